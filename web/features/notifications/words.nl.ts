import type { NotificationGroup, NotificationKind } from '../../../shared/notification.ts'

type Names = { title: string; student: string }

/** One sentence per kind. `student` is a name, or "een student" before the school has said yes. */
const sentences: Record<NotificationKind, (names: Names) => string> = {
  'placement-requested': ({ title, student }) => `${student} vraagt een plek aan bij “${title}”.`,
  'placement-question': ({ title }) => `School heeft een vraag over je aanvraag voor “${title}”.`,
  'placement-answered': ({ title, student }) => `${student} heeft antwoord gegeven over “${title}”.`,
  'placement-approved': ({ title }) => `De plek bij “${title}” is goedgekeurd.`,
  'placement-declined': ({ title }) => `De aanvraag voor “${title}” is afgewezen.`,
  'placement-withdrawn': ({ title, student }) => `${student} gaat niet naar “${title}”.`,
  'placement-cancelled': ({ title }) => `“${title}” gaat niet door.`,
  'placement-reconsidered': ({ title }) => `School kijkt opnieuw naar de aanvraag voor “${title}”.`,
  'placement-expired': ({ title }) =>
    `School antwoordde niet op tijd. Je aanvraag voor “${title}” is verlopen; je kunt de plek opnieuw aanvragen.`,
  'question-expired': ({ title }) =>
    `Je aanvraag voor “${title}” is verlopen: je antwoord kwam niet op tijd. Je kunt de plek opnieuw aanvragen.`,
  'request-expired': ({ title, student }) =>
    `De aanvraag van ${student} voor “${title}” is verlopen. Er kwam niet op tijd antwoord.`,
  'request-due': ({ title, student }) => `${student} wacht op je besluit over “${title}”.`,
  'requests-due': ({ title }) => `${title} aanvragen wachten op je besluit.`,
  'answer-due': ({ title }) => `School wacht op je antwoord over “${title}”.`,
  'placement-concern': ({ title, student }) => `Er staat iets in de weg bij “${title}” van ${student}. Kijk wat er nodig is.`,
  'placement-started': ({ title }) => `“${title}” is begonnen.`,
  'placement-completed': ({ title }) => `“${title}” is klaar.`,
  'agreement-to-sign': ({ title }) => `De overeenkomst voor “${title}” wacht op je handtekening.`,
  'agreement-signed': ({ title }) => `Iedereen heeft de overeenkomst voor “${title}” getekend.`,
  'agreement-refused': ({ title }) => `Iemand tekent de overeenkomst voor “${title}” niet. Lees waarom.`,
  'agreement-withdrawn': ({ title }) => `School past de overeenkomst voor “${title}” aan. Je krijgt een nieuwe om te tekenen.`,
  'agreement-undelivered': ({ title }) => `Een mail over de overeenkomst voor “${title}” kwam niet aan. Verbeter het mailadres.`,
  'hours-confirmed': ({ title }) => `Je uren bij “${title}” zijn bevestigd.`,
  'hours-disputed': ({ title }) => `Je uren bij “${title}” kloppen niet, zegt de werkgever. Lees waarom.`,
  'hours-reopened': ({ title }) => `School heeft bevestigde uren bij “${title}” weer opengezet. Lees waarom.`,
  'hours-settled': ({ title }) => `School heeft beslist over uren bij “${title}”.`,
  'absence-ill': ({ title, student }) => `${student} is ziek en is er niet bij “${title}”.`,
  'absence-no-show': ({ title, student }) => `${student} was er niet bij “${title}”, meldt de werkgever.`,
  'absence-reported': ({ title }) => `De werkgever meldt dat je er niet was bij “${title}”. Klopt dat niet? Vul in wat je deed.`,
  'guidance-offered': ({ title }) => `Er is uitleg waar je om vroeg: “${title}”. Neem een plek.`,
  'guidance-withdrawn': ({ title }) => `De uitleg “${title}” gaat niet door. Je vraag staat weer open.`,
  'seat-offered': ({ title }) => `Er is een plek vrij voor jou bij “${title}”. Neem hem op tijd aan.`,
  'seat-gone': ({ title }) => `Je staat niet meer op de wachtlijst van “${title}”.`,
  'absence-withdrawn': ({ title }) => `Een afmelding bij “${title}” is ingetrokken.`,
  'contact-due': ({ title, student }) => `Een contactmoment voor “${title}” van ${student} is nog niet gepland.`,
  'contact-planned': ({ title }) => `Er is een gesprek gepland over “${title}”.`,
  'contact-cancelled': ({ title }) => `Het geplande gesprek over “${title}” gaat niet door.`,
  'contact-held': ({ title }) => `Van een gesprek over “${title}” kun je teruglezen wat er gezegd is.`,
  'dialogue-asked': ({ title, student }) => `${student} wil met je praten over “${title}”.`,
  'dialogue-planned': ({ title }) => `Er is een gesprek gepland over “${title}”.`,
  'dialogue-moved': ({ title }) => `Het gesprek over “${title}” is verzet. Kijk wanneer het nu is.`,
  'dialogue-cancelled': ({ title }) => `Het gesprek over “${title}” gaat niet door.`,
  'dialogue-tomorrow': ({ title }) => `Morgen praten jullie over “${title}”.`,
  'dialogue-answered': ({ title }) => `Iemand van buiten school gaf antwoord op de uitnodiging voor het gesprek over “${title}”.`,
  'action-to-confirm': ({ title }) => `Klopt je actie na het gesprek over “${title}”? Zeg het in je eigen woorden.`,
  'action-due': ({ title }) => `Je actie na het gesprek over “${title}” moet bijna klaar zijn.`,
  'action-done': ({ title, student }) => `${student} heeft de actie na het gesprek over “${title}” gedaan.`,
  'evaluation-asked': ({ title, student }) => `Schrijf op hoe het werk van ${student} ging bij “${title}”.`,
  'evaluation-given': ({ title }) => `De werkgever schreef op hoe je werk ging bij “${title}”. Lees het.`,
  'evaluation-answered': ({ title, student }) => `${student} reageerde op je evaluatie bij “${title}”.`,
  'report-waiting': () => 'Er staat iets voor je klaar.',
  'mail-stopped': () => 'We mailen je niet meer: er is iets met je mailadres.',
}

/** What is mailed, as it stands in a sentence: "mail over …". */
const groups: Record<NotificationGroup, string> = {
  requests: 'aanvragen van studenten',
  answers: 'antwoord op je aanvragen',
  agreements: 'overeenkomsten',
  hours: 'uren',
  absences: 'wie er niet is',
  seats: 'wachtlijst en vrije plekken',
  dialogues: 'gesprekken en evaluaties',
  concerns: 'wat een start in de weg staat',
  confidential: 'wat er voor je klaarstaat',
}

const words = {
  title: 'Berichten',
  sentences,
  someone: 'Een student',
  fresh: 'nieuw',
  more: 'Toon oudere berichten',
  empty: 'Nog geen berichten',
  emptyText: 'Hier lees je wat er met aanvragen en plaatsingen gebeurt. Je hoeft niets te doen.',
  until: (day: string) => `Doe dit uiterlijk ${day}.`,
  mail: {
    title: 'Mail',
    text: (address: string) => `Alle berichten staan altijd in de app. Kies hier wat je ook per mail krijgt, op ${address}.`,
    none: 'Bij jouw rol hoort nog geen bericht dat we mailen. Alles staat in de app.',
    groups,
    choices: { 'at-once': 'Meteen', digest: 'Eén keer per dag', off: 'Geen mail' },
    digest: 'Eén keer per dag: om zeven uur ’s ochtends één mail met alles wat je nog niet hebt gelezen.',
    saved: 'Bewaard',
    stopped: {
      bounce: (address: string, day: string) =>
        `We mailen je niet meer. Onze mail aan ${address} kwam op ${day} terug: het adres bestaat niet, of neemt niets aan.`,
      complaint: (address: string, day: string) =>
        `We mailen je niet meer. Op ${day} is onze mail aan ${address} als ongewenst gemeld.`,
    },
    stoppedNow: {
      bounce: 'Klopt je adres niet? Vraag je school of organisatie om het te verbeteren. Klopt het wel? Probeer het opnieuw.',
      complaint: 'Was dat een vergissing? Dan kun je mail weer aanzetten. Je keuzes hieronder gelden dan weer.',
    },
    again: { bounce: 'Probeer het opnieuw', complaint: 'Zet mail weer aan' },
    resumed: 'We mailen je weer.',
  },
  unsubscribe: {
    title: 'Mail uitzetten',
    ask: 'Wil je deze mail niet meer?',
    about: (groups: string) => `Het gaat om mail over ${groups}.`,
    stays: 'In de app blijven de berichten staan. Andere mail blijft komen.',
    stop: 'Zet deze mail uit',
    done: 'Deze mail staat uit',
    doneAbout: (groups: string) => `Je krijgt geen mail meer over ${groups}.`,
    undo: 'Zet deze mail weer aan',
    nothing: 'Er is niets om uit te zetten',
    nothingText: 'Je krijgt deze mail al niet meer.',
    unknown: 'Deze link werkt niet meer',
    unknownText: 'De link is oud of niet helemaal meegekomen. Open de link uit een nieuwere mail, of kies je mail in de app.',
    choose: 'Kies zelf welke mail je krijgt',
  },
}
export default words
