import type { MailWords } from './mail-words.ts'

export const en: MailWords = {
  kinds: {
    'placement-requested': {
      subject: (title) => `New request: ${title}`,
      says: ({ title, student }) => `${student} asks for a place at “${title}”.`,
      now: 'See whether the place fits. Approve the request, or decline it.',
      action: 'See the request',
    },
    'placement-answered': {
      subject: (title) => `Answer to your question: ${title}`,
      says: ({ title, student }) => `${student} answered your question about “${title}”.`,
      now: 'Read the answer, and decide on the request.',
      action: 'Read the answer',
    },
    'placement-withdrawn': {
      subject: (title) => `Not going ahead: ${title}`,
      says: ({ title, student }) => `${student} is not going to “${title}”.`,
      now: 'The place is free again. There is nothing to do.',
      action: 'See the placement',
    },
    'placement-question': {
      subject: (title) => `Your school has a question: ${title}`,
      says: ({ title }) => `Your school has a question about your request for “${title}”.`,
      now: 'Please answer. Without your answer the school can’t decide.',
      action: 'Answer the question',
    },
    'placement-approved': {
      subject: (title) => `Your place is approved: ${title}`,
      says: ({ title }) => `Your school approved your place at “${title}”.`,
      now: 'See when you begin and what to bring.',
      action: 'See your place',
    },
    'placement-declined': {
      subject: (title) => `Your request was declined: ${title}`,
      says: ({ title }) => `Your school declined your request for “${title}”.`,
      now: 'Read why. After that you can choose something else.',
      action: 'Read why',
    },
    'placement-cancelled': {
      subject: (title) => `Not going ahead: ${title}`,
      says: ({ title }) => `“${title}” is not going ahead.`,
      now: 'Read why. After that you can choose something else.',
      action: 'Read why',
    },
    'placement-reconsidered': {
      subject: (title) => `Your school looks again: ${title}`,
      says: ({ title }) => `Your school looks again at your request for “${title}”.`,
      now: 'There is nothing to do. You will hear what the school decides.',
      action: 'See your request',
    },
    'placement-concern': {
      subject: (title) => `Something stands in the way: ${title}`,
      says: ({ title, student }) => `Something stands in the way of “${title}” for ${student}.`,
      now: 'See what the matter is. As long as it stands, the placement does not start by itself.',
      action: 'See what is needed',
    },
    'agreement-to-sign': {
      subject: (title) => `Your signature is needed: ${title}`,
      says: ({ title }) => `The agreement for “${title}” is ready.`,
      now: 'Read it and sign, or say what is not right.',
      action: 'Read and sign',
    },
    'agreement-signed': {
      subject: (title) => `Signed: ${title}`,
      says: ({ title }) => `Everybody signed the agreement for “${title}”.`,
      now: 'You can read it again and print it. There is nothing to do.',
      action: 'Read the agreement',
    },
    'agreement-refused': {
      subject: (title) => `Not signed: ${title}`,
      says: ({ title, student }) => `Somebody does not sign the agreement of ${student} for “${title}”.`,
      now: 'Read why, change it and send it again.',
      action: 'Read why',
    },
    'agreement-withdrawn': {
      subject: (title) => `The agreement changes: ${title}`,
      says: ({ title }) => `The school is changing the agreement for “${title}”.`,
      now: 'You will get a new one to sign. Until then there is nothing to do.',
      action: 'See the agreement',
    },
    'agreement-undelivered': {
      subject: (title) => `A mail did not arrive: ${title}`,
      says: ({ title, student }) => `A mail about the agreement of ${student} for “${title}” did not arrive.`,
      now: 'Correct the address and send the agreement again.',
      action: 'Correct the address',
    },
    'hours-disputed': {
      subject: (title) => `Hours are not right: ${title}`,
      says: ({ title }) => `Something about your hours at “${title}” is not right.`,
      now: 'Read what it is, and fill it in again.',
      action: 'See your hours',
    },
    'hours-reopened': {
      subject: (title) => `Hours open again: ${title}`,
      says: ({ title }) => `Your school opened confirmed hours at “${title}” again.`,
      now: 'Read why, and fill them in again.',
      action: 'See your hours',
    },
    'hours-settled': {
      subject: (title) => `Decision on hours: ${title}`,
      says: ({ title }) => `The school decided on hours at “${title}”.`,
      now: 'There is nothing to do.',
      action: 'See the hours',
    },
    'absence-ill': {
      subject: (title) => `Not coming: ${title}`,
      says: ({ title, student }) => `${student} will not be at “${title}”.`,
      now: 'There is nothing to do. You see which half-day it is.',
      action: 'See the absence',
    },
    'absence-no-show': {
      subject: (title) => `Did not come: ${title}`,
      says: ({ title, student }) => `The employer reports that ${student} was not at “${title}”.`,
      now: 'Please get in touch and ask what is the matter.',
      action: 'See the report',
    },
    'absence-reported': {
      subject: (title) => `You were missed: ${title}`,
      says: ({ title }) => `The employer reports that you were not at “${title}”.`,
      now: 'Is that wrong? Fill in what you did. Is it right? Get in touch.',
      action: 'See the report',
    },
    'absence-withdrawn': {
      subject: (title) => `Absence taken back: ${title}`,
      says: ({ title }) => `An absence at “${title}” was taken back.`,
      now: 'There is nothing to do.',
      action: 'See the hours',
    },
    'contact-due': {
      subject: (title) => `Plan a contact moment: ${title}`,
      says: ({ title, student }) => `A contact moment for “${title}” of ${student} has not been planned yet.`,
      now: 'Agree on a moment, or say why you skip it.',
      action: 'Plan the contact moment',
    },
    'contact-planned': {
      subject: (title) => `Conversation planned: ${title}`,
      says: ({ title }) => `A conversation about the internship “${title}” has been planned.`,
      now: 'See when and where it is. Can you not come? Tell the guide.',
      action: 'See the conversation',
    },
    'contact-cancelled': {
      subject: (title) => `Conversation called off: ${title}`,
      says: ({ title }) => `The conversation that was planned about the internship “${title}” is called off.`,
      now: 'There is nothing to do.',
      action: 'See the conversations',
    },
    'evaluation-given': {
      subject: (title) => `The employer looked at your work: ${title}`,
      says: ({ title }) => `The employer wrote down how your work went at “${title}”.`,
      now: 'Read it. You can add something yourself.',
      action: 'Read the evaluation',
    },
  },
  groups: {
    requests: 'requests of students',
    answers: 'answers to your requests',
    agreements: 'agreements',
    hours: 'hours',
    absences: 'who is not there',
    seats: 'waiting list and free places',
    dialogues: 'conversations and evaluations',
    concerns: 'what stands in the way of a start',
  },
  someone: 'A student',
  greeting: (name) => `Hello ${name},`,
  until: (date) => `Please do this by ${date}.`,
  because: {
    'at-once': (group) => `You get this mail because you want mail at once about ${group}.`,
    digest: 'You get this mail at most once a day, with what you have not read yet.',
  },
  ways: {
    stop: (group) => `No more mail about ${group}`,
    stopDigest: 'No more daily mail',
    choose: 'Choose which mail you get',
  },
  digest: {
    subject: (count) => (count === 1 ? 'One new message on Praktijkplein' : `${count} new messages on Praktijkplein`),
    heading: 'What happened',
    says: (count) =>
      count === 1
        ? 'There is one message that you have not read yet.'
        : `There are ${count} messages that you have not read yet.`,
    more: (count) => (count === 1 ? 'One other message' : `${count} other messages`),
    action: 'See your messages',
  },
}
