import type { NotificationKind } from '../../../shared/notification.ts'

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
  'absence-withdrawn': ({ title }) => `Een afmelding bij “${title}” is ingetrokken.`,
  'mail-stopped': () => 'We mailen je niet meer: er is iets met je mailadres.',
}

const words = {
  title: 'Berichten',
  sentences,
  someone: 'Een student',
  fresh: 'nieuw',
  more: 'Toon oudere berichten',
  empty: 'Nog geen berichten',
  emptyText: 'Hier lees je wat er met aanvragen en plaatsingen gebeurt. Je hoeft niets te doen.',
}
export default words
