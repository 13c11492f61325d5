import type { DemoWorld } from './world.ts'

export type DemoAccount = {
  mail: string
  name: string
  /** What this person has to show, or else the role, in Dutch. */
  label: string
  /** Where those with a story to show are found: their school, or among the companies. */
  group?: string | undefined
}

const labels: readonly { mail: string; label: string }[] = [
  {
    mail: 'student1@demo.example',
    label: 'Student, vmbo 4: twijfelt tussen mensen en techniek, heeft iets om op terug te kijken',
  },
  { mail: 'student2@demo.example', label: 'Student, vmbo 3: verkent nog, heeft nog geen plaatsing' },
  { mail: 'student3@demo.example', label: 'Student, mbo Kok: weet het zeker, loopt nu stage' },
  { mail: 'student4@demo.example', label: 'Student, mbo Elektro: moet een vraag van school beantwoorden' },
  { mail: 'student5@demo.example', label: 'Student, vmbo 4: begint net, alles is nog leeg' },
  { mail: 'mentor@demo.example', label: 'Mentor van 4T en 4K' },
  { mail: 'coordinator@demo.example', label: 'Stagecoördinator: beslist over aanvragen' },
  { mail: 'teamleider@demo.example', label: 'Teamleider, en mentor van Zorg 2 (twee rollen)' },
  { mail: 'beheer@demo.example', label: 'Beheerder van de school' },
  { mail: 'vertrouwenspersoon@demo.example', label: 'Vertrouwenspersoon: leest wat studenten vertrouwelijk melden' },
  { mail: 'werkgever1@demo.example', label: 'Werkgever: Woonzorg Brinkerveld' },
  { mail: 'werkgever2@demo.example', label: 'Werkgever: Vonkenburg Installatie' },
  { mail: 'student1@ander.example', label: 'Student van een andere school, vmbo 3' },
  { mail: 'coordinator@ander.example', label: 'Stagecoördinator van een andere school' },
]

const roleNames = {
  student: 'Student',
  coordinator: 'Stagecoördinator',
  mentor: 'Mentor',
  'team-leader': 'Teamleider',
  administrator: 'Beheerder',
  adviser: 'Vertrouwenspersoon',
  employer: 'Werkgever',
} as const

/** Everyone who can sign in at the local identity provider, those with a story to show first. */
export function demoAccounts({ people, memberships, memberOf }: DemoWorld): DemoAccount[] {
  const accounts = people.map(({ id, mail, name }) => {
    const roles = memberships.filter((membership) => memberOf.get(membership.id) === id)
    const story = labels.find((known) => known.mail === mail)
    if (story) return { mail, name, label: story.label, group: roles[0]?.role === 'employer' ? 'Bedrijven' : roles[0]?.at }
    return { mail, name, label: roles.map(({ role, at }) => `${roleNames[role]}, ${at}`).join(' · ') }
  })
  const place = ({ mail }: DemoAccount) => {
    const at = labels.findIndex((known) => known.mail === mail)
    return at === -1 ? labels.length : at
  }
  return accounts.toSorted((a, b) => place(a) - place(b))
}
