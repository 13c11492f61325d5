import type { Guest } from '../../../shared/guest-link.ts'
import { type Letter, written } from '../mail/letter.ts'

/** Why somebody without an account is written to. */
export type Occasion = 'asked' | 'asked-again' | 'completed'

type About = { to: Guest; occasion: Occasion; schoolName: string; organisationName: string; link: string; until: string }

/*
 * A mail may come to the wrong address: it names school and organisation, and not the student. Those are on the page,
 * behind a code.
 */
const words = {
  nl: {
    subject: {
      asked: (school: string) => `${school} vraagt je handtekening onder een stageovereenkomst`,
      'asked-again': (school: string) => `Herinnering: ${school} wacht op je handtekening`,
      completed: (school: string) => `De stageovereenkomst met ${school} is getekend`,
    },
    heading: {
      asked: 'Een overeenkomst om te tekenen',
      'asked-again': 'Een overeenkomst wacht op je handtekening',
      completed: 'Iedereen heeft getekend',
    },
    dear: (name: string) => `Beste ${name},`,
    whose: {
      guardian: (school: string, organisation: string) => `Je kind gaat via ${school} op stage bij ${organisation}.`,
      host: (school: string, organisation: string) => `Een student van ${school} komt op stage bij ${organisation}.`,
    },
    what: {
      asked:
        'De overeenkomst daarover staat klaar. Lees hem en teken, of zeg wat er niet klopt. Dat kost een paar minuten en je hebt geen account nodig.',
      'asked-again': 'De overeenkomst daarover wacht nog op jouw handtekening. Lees hem en teken, of zeg wat er niet klopt.',
      completed: 'Iedereen heeft de overeenkomst getekend. Je kunt hem hier teruglezen en afdrukken.',
    },
    how: 'Je opent de pagina met de knop hieronder. Daarna sturen we een code naar dit mailadres: zo weten we dat jij het bent.',
    label: { asked: 'Lees en teken', 'asked-again': 'Lees en teken', completed: 'Lees de overeenkomst' },
    until: (date: string) => `De link werkt tot en met ${date}. Stuur hem niet door: hij is alleen voor jou.`,
    because: (school: string) =>
      `Je krijgt dit bericht van Praktijkplein omdat ${school} jouw mailadres opgaf. Niet voor jou? Dan hoef je niets te doen; laat het ${school} even weten.`,
  },
  en: {
    subject: {
      asked: (school: string) => `${school} asks you to sign a placement agreement`,
      'asked-again': (school: string) => `Reminder: ${school} is waiting for your signature`,
      completed: (school: string) => `The placement agreement with ${school} has been signed`,
    },
    heading: {
      asked: 'An agreement to sign',
      'asked-again': 'An agreement waits for your signature',
      completed: 'Everybody has signed',
    },
    dear: (name: string) => `Dear ${name},`,
    whose: {
      guardian: (school: string, organisation: string) => `Your child has a placement through ${school} at ${organisation}.`,
      host: (school: string, organisation: string) => `A student of ${school} has a placement at ${organisation}.`,
    },
    what: {
      asked:
        'The agreement about it is ready. Read it and sign, or say what is not right. It takes a few minutes and you need no account.',
      'asked-again': 'The agreement about it still waits for your signature. Read it and sign, or say what is not right.',
      completed: 'Everybody has signed the agreement. You can read it again and print it here.',
    },
    how: 'You open the page with the button below. Then we send a code to this mail address: that is how we know it is you.',
    label: { asked: 'Read and sign', 'asked-again': 'Read and sign', completed: 'Read the agreement' },
    until: (date: string) => `The link works until ${date}. Do not pass it on: it is for you alone.`,
    because: (school: string) =>
      `You get this message from Praktijkplein because ${school} gave your mail address. Not for you? There is nothing to do; please let ${school} know.`,
  },
}

export function agreementLetter({ to, occasion, schoolName, organisationName, link, until }: About) {
  const { subject, heading, dear, whose, what, how, label, until: untilWords, because } = words[to.locale]
  const date = new Intl.DateTimeFormat(to.locale === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(until))
  const letter: Letter = {
    locale: to.locale,
    heading: heading[occasion],
    says: [dear(to.name), `${whose[to.relation](schoolName, organisationName)} ${what[occasion]}`, how, untilWords(date)],
    action: { label: label[occasion], link },
    because: because(schoolName),
  }
  return { subject: subject[occasion](schoolName), ...written(letter) }
}
