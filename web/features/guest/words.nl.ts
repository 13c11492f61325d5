import type { GuestKind } from '../../../shared/guest-link.ts'

const kinds: Record<GuestKind, { title: string; lede: (school: string) => string }> = {
  'sign-agreement': {
    title: 'Een overeenkomst om te tekenen',
    lede: (school) => `${school} vraagt je een overeenkomst te lezen en te tekenen.`,
  },
  'confirm-hours': {
    title: 'Uren om te bevestigen',
    lede: (school) => `${school} vraagt je of de uren van een student kloppen.`,
  },
  trialogue: {
    title: 'Praat mee met een student',
    lede: (school) => `Een student van ${school} praat met de begeleider over het werk. Ze willen jou er graag bij hebben.`,
  },
  evaluate: { title: 'Een evaluatie', lede: (school) => `${school} vraagt je hoe het ging.` },
}

const words = {
  kinds,
  title: 'Link uit je mail',
  for: (name: string) => `Deze link is voor ${name}.`,
  sentTo: (hint: string) => `Hij ging naar ${hint}.`,
  until: (date: string) => `De link werkt tot en met ${date}.`,
  notYou: 'Ben jij dit niet? Sluit dan deze pagina en laat het de school weten.',
  prove: 'Eerst een code',
  proveText: (hint: string) => `Zo weten we dat jij het bent. We sturen zes cijfers naar ${hint}.`,
  askCode: 'Stuur me een code',
  again: 'Stuur een nieuwe code',
  codeSent: (hint: string) =>
    `We stuurden een code naar ${hint}. Hij werkt 10 minuten. Niets gekregen? Kijk bij je ongewenste mail.`,
  code: 'Code uit je mail',
  codeHint: 'Zes cijfers.',
  codeMissing: 'Vul de zes cijfers uit je mail in',
  open: 'Ga verder',
  wait: 'Even geduld, het laadt.',
  failed: 'Dit lukt niet',
  toSchool: 'Heb je een vraag? Neem contact op met de school.',
  other: 'Read this in English',
}
export default words
