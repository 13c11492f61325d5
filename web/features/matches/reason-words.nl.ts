import type { GuidanceLevel } from '../../../shared/opportunity.ts'

const guidance: Record<GuidanceLevel, string> = {
  close: 'Er staat hier iemand naast je.',
  regular: 'Je kijkt hier af en toe samen.',
  independent: 'Je gaat hier zelf aan de slag.',
}

const words = {
  processes: (title: string) => `Je oefent ‘${title}’.`,
  freshProcess: (title: string) => `Je oefent ‘${title}’. Dat miste nog in je dossier.`,
  moreProcesses: (count: number) => `Je oefent ${count} werkprocessen die je koos.`,
  sectorAsked: (sector: string) => `Dit is ${sector}, waar je om vroeg.`,
  with: (interest: string) => `met ${interest}`,
  sectorInterests: (withWhat: string) => `In deze sector werk je ${withWhat}.`,
  sector: (sector: string) => `De sector past bij je vraag: ${sector}.`,
  activity: (withWhat: string) => `Je gaat zelf aan de slag ${withWhat}.`,
  easyStart: (count: number) => `Een lichte eerste stap: ${count === 1 ? '1 dagdeel' : `${count} dagdelen`}, met hulp dichtbij.`,
  occupation: (occupation: string) => `Je ziet het werk van een ${occupation.toLowerCase()}.`,
  competency: (competency: string) => `Je oefent hier met ${competency.toLowerCase()}.`,
  newSector: (sector: string) => `Nieuw voor jou: ${sector}.`,
  newKind: (kind: string) => `Nieuw voor jou: ${kind}.`,
  wishedKind: (kind: string) => `Je zocht een ${kind}.`,
  noTravel: 'Je hoeft niet te reizen.',
  bike: (minutes: number, km: string) => `${minutes} minuten fietsen, ${km}.`,
  far: (km: string) => `${km} reizen. Dat is binnen je grens.`,
  soon: (date: string) => `Je kunt al snel beginnen: ${date}.`,
  guidance,
  response: (days: number) =>
    days <= 1 ? 'Je krijgt meestal binnen een dag antwoord.' : `Je krijgt meestal binnen ${days} dagen antwoord.`,
  words: 'Wat je schreef, komt hier terug.',
  traits: (traits: string) => `Let op: ${traits} hoort erbij. Dat wilde je liever niet.`,
  ratherNotSector: (sector: string) => `Let op: dit is ${sector}. Dat wilde je liever niet.`,
  dayparts: (when: string) => `Past in je week: ${when}.`,
  daypartsFrom: (count: number, when: string) => `Past in je week: ${count} dagdelen, vanaf ${when}.`,
}
export default words
