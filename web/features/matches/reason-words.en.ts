import type { ReasonWords } from './reason-words.ts'

const words: ReasonWords = {
  processes: (title) => `You practise ‘${title}’.`,
  freshProcess: (title) => `You practise ‘${title}’. Your dossier doesn’t have that yet.`,
  moreProcesses: (count) => `You practise ${count} work processes that you chose.`,
  sectorAsked: (sector) => `This is ${sector}, which you asked for.`,
  with: (interest) => `with ${interest}`,
  sectorInterests: (withWhat) => `In this sector you work ${withWhat}.`,
  sector: (sector) => `The sector fits your question: ${sector}.`,
  activity: (withWhat) => `You get going yourself ${withWhat}.`,
  easyStart: (count) => `A light first step: ${count === 1 ? '1 half-day' : `${count} half-days`}, with help nearby.`,
  occupation: (occupation) => `You see the work of this occupation: ${occupation.toLowerCase()}.`,
  competency: (competency) => `Here you practise ${competency.toLowerCase()}.`,
  newSector: (sector) => `New for you: ${sector}.`,
  newKind: (kind) => `New for you: ${kind}.`,
  wishedKind: (kind) => `You were looking for this kind: ${kind}.`,
  noTravel: 'You need not travel.',
  bike: (minutes, km) => `${minutes} minutes by bike, ${km}.`,
  far: (km) => `${km} to travel. That is within your limit.`,
  soon: (date) => `You can start soon: ${date}.`,
  guidance: {
    close: 'Someone stands beside you here.',
    regular: 'Here you look together now and then.',
    independent: 'Here you work on your own.',
  },
  response: (days) => (days <= 1 ? 'You usually get an answer within a day.' : `You usually get an answer within ${days} days.`),
  words: 'What you wrote comes back here.',
  traits: (traits) => `Mind: ${traits} is part of it. You would rather not.`,
  ratherNotSector: (sector) => `Mind: this is ${sector}. You would rather not.`,
  dayparts: (when) => `Fits your week: ${when}.`,
  daypartsFrom: (count, when) => `Fits your week: ${count} half-days, from ${when}.`,
}
export default words
