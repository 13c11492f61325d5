const words = {
  title: 'Start',
  hello: (name: string) => `Dag ${name}`,
  todayIs: (date: string) => `Het is ${date}`,
  next: 'Je volgende stap',
  step: {
    answer: {
      title: 'Geef antwoord op een vraag',
      text: (title: string, by: string) => `Je coördinator wil iets weten over: ${title}.${by && ` Antwoord uiterlijk ${by}.`}`,
      action: 'Lees de vraag',
    },
    reflect: {
      title: (title: string) => `Kijk terug op: ${title}`,
      text: (organisation: string) => `Je was bij ${organisation}. Kies één moment dat je is bijgebleven. Eén zin is genoeg.`,
      action: 'Begin (3 minuten)',
    },
    act: { title: 'Doe wat je afsprak', action: 'Bekijk je actie' },
    need: {
      title: 'Vertel wat je wilt leren',
      text: 'In een paar korte stappen. Je hoeft het nog niet zeker te weten. Daarna zie je wat past.',
      action: 'Begin (2 minuten)',
    },
    prepare: {
      title: (when: string) => `Je begint ${when}`,
      text: (title: string, organisation: string) => `${title}, bij ${organisation}. Kijk wat je mee moet nemen.`,
      action: 'Bekijk je plek',
    },
    match: {
      title: 'Kies een kans die past',
      text: 'Je vertelde wat je wilt leren. Kijk wat er is, en vraag een plek aan.',
      action: 'Bekijk je kansen',
    },
    wait: {
      title: 'Even wachten op antwoord',
      text: (title: string, by: string) =>
        `Je vroeg een plek aan: ${title}. ${by ? `Je hoort het uiterlijk ${by}.` : 'School kijkt mee.'} Zoek gerust verder.`,
      action: 'Bekijk je aanvraag',
    },
  },
  places: 'Bekijk al je plekken',
  loop: 'Waar deze stap bij hoort',
  loopSteps: { need: 'Leervraag', opportunity: 'Kans', place: 'Doen', reflect: 'Terug\u00adkijken' },
  done: 'gedaan',
  now: 'nu',
  later: 'straks',

  fits: 'Past nu bij jou',
  change: 'Pas aan',
  changeWhat: ': wat je wilt leren',
  all: (count: number) => (count === 1 ? 'Bekijk de kans die past' : `Bekijk alle ${count} kansen die passen`),
  nothingFits: 'Nu past er nog niets',
  nothingFitsText: 'Kijk welke kansen bijna passen. Vaak is één dagdeel genoeg.',
  nearly: 'Bekijk wat bijna past',
  noNeed: 'Wat wil jij leren of ontdekken?',
  noNeedText:
    'Vertel het in een paar korte stappen. Daarna zie je hier wat past, en waarom. Je hoeft het nog niet zeker te weten.',
  searching: 'We zoeken wat bij je past.',

  week: 'Je week',
  stands: {
    lesson: 'Les',
    'free-guided': 'Vrij',
    'free-open': 'Vrij',
    stage: 'Stage',
    'test-week': 'Toetsen',
    holiday: 'Vakantie',
    'day-off': 'Vrije dag',
    none: 'Leeg',
  },
  freeLong: 'vrij, zoek een kans',
  isToday: ', vandaag',
  wholeDay: 'hele dag',
  upcoming: 'Wat eraan komt',
  nothingUpcoming: 'Er staat nog niets gepland.',

  needs: 'Je leervragen',
  newNeed: 'Nieuwe leervraag',
  markDone: 'Klaar',
  markDoneWhat: (need: string) => `: ${need}`,
  markedDone: 'Deze vraag is klaar.',
  doneNeeds: (count: number) => (count === 1 ? '1 vraag die klaar is' : `${count} vragen die klaar zijn`),
  mine: 'Je plekken',
}
export default words
