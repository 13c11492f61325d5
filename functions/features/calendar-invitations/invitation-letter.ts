import type { TalkTime } from '../../../shared/dialogue-time.ts'
import type { Locale } from '../../../shared/person.ts'
import { written } from '../mail/letter.ts'

const tags = { nl: 'nl-NL', en: 'en-GB' }

const words = {
  nl: {
    places: { room: 'op school', phone: 'met de telefoon', video: 'met video', workplace: 'op de werkplek' },
    summary: 'Gesprek',
    when: (day: string, from: string, until: string, place: string) => `${day}, van ${from} tot ${until}, ${place}.`,
    hello: (name: string) => `Beste ${name},`,
    subject: {
      invited: (day: string) => `Uitnodiging: gesprek op ${day}`,
      moved: (day: string) => `Verzet: gesprek op ${day}`,
      cancelled: (day: string) => `Gaat niet door: gesprek op ${day}`,
    },
    heading: {
      invited: 'Je bent uitgenodigd voor een gesprek',
      moved: 'Het gesprek is verzet',
      cancelled: 'Het gesprek gaat niet door',
    },
    guest: (student: string, guide: string, school: string) =>
      `${student} en ${guide} van ${school} willen met jou praten over wat ${student} bij jullie leert. Het duurt kort. Je hoeft niets voor te bereiden.`,
    own: (student: string, guide: string) => `${student} en ${guide} praten met iemand van buiten school.`,
    off: 'Je hoeft niets te doen. Je agenda haalt het gesprek weg.',
    answer: 'Laat weten of je erbij bent',
    answerText: 'Je hebt geen account nodig. Kies ja, nee, of stel een andere tijd voor.',
    look: 'Bekijk het gesprek',
    attached: 'De uitnodiging voor je agenda zit bij deze mail.',
    because: 'Je krijgt deze mail omdat een school je bij een gesprek met een student vraagt.',
    ownBecause: 'Je krijgt deze mail omdat je in dit gesprek zit.',
  },
  en: {
    places: { room: 'at school', phone: 'by phone', video: 'by video', workplace: 'at the workplace' },
    summary: 'Talk',
    when: (day: string, from: string, until: string, place: string) => `${day}, from ${from} to ${until}, ${place}.`,
    hello: (name: string) => `Dear ${name},`,
    subject: {
      invited: (day: string) => `Invitation: talk on ${day}`,
      moved: (day: string) => `Moved: talk on ${day}`,
      cancelled: (day: string) => `Called off: talk on ${day}`,
    },
    heading: { invited: 'You are invited to a talk', moved: 'The talk was moved', cancelled: 'The talk is called off' },
    guest: (student: string, guide: string, school: string) =>
      `${student} and ${guide} of ${school} want to talk with you about what ${student} learns with you. It is short. There is nothing to prepare.`,
    own: (student: string, guide: string) => `${student} and ${guide} talk with somebody from outside school.`,
    off: 'There is nothing to do. Your calendar takes the talk out.',
    answer: 'Say whether you come',
    answerText: 'You need no account. Choose yes, no, or suggest another time.',
    look: 'See the talk',
    attached: 'The invitation for your calendar comes with this mail.',
    because: 'You get this mail because a school asks you to join a talk with a student.',
    ownBecause: 'You get this mail because you are in this talk.',
  },
}

export type InvitationKind = 'invited' | 'moved' | 'cancelled'

type Told = {
  kind: InvitationKind
  locale: Locale
  name: string
  time: TalkTime
  /** First names of who talks, and the school. */
  student: string
  guide: string
  school: string
  isGuest: boolean
}

/** What the mail around an invitation says; the link is the guest's own, or the page of the talk. */
export function invitationLetter({ kind, locale, name, time, student, guide, school, isGuest }: Told, link: string) {
  const t = words[locale]
  const day = dayInWords(time.date, locale)
  const when = t.when(day, time.from, time.until, placeInWords(time, locale))
  const says =
    kind === 'cancelled'
      ? [when, t.off]
      : [isGuest ? t.guest(student, guide, school) : t.own(student, guide), when, ...(isGuest ? [t.answerText] : []), t.attached]
  return {
    subject: t.subject[kind](day),
    ...written({
      locale,
      heading: t.heading[kind],
      says: [t.hello(name), ...says.map(capital)],
      ...(kind === 'cancelled' && isGuest ? {} : { action: { label: isGuest ? t.answer : t.look, link } }),
      because: isGuest ? t.because : t.ownBecause,
    }),
  }
}

export function summaryOf(locale: Locale, others: readonly string[]) {
  return [words[locale].summary, ...others].join(' · ')
}

export function placeInWords({ place, room }: Pick<TalkTime, 'place' | 'room'>, locale: Locale) {
  return room ? `${room.name}, ${words[locale].places[place]}` : words[locale].places[place]
}

function dayInWords(date: string, locale: Locale) {
  const day = new Intl.DateTimeFormat(tags[locale], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return day.format(new Date(`${date}T00:00:00Z`))
}

function capital(text: string) {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
