import type { OrganisationWords } from './words.ts'

const words: OrganisationWords = {
  title: 'Your organisation',
  lede: 'Students and schools see this with everything you offer.',
  name: 'What is your organisation called?',
  about: 'What do you do?',
  aboutHint: 'Tell it as you would explain it to a 15-year-old.',
  sector: 'Which sector do you work in?',
  website: 'Website',
  websiteHint: 'Begins with https://',
  save: 'Save',
  saved: 'Saved. Students see this at once.',
  missing: {
    name: 'Fill in the name of your organisation.',
    place: 'Fill in where you are.',
    website: 'A website begins with https://, for example https://example.org.',
    about: 'Make this text shorter: 800 characters at most.',
    other: 'This is not right yet. See whether it is too long, or empty.',
  },
  stale: 'A colleague has just changed this. Below is what is saved now. Check it and change it again.',
}
export default words
