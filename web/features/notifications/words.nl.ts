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
  'placement-started': ({ title }) => `“${title}” is begonnen.`,
  'placement-completed': ({ title }) => `“${title}” is klaar.`,
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
