import type { Guest } from '../../../shared/guest-link.ts'
import { sumsOf, type WorkedWeek } from '../../../shared/hours.ts'
import type { Mail } from '../../services.ts'
import { written } from '../mail/letter.ts'

const tags = { nl: 'nl-NL', en: 'en-GB' }

const words = {
  nl: {
    // A subject is read by others too: no name of a student.
    subject: (title: string) => `Kloppen de uren? ${title}`,
    says: (name: string, student: string, title: string, monday: string, hours: string, until: string) => [
      `Beste ${name},`,
      `${student} heeft in de week van ${monday} ${hours} uur ingevuld bij “${title}”.`,
      'Kijk of dat klopt. Eén tik is genoeg. Je hebt geen account nodig.',
      `De knop werkt tot en met ${until}.`,
    ],
    heading: 'Kloppen de uren?',
    label: 'Bekijk de week',
    because: 'Je krijgt deze mail omdat een student bij jouw organisatie stage loopt.',
  },
  en: {
    subject: (title: string) => `Are these hours right? ${title}`,
    says: (name: string, student: string, title: string, monday: string, hours: string, until: string) => [
      `Dear ${name},`,
      `${student} filled in ${hours} hours at “${title}” in the week of ${monday}.`,
      'See whether that is right. One tap is enough. You need no account.',
      `The button works until ${until}.`,
    ],
    heading: 'Are these hours right?',
    label: 'See the week',
    because: 'You get this mail because a student does an internship at your organisation.',
  },
}

/** Asks somebody at the organisation whether a week is right. */
export function weekMail(asked: { id: string; to: Guest; week: WorkedWeek; link: string; until: string }): Mail {
  const { id, to, week, link, until } = asked
  const { subject, heading, says, label, because } = words[to.locale]
  const day = new Intl.DateTimeFormat(tags[to.locale], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const date = (value: string) => day.format(new Date(`${value}T00:00:00Z`))
  const hours = new Intl.NumberFormat(tags[to.locale], { maximumFractionDigits: 2 }).format(sumsOf(week.halfDays).logged / 60)
  return {
    id,
    to: { name: to.name, address: to.mail },
    subject: subject(week.title),
    ...written({
      locale: to.locale,
      heading,
      says: says(to.name, week.studentName, week.title, date(week.monday), hours, date(until)),
      action: { label, link },
      because,
    }),
  }
}
