import type { Role } from '../../../shared/person.ts'

const what: Partial<Record<Role, string>> = {
  student: 'je plekken staan er in, ook die waarop je nog antwoord krijgt',
  mentor: 'de plekken van je studenten staan er in, met hun voornaam',
  coordinator: 'de plekken van alle studenten van de school staan er in, met hun voornaam',
  employer: 'je ziet wie er komt en wanneer, met de voornaam',
}

export default {
  title: 'In mijn agenda',
  text: (role: Role) =>
    `Zet je dagdelen in de agenda van je telefoon of computer: ${what[role] ?? ''}. De agenda kijkt zelf of er iets verandert.`,
  secret: 'Wie het adres heeft, kan meekijken. Geef het dus aan niemand. We laten het één keer zien.',
  make: 'Maak een adres',
  since: (day: string) => `Je agenda heeft sinds ${day} een adres.`,
  renew: 'Maak een nieuw adres',
  renewText: 'Met een nieuw adres werkt het oude niet meer.',
  stop: 'Stop het adres',
  stopped: 'Het adres werkt niet meer. Haal de agenda ook weg uit je telefoon of computer.',
  address: 'Adres van je agenda',
  copy: 'Kopieer het adres',
  copied: 'Het adres is gekopieerd.',
  open: 'Open in mijn agenda',
  how: 'Lukt openen niet? Kies in je agenda “abonneren” of “toevoegen via URL” en plak het adres.',
}
