import type { NotificationWords } from './words.ts'

const words: NotificationWords = {
  title: 'Messages',
  sentences: {
    'placement-requested': ({ title, student }) => `${student} asks for a place at “${title}”.`,
    'placement-question': ({ title }) => `School has a question about your request for “${title}”.`,
    'placement-answered': ({ title, student }) => `${student} answered about “${title}”.`,
    'placement-approved': ({ title }) => `The place at “${title}” is approved.`,
    'placement-declined': ({ title }) => `The request for “${title}” was declined.`,
    'placement-withdrawn': ({ title, student }) => `${student} is not going to “${title}”.`,
    'placement-cancelled': ({ title }) => `“${title}” is cancelled.`,
    'placement-reconsidered': ({ title }) => `School looks at the request for “${title}” again.`,
    'placement-concern': ({ title, student }) => `Something stands in the way of “${title}” for ${student}. See what is needed.`,
    'placement-started': ({ title }) => `“${title}” has begun.`,
    'placement-completed': ({ title }) => `“${title}” is finished.`,
    'agreement-to-sign': ({ title }) => `The agreement for “${title}” waits for your signature.`,
    'agreement-signed': ({ title }) => `Everybody signed the agreement for “${title}”.`,
    'agreement-refused': ({ title }) => `Somebody does not sign the agreement for “${title}”. Read why.`,
    'agreement-withdrawn': ({ title }) => `School is changing the agreement for “${title}”. You will get a new one to sign.`,
    'agreement-undelivered': ({ title }) => `A mail about the agreement for “${title}” did not arrive. Correct the address.`,
    'hours-confirmed': ({ title }) => `Your hours at “${title}” are confirmed.`,
    'hours-disputed': ({ title }) => `Your hours at “${title}” are not right, the employer says. Read why.`,
    'hours-reopened': ({ title }) => `School opened confirmed hours at “${title}” again. Read why.`,
    'hours-settled': ({ title }) => `School decided on hours at “${title}”.`,
    'absence-ill': ({ title, student }) => `${student} is ill and not at “${title}”.`,
    'absence-no-show': ({ title, student }) => `${student} was not at “${title}”, the employer reports.`,
    'absence-reported': ({ title }) =>
      `The employer reports that you were not at “${title}”. Is that wrong? Fill in what you did.`,
    'absence-withdrawn': ({ title }) => `An absence at “${title}” was taken back.`,
    'mail-stopped': () => 'We no longer mail you: something is wrong with your mail address.',
  },
  someone: 'A student',
  fresh: 'new',
  more: 'Show older messages',
  empty: 'No messages yet',
  emptyText: 'Here you read what happens with requests and placements. There is nothing to do.',
}
export default words
