import { codeMinutes } from '../../../shared/guest-link.ts'
import type { Mail } from '../../services.ts'
import { written } from '../mail/letter.ts'
import type { GuestLink } from './guest-link-store.ts'

const words = {
  nl: {
    subject: (code: string) => `${code} is je code voor Praktijkplein`,
    heading: 'Je code',
    says: (name: string, code: string) => [
      `Beste ${name},`,
      `Je code is ${code}. Typ de code op de pagina die je open hebt. De code werkt ${codeMinutes} minuten.`,
      'Vroeg je zelf geen code? Dan hoef je niets te doen. Geef de code nooit aan iemand anders, ook niet aan de school.',
    ],
    because: 'Je krijgt dit bericht omdat iemand met jouw link een code vroeg.',
  },
  en: {
    subject: (code: string) => `${code} is your code for Praktijkplein`,
    heading: 'Your code',
    says: (name: string, code: string) => [
      `Dear ${name},`,
      `Your code is ${code}. Type it on the page that you have open. It works for ${codeMinutes} minutes.`,
      'Did you not ask for a code? Then there is nothing to do. Never give the code to anybody, not even to the school.',
    ],
    because: 'You get this message because somebody with your link asked for a code.',
  },
}

/** The code, in the subject too: who reads it in a notification need not leave the page. */
export function codeMail({ id, to, codesSentAt }: GuestLink, code: string): Mail {
  const { subject, heading, says, because } = words[to.locale]
  return {
    // Every code is a mail of its own.
    id: `${id}-code-${codesSentAt.at(-1)}`,
    to: { name: to.name, address: to.mail },
    subject: subject(code),
    ...written({ locale: to.locale, heading, says: says(to.name, code), because }),
  }
}
