import type { WaitingListWords } from './words.ts'

export default {
  join: 'Put me on the waiting list',
  joinText:
    'When a place comes free and it is your turn, you get a message. It says until when you can choose. Waiting takes none of your half-days.',
  choose: (count: number) =>
    count === 1 ? 'Choose the half-day that you want to wait for.' : `Choose the ${count} half-days that you want to wait for.`,
  toDayparts: 'To the half-days',
  waitFor: (dayparts: string) => `You wait for: ${dayparts}.`,
  andMore: (shown: string, more: number) => `${shown} and ${more} more`,
  place: (place: number) => (place === 1 ? 'You are next in line.' : `You are number ${place} on the waiting list.`),
  waitingText: 'When a place comes free we keep it for you, and you get a message.',
  leave: 'Leave the waiting list',
  left: 'You are no longer on the waiting list.',
  offered: 'There is a place for you.',
  offeredText: (until: string) => `We keep the place for you until ${until}. Then it goes to the next.`,
  accept: 'Take this place',
  accepted: 'The place is yours. School still looks whether it fits.',
  decline: 'No, pass it on',
  declined: 'The place goes to the next.',
} satisfies WaitingListWords
