import type { Role } from '../../../shared/person.ts'
import type { CalendarFeedWords } from './words.ts'

const what: Partial<Record<Role, string>> = {
  student: 'your places are in it, also those that still wait for an answer',
  mentor: 'the places of your students are in it, by first name',
  coordinator: 'the places of all students of the school are in it, by first name',
  employer: 'you see who comes and when, by first name',
}

export default {
  title: 'In my calendar',
  text: (role: Role) =>
    `Put your half-days into the calendar of your phone or computer: ${what[role] ?? ''}. The calendar looks for changes by itself.`,
  secret: 'Who has the address can look along, so give it to nobody. We show it once.',
  make: 'Make an address',
  since: (day: string) => `Your calendar has had an address since ${day}.`,
  renew: 'Make a new address',
  renewText: 'With a new address the old one no longer works.',
  stop: 'Stop the address',
  stopped: 'The address no longer works. Remove the calendar from your phone or computer too.',
  address: 'Address of your calendar',
  copy: 'Copy the address',
  copied: 'The address has been copied.',
  open: 'Open in my calendar',
  how: 'Does it not open? Choose “subscribe” or “add by URL” in your calendar and paste the address.',
} satisfies CalendarFeedWords
