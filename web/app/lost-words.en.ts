import type { LostWords } from './lost-words.ts'

const words: LostWords = {
  notFound: {
    title: 'This page does not exist',
    text: 'The address may have changed, or what you are looking for is gone.',
    home: 'Go to the beginning',
  },
  otherRole: {
    title: 'This page belongs to another role',
    text: (role, at) => `You are looking at Praktijkplein in another role. Go on as ${role} at ${at}.`,
    go: (role) => `Go on as ${role}`,
  },
}
export default words
