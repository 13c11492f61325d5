import type { Certainty } from '../../../shared/learning-need.ts'
import type { GuidanceLevel } from '../../../shared/opportunity.ts'
import type { Interest } from '../../../shared/sector.ts'

const interestHint: Record<Interest, string> = {
  people: 'helpen, uitleggen, verkopen',
  making: 'techniek, met je handen',
  outdoors: 'groen, dieren, bouw',
  digital: 'bouwen, filmen, uitzoeken',
  caring: 'kinderen, ouderen, dieren',
  organising: 'feesten, ritten, roosters',
  cooking: 'keuken, bakkerij, winkel',
  creating: 'tekenen, inrichten, stylen',
}
const certaintyHint: Record<Certainty, string> = {
  exploring: 'Laat me van alles zien. Verras me.',
  doubting: 'Laat me beide kanten proberen.',
  decided: 'Laat me hier steeds beter in worden.',
}
const certaintySentence: Record<Certainty, string> = {
  exploring: '**Ik verken nog.**',
  doubting: '**Ik twijfel nog.**',
  decided: '**Ik weet het zeker.**',
}
const guidanceHint: Record<GuidanceLevel, string> = {
  close: 'Iemand doet het voor en blijft erbij.',
  regular: 'Je werkt zelf en kijkt soms samen.',
  independent: 'Je vraagt zelf hulp als dat nodig is.',
}
const guidanceSentence: Record<GuidanceLevel, string> = {
  close: 'Ik wil graag **iemand naast me**.',
  regular: 'Ik kijk graag **af en toe samen**.',
  independent: 'Ik werk graag **zelfstandig**.',
}

const words = {
  title: 'Wat wil je leren of ontdekken?',
  lede: 'Een paar korte stappen. Daarna zie je wat past, en waarom. Je kunt altijd terug en je kunt het elke week veranderen.',
  ledeChange: 'Pas aan wat je wilt. Je kansen passen zich meteen aan.',
  later: 'Later verder',
  laterSaved: 'Bewaard. Je vraag staat op je startpagina.',
  step: (at: number, of: number) => `Stap ${at} van ${of}`,
  back: 'Terug',
  next: 'Verder',
  done: 'Klaar',

  curious: {
    title: 'Waar ben je nieuwsgierig naar?',
    lede: 'Kies er één, twee of drie. Een fout antwoord bestaat niet.',
    notYet: 'Ik weet het nog niet',
    notYetHint: 'dan verken je van alles wat',
    own: 'Of vertel het in je eigen woorden',
    ownHint: 'Bijvoorbeeld: iets met mensen, maar geen zorg.',
    missing: 'Kies er minstens één, of vertel het zelf. ‘Ik weet het nog niet’ mag ook.',
  },
  interestHint,
  sure: {
    title: 'Hoe zeker ben je?',
    lede: 'Hiermee weten we of we breed of juist precies moeten zoeken.',
  },
  certaintyHint,
  exact: {
    title: 'Wat precies?',
    lede: 'Je hoeft niets in te vullen. Hoe preciezer, hoe preciezer we zoeken.',
    sectors: 'In welke sector?',
    occupation: 'Welk beroep of werk?',
    occupationHint: 'Bijvoorbeeld: kok, monteur, kapper.',
    processes: 'Welke werkprocessen wil je oefenen?',
    processesHint: (qualification: string) => `Uit je opleiding ${qualification}. Zoek op een woord.`,
    processesHintAll: 'Zoek op een woord, bijvoorbeeld ‘klant’ of ‘meten’.',
    search: 'Zoek een werkproces',
    found: (count: number) => (count === 1 ? '1 werkproces gevonden' : `${count} werkprocessen gevonden`),
    none: 'Niets gevonden. Probeer een ander woord.',
    more: (count: number) => `Nog ${count} andere. Typ een woord om te zoeken.`,
    most: 'Twaalf is genoeg. Zet er eerst één uit.',
  },
  when: {
    title: 'Wanneer en hoe ver?',
    lede: 'Je vrije ruimte staat al aan. Tik om te veranderen.',
    slots: 'Deze dagdelen kan ik',
    weekend: 'Ook het weekend',
    km: 'Hoe ver wil je reizen?',
    bike: (minutes: number) => `Ongeveer ${minutes} minuten fietsen.`,
    from: 'Vanaf waar?',
    home: 'Thuis',
    school: 'School',
  },
  competency: { title: 'Waar wil je in groeien?', lede: 'Dit zijn de vijf loopbaancompetenties.', none: 'Maakt niet uit' },
  kinds: { title: 'Welke soort kansen?', lede: 'Kies niets als alles goed is.' },
  period: {
    title: 'In welke periode?',
    lede: 'Laat leeg als het niet uitmaakt.',
    from: 'Vanaf',
    until: 'Tot en met',
    order: 'De laatste dag ligt voor de eerste. Draai ze om.',
  },
  guidance: { title: 'Hoeveel hulp wil je?', lede: 'Je kunt dit per kans nog bespreken.', none: 'Maakt niet uit' },
  guidanceHint,
  ratherNot: {
    title: 'Wat doe je liever niet?',
    lede: 'Dan laten we dat minder zien. Helemaal eerlijk mag.',
    traits: 'Dit liever niet',
    sectors: 'Deze sectoren liever niet',
    text: 'Iets anders?',
  },

  check: {
    title: 'Klopt je vraag?',
    lede: 'Tik op een regel om hem te veranderen. Wat je leeg laat, telt niet mee.',
    curious: 'Nieuwsgierig naar',
    sure: 'Hoe zeker',
    exact: 'Sector, beroep, werkproces',
    when: 'Wanneer en hoe ver',
    competency: 'Competentie',
    kinds: 'Soort kansen',
    period: 'Periode',
    guidance: 'Hulp',
    'rather-not': 'Liever niet',
    open: 'alles mag',
    processes: (count: number) => (count === 1 ? '1 werkproces' : `${count} werkprocessen`),
    slots: (count: number, km: number) => `${count === 1 ? '1 dagdeel' : `${count} dagdelen`}, tot ${km} km`,
    from: (date: string) => `vanaf ${date}`,
    until: (date: string) => `tot en met ${date}`,
  },

  sum: {
    title: 'Zo klinkt jouw vraag',
    show: 'Laat zien wat past',
    save: 'Bewaar en laat zien wat past',
    privacy: 'Jij en je mentor zien dit. Een organisatie ziet je vraag zonder je naam.',
  },
  say: {
    certainty: certaintySentence,
    slots: (count: number, km: number, from: 'home' | 'school') =>
      `Ik kan op **${count === 1 ? '1 dagdeel' : `${count} dagdelen`}**, tot **${km} km** van ${from === 'home' ? 'huis' : 'school'}.`,
    noSlots: (km: number, from: 'home' | 'school') => `Ik reis tot **${km} km** van ${from === 'home' ? 'huis' : 'school'}.`,
    from: (date: string) => `Vanaf **${date}**.`,
    until: (date: string) => `Tot en met **${date}**.`,
    between: (from: string, until: string) => `Tussen **${from}** en **${until}**.`,
    kinds: (list: string) => `Het liefst: ${list}.`,
    guidance: guidanceSentence,
    ratherNot: (list: string) => `Liever niet: ${list}.`,
  },

  changeTitle: 'Je leervraag',
  markDone: 'Ik ben klaar met deze vraag',
  markedDone: 'Deze vraag is klaar. Je vindt hem terug op je startpagina.',
  isDone: 'Deze vraag heb je afgerond.',
  reopen: 'Open deze vraag weer',
  reopened: 'Je vraag staat weer open.',
  saved: 'Je vraag is bewaard.',
}
export default words
