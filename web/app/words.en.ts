import type { ShellWords } from './words.ts'

const words: ShellWords = {
  skip: 'Skip to content',
  menu: 'Main menu',
  nav: {
    start: 'Start',
    opportunities: 'Opportunities',
    week: 'My week',
    dossier: 'Portfolio',
    offer: 'My offer',
    coming: 'Students',
    organisation: 'Organisation',
    queue: 'Requests',
    placements: 'Placements',
    students: 'Students',
    talks: 'Talks',
    overview: 'Overview',
    school: 'School',
    timetables: 'Timetables',
    import: 'Import',
    reports: 'Reports',
  },
  messages: (unread) => (unread === 0 ? 'Messages' : `Messages: ${unread} new`),
  me: (name) => `${name}: your details`,
  signIn: 'Sign in',
  about: { help: 'Help', privacy: 'Privacy', accessibility: 'Accessibility' },
  theme: 'Appearance',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  failed: 'Something went wrong',
}
export default words
