import type { RuleWords } from './rules.ts'

const clock = (time: string) => time.replace(':', '.').replace(/^0/, '')

const words: RuleWords = {
  measures: {
    work: 'Werk op deze leeftijd',
    day: 'Langste dag',
    'school-day': 'Dag met les',
    'other-day': 'Dag zonder les',
    week: 'Per week',
    average: 'Gemiddeld',
    'days-per-week': 'Dagen per week',
    rest: 'Nachtrust',
    night: 'Werk in de nacht',
    'weekly-rest': 'Rust per week',
    sunday: 'Werk op zondag',
    'free-sundays': 'Vrije zondagen per jaar',
    'holiday-weeks': 'Vakantieweken per jaar',
    'holiday-weeks-in-row': 'Vakantieweken achter elkaar',
    break: 'Pauze',
  },
  units: { hours: 'uur', minutes: 'minuten', days: 'dagen', weeks: 'weken', sundays: 'zondagen' },
  broken: (what, unit, bound, { actual, limit, when }) =>
    `${what}: ${actual} ${unit}, mag ${bound === 'max' ? 'hoogstens' : 'niet minder zijn dan'} ${limit} (${when})`,
  brokenAtAll: (what, when) => `${what}: mag niet (${when})`,
  plain: {
    work: ({ when }) => `Op jouw leeftijd mag je nog niet naar een werkplek (${when}).`,
    day: ({ actual, limit, when }) => `Op ${when} kom je op ${actual} uur. Hoogstens ${limit} mag, met je lessen erbij.`,
    'school-day': ({ actual, limit, when }) => `Op ${when} heb je les. Dan mag je hoogstens ${limit} uur werken, niet ${actual}.`,
    'other-day': ({ actual, limit, when }) => `Op ${when} kom je op ${actual} uur. Hoogstens ${limit} mag.`,
    week: ({ actual, limit, when }) =>
      `In de week van ${when} kom je op ${actual} uur. Hoogstens ${limit} mag, met je lessen erbij.`,
    average: ({ actual, limit, when }) => `Van ${when} kom je gemiddeld op ${actual} uur in de week. Hoogstens ${limit} mag.`,
    'days-per-week': ({ actual, limit, when }) => `In de week van ${when} werk je ${actual} dagen. Hoogstens ${limit} mag.`,
    rest: ({ actual, limit, when }) => `Na ${when} heb je ’s nachts ${actual} uur rust. Je hebt er ${limit} nodig.`,
    night: ({ when, window }) =>
      window
        ? `Op ${when} is het te laat of te vroeg: tussen ${clock(window.from)} en ${clock(window.until)} uur mag je nog niet werken.`
        : `Op ${when} is het te laat of te vroeg.`,
    'weekly-rest': ({ actual, limit, when }) =>
      `Van ${when} heb je hoogstens ${actual} uur achter elkaar vrij. Het moeten er ${limit} zijn.`,
    sunday: ({ when }) => `Op zondag mag je nog niet werken (${when}).`,
    'free-sundays': ({ actual, limit }) => `Je houdt ${actual} vrije zondagen in een jaar over. Het moeten er ${limit} zijn.`,
    'holiday-weeks': ({ actual, limit }) => `Je werkt in ${actual} vakantieweken in een jaar. Hoogstens ${limit} mag.`,
    'holiday-weeks-in-row': ({ actual, limit }) => `Je werkt in ${actual} vakantieweken achter elkaar. Hoogstens ${limit} mag.`,
    break: ({ actual, limit, when }) => `Op ${when} heb je ${actual} minuten pauze. Je hebt er ${limit} nodig.`,
  },
  tasks: {
    'cash-register': 'Werken met een kassa',
    lifting: 'Meer dan 10 kilo tillen',
    'dangerous-machines': 'Werken met gevaarlijke machines',
    'dangerous-substances': 'Werken met gevaarlijke stoffen',
    noise: 'Werken in hard lawaai (85 decibel of meer)',
    'needs-expert-supervision': 'Werk waar een deskundige bij moet zijn',
  },
  barred: (task, under) => `${task} mag pas vanaf ${under} jaar`,
  supervised: (task) => `${task}: spreek af wie dat is`,
  consent: (what) => `${what}: alleen als de ouders het goedvinden`,
  sources: (sources, textOf, checked) => `${sources}, tekst van ${textOf}${checked ? '' : ', nog door een mens te controleren'}.`,
}
export default words
