import type { Certainty } from '../../../shared/learning-need.ts'

const sureHelp: Record<Certainty, string> = {
  exploring: 'Je ziet van alles wat, uit verschillende soorten werk.',
  doubting: 'Je ziet kansen aan de kanten van je twijfel, en iets anders.',
  decided: 'Je ziet vooral kansen die diep op je vraag ingaan.',
}

const words = {
  title: 'Kansen voor jou',
  change: 'Pas aan',
  changeWhat: ' wat je wilt leren',
  otherNeeds: 'Je andere vragen',

  tune: 'Stel bij',
  tuned: (sure: string, slots: number, km: number) => `${sure}, ${slots === 1 ? '1 dagdeel' : `${slots} dagdelen`}, tot ${km} km`,
  sure: 'Hoe zeker ben je?',
  sureHelp,
  when: 'Wanneer kun je?',
  whenHelp: 'Wat je kiest geldt voor elke week. In de les vrij? Vraag het eerst je mentor.',
  weekend: 'Ook het weekend',
  km: 'Hoe ver wil je reizen?',
  bike: (minutes: number, from: 'home' | 'school') =>
    `Ongeveer ${minutes} minuten fietsen vanaf ${from === 'home' ? 'huis' : 'school'}.`,
  from: 'Vanaf',
  home: 'Huis',
  school: 'School',
  kinds: 'Welke soort kansen?',
  show: (count: number) => (count === 1 ? 'Toon 1 kans' : `Toon ${count} kansen`),

  changed: 'Je hebt iets bijgesteld. Je leervraag zelf is nog hetzelfde.',
  keep: 'Bewaar in mijn vraag',
  kept: 'Bewaard in je leervraag.',
  reset: 'Zet terug',

  fit: (count: number) => (count === 0 ? 'Nog geen kans past' : count === 1 ? '1 kans past' : `${count} kansen passen`),
  nothingShown: 'Even geen kansen',
  searching: 'We zoeken wat bij je past.',
  more: 'Toon meer',
  shown: (count: number, total: number) => `Je ziet de beste ${count} van ${total}.`,
  all: 'Bekijk alle kansen in de buurt',
  show_as: 'Laat zien als',
  list: 'Lijst',
  map: 'Kaart',
  mapLabel: 'Kaart met de kansen die passen',
  fromSchool: 'School',
  fromHome: 'Huis',
  nearTitle: 'Past bijna',
  nearLede: 'Eén ding is anders dan je wilde. Probeer het gerust: er verandert nog niets.',
  nearReasons: 'Waarom dit bijna past',
  tryThis: 'Probeer dit',
  empty: 'Nu past er nog niets',
  emptyText: 'Maak één dagdeel meer vrij, of reis iets verder. Dan zie je hier meteen wat past.',
  emptyTry: (change: string) => `Dit helpt het snelst: ${change}.`,

  understood: 'Zo lazen we je woorden',
  understoodHelp: 'Klopt het niet? Haal weg wat je niet bedoelt, of schrijf het anders.',
  wanted: 'Dit wil je',
  notWanted: 'Dit liever niet',
  unknown: 'Hierover vonden we niets',
  read: (words: string, meaning: string) =>
    words.toLowerCase() === meaning.toLowerCase() ? meaning : `“${words}” is ${meaning}`,
  notMeant: (words: string) => `Niet bedoeld: ${words}`,
  yourWords: 'In je eigen woorden',

  near: {
    slots: (slots: string) => `Past als je **${slots}** vrijmaakt`,
    travel: (km: string) => `Past als je **${km} verder** reist`,
    from: (date: string) => `Past als je al **vanaf ${date}** wilt`,
    until: (date: string) => `Past als je **tot en met ${date}** kunt`,
    between: (from: string, until: string) => `Past als je **van ${from} tot en met ${until}** kunt`,
    anyPeriod: 'Past als je periode **open** is',
    taken: (when: string) => `Past als je **${when}** weer vrij hebt`,
    kind: (kind: string) => `Past als je ook **${kind}** goed vindt`,
    age: (date: string) => `Past **vanaf ${date}**. Dan ben je oud genoeg`,
    year: (year: number) => `Past in **leerjaar ${year}**`,
    language: (languages: string) => `Past als je **${languages}** spreekt`,
    seat: 'Nu **vol**. Kijk later nog eens',
  },
  whatIf: {
    slots: (slots: string) => `Wat als: **${slots}** vrij. Vraag je mentor of dat mag.`,
    travel: (km: number) => `Wat als: tot **${km} kilometer** reizen.`,
    period: 'Wat als: **een andere periode**.',
    kind: (kind: string) => `Wat als: ook **${kind}**.`,
  },
  whatIfUndo: 'Zet terug',
}
export default words
