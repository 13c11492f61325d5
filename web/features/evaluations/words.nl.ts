import type { SeenLevel } from '../../../shared/evaluation.ts'

const levels: Record<SeenLevel, string> = {
  'not-seen': 'niet gezien',
  'with-help': 'met hulp',
  alone: 'zelfstandig',
  'shows-others': 'laat het anderen zien',
}

const words = {
  title: 'Evaluatie door de werkgever',
  levels,
  lede: (name: string) =>
    `Wat heb je ${name} zien doen? Geen cijfers: kies per onderdeel wat je zag, en geef minstens één voorbeeld.`,
  none: 'Nog geen evaluatie',
  noneStudent: 'In de laatste week van je stage schrijft de werkgever op wat hij van je werk zag. Je leest het hier.',
  noneSchool: 'In de laatste week van de stage krijgt de werkgever vanzelf een vraag om het werk te bekijken.',
  noneHost: 'Na de start van de stage kun je hier opschrijven wat je zag.',
  start: 'Schrijf op wat je zag',
  when: 'Het liefst in de laatste week van de stage. Je krijgt dan een mail.',
  assessed: 'beoordeeld door de werkgever',
  by: (name: string, organisation: string, day: string) => `${name}, ${organisation}, ${day}`,
  example: 'Voorbeeld',
  exampleHint: 'Iets wat je echt hebt gezien. Bij minstens één onderdeel.',
  exampleMissing: 'Geef bij minstens één onderdeel een voorbeeld.',
  tip: 'Tip voor later',
  tipHint: 'Iets waar de student verder mee kan.',
  levelMissing: 'Kies wat je zag.',
  save: 'Verstuur de evaluatie',
  saveChange: 'Bewaar de verandering',
  change: 'Verander de evaluatie',
  cancel: 'Nu niet',
  saved: 'Verstuurd. De student kan het lezen.',
  until: 'Je kunt het veranderen tot de stage is afgerond. Eerdere versies blijven bewaard.',
  last: 'De stage is voorbij. Als je nu verstuurt, kun je het daarna niet meer veranderen.',
  closed: 'De stage is afgerond. De evaluatie staat vast.',
  changed: 'Iemand anders schreef hier net. Lees wat er nu staat, en probeer het opnieuw.',
  other: 'Wat er te bekijken is, is net veranderd. Kijk het na, en verstuur opnieuw.',
  earlier: (count: number) => (count === 1 ? 'Eén eerdere versie' : `${count} eerdere versies`),
  answer: 'Jouw reactie',
  answerOf: (name: string) => `Reactie van ${name}`,
  answerHint: 'De werkgever en je school lezen dit ook. Het hoeft niet.',
  answerMissing: 'Schrijf eerst iets op.',
  answerSend: 'Verstuur je reactie',
  answerChange: 'Verander je reactie',
  answered: 'Verstuurd',
  thanks: 'Bedankt. De student kan het lezen.',
}
export default words
