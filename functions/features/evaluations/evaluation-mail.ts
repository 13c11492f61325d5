import type { Guest } from '../../../shared/guest-link.ts'
import type { Placement } from '../../../shared/placement.ts'
import { written } from '../mail/letter.ts'

const tags = { nl: 'nl-NL', en: 'en-GB' }

const words = {
  nl: {
    // A subject is read by others too: no name of a student.
    subject: (title: string) => `Hoe ging het? ${title}`,
    heading: 'Hoe ging het werk?',
    says: (name: string, student: string, title: string, until: string) => [
      `Beste ${name},`,
      `${student} is bijna klaar met de stage “${title}”.`,
      'Wil je opschrijven wat je van het werk hebt gezien? Het kost een paar minuten. Er zijn geen cijfers. Je hebt geen account nodig.',
      `De knop werkt tot en met ${until}.`,
    ],
    label: 'Schrijf op hoe het ging',
    because: 'Je krijgt deze mail omdat een student bij jouw organisatie stage loopt.',
  },
  en: {
    subject: (title: string) => `How did it go? ${title}`,
    heading: 'How did the work go?',
    says: (name: string, student: string, title: string, until: string) => [
      `Dear ${name},`,
      `${student} has almost finished the internship “${title}”.`,
      'Would you write down what you saw of the work? It takes a few minutes. There are no marks. You need no account.',
      `The button works until ${until}.`,
    ],
    label: 'Write down how it went',
    because: 'You get this mail because a student does an internship at your organisation.',
  },
}

/** Asks somebody at the organisation to write down how the work went. */
export function evaluationLetter({ to, placement, until }: { to: Guest; placement: Placement; until: string }, link: string) {
  const { subject, heading, says, label, because } = words[to.locale]
  const { title } = placement.opportunity
  const day = new Intl.DateTimeFormat(tags[to.locale], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const date = day.format(new Date(`${until}T00:00:00Z`))
  return {
    subject: subject(title),
    ...written({
      locale: to.locale,
      heading,
      says: says(to.name, placement.student.name.split(' ')[0] ?? '', title, date),
      action: { label, link },
      because,
    }),
  }
}
