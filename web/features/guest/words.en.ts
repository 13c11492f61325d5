import type { GuestWords } from './words.ts'

const words: GuestWords = {
  kinds: {
    'sign-agreement': {
      title: 'An agreement to sign',
      lede: (school) => `${school} asks you to read and sign an agreement.`,
    },
    'confirm-hours': {
      title: 'Hours to confirm',
      lede: (school) => `${school} asks you whether the hours of a student are right.`,
    },
    trialogue: {
      title: 'Join a talk with a student',
      lede: (school) => `A student of ${school} talks with the guide about the work. They would like to have you there.`,
    },
    evaluate: { title: 'An evaluation', lede: (school) => `${school} asks you how it went.` },
  },
  title: 'Link from your mail',
  for: (name) => `This link is for ${name}.`,
  sentTo: (hint) => `It went to ${hint}.`,
  until: (date) => `The link works until ${date}.`,
  notYou: 'Is this not you? Then close this page and let the school know.',
  prove: 'First a code',
  proveText: (hint) => `That is how we know it is you. We send six digits to ${hint}.`,
  askCode: 'Send me a code',
  again: 'Send a new code',
  codeSent: (hint) => `We sent a code to ${hint}. It works for 10 minutes. Nothing there? Look at your unwanted mail.`,
  code: 'Code from your mail',
  codeHint: 'Six digits.',
  codeMissing: 'Fill in the six digits from your mail',
  open: 'Continue',
  wait: 'One moment, it is loading.',
  failed: 'This does not work',
  toSchool: 'A question? Contact the school.',
  other: 'Lees dit in het Nederlands',
}
export default words
