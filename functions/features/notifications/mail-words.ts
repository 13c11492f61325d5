import type { MailedKind, NotificationGroup } from '../../../shared/notification.ts'
import type { Locale } from '../../../shared/person.ts'

/** What a mail may say of a message: what it is about, and a first name. */
export type Told = { title: string; student: string }

/** `subject` stands where others read along: never a name. `now` says what to do, or that there is nothing to do. */
type KindWords = { subject: (title: string) => string; says: (told: Told) => string; now: string; action: string }

export type MailWords = {
  kinds: Record<MailedKind, KindWords>
  groups: Record<NotificationGroup, string>
  someone: string
  greeting: (name: string) => string
  until: (date: string) => string
  because: { 'at-once': (group: string) => string; digest: string }
  ways: { stop: (group: string) => string; stopDigest: string; choose: string }
  digest: {
    subject: (count: number) => string
    heading: string
    says: (count: number) => string
    more: (count: number) => string
    action: string
  }
}

const nl: MailWords = {
  kinds: {
    'placement-requested': {
      subject: (title) => `Nieuwe aanvraag: ${title}`,
      says: ({ title, student }) => `${student} vraagt een plek aan bij “${title}”.`,
      now: 'Kijk of de plek past. Keur de aanvraag goed, of wijs hem af.',
      action: 'Bekijk de aanvraag',
    },
    'placement-answered': {
      subject: (title) => `Antwoord op je vraag: ${title}`,
      says: ({ title, student }) => `${student} heeft je vraag over “${title}” beantwoord.`,
      now: 'Lees het antwoord, en beslis over de aanvraag.',
      action: 'Lees het antwoord',
    },
    'placement-withdrawn': {
      subject: (title) => `Gaat niet door: ${title}`,
      says: ({ title, student }) => `${student} gaat niet naar “${title}”.`,
      now: 'De plek is weer vrij. Je hoeft niets te doen.',
      action: 'Bekijk de plaatsing',
    },
    'placement-question': {
      subject: (title) => `Je school heeft een vraag: ${title}`,
      says: ({ title }) => `Je school heeft een vraag over je aanvraag voor “${title}”.`,
      now: 'Geef antwoord. Zonder jouw antwoord kan de school niet beslissen.',
      action: 'Geef antwoord',
    },
    'placement-approved': {
      subject: (title) => `Je plek is goedgekeurd: ${title}`,
      says: ({ title }) => `Je school heeft je plek bij “${title}” goedgekeurd.`,
      now: 'Kijk wanneer je begint en wat je meeneemt.',
      action: 'Bekijk je plek',
    },
    'placement-declined': {
      subject: (title) => `Je aanvraag is afgewezen: ${title}`,
      says: ({ title }) => `Je school heeft je aanvraag voor “${title}” afgewezen.`,
      now: 'Lees waarom. Daarna kun je een andere kans kiezen.',
      action: 'Lees waarom',
    },
    'placement-cancelled': {
      subject: (title) => `Gaat niet door: ${title}`,
      says: ({ title }) => `“${title}” gaat niet door.`,
      now: 'Lees waarom. Daarna kun je een andere kans kiezen.',
      action: 'Lees waarom',
    },
    'placement-reconsidered': {
      subject: (title) => `Je school kijkt opnieuw: ${title}`,
      says: ({ title }) => `Je school kijkt opnieuw naar je aanvraag voor “${title}”.`,
      now: 'Je hoeft niets te doen. Je hoort wat de school beslist.',
      action: 'Bekijk je aanvraag',
    },
    'placement-concern': {
      subject: (title) => `Er staat iets in de weg: ${title}`,
      says: ({ title, student }) => `Er staat iets in de weg bij “${title}” van ${student}.`,
      now: 'Kijk wat er aan de hand is. Zolang het er staat, begint de plaatsing niet vanzelf.',
      action: 'Kijk wat er nodig is',
    },
    'agreement-to-sign': {
      subject: (title) => `Je handtekening is nodig: ${title}`,
      says: ({ title }) => `De overeenkomst voor “${title}” staat klaar.`,
      now: 'Lees hem en teken, of zeg wat er niet klopt.',
      action: 'Lees en teken',
    },
    'agreement-signed': {
      subject: (title) => `Getekend: ${title}`,
      says: ({ title }) => `Iedereen heeft de overeenkomst voor “${title}” getekend.`,
      now: 'Je kunt hem teruglezen en afdrukken. Je hoeft niets te doen.',
      action: 'Lees de overeenkomst',
    },
    'agreement-refused': {
      subject: (title) => `Niet getekend: ${title}`,
      says: ({ title, student }) => `Iemand tekent de overeenkomst van ${student} voor “${title}” niet.`,
      now: 'Lees waarom, pas hem aan en stuur hem opnieuw.',
      action: 'Lees waarom',
    },
    'agreement-withdrawn': {
      subject: (title) => `De overeenkomst verandert: ${title}`,
      says: ({ title }) => `De school past de overeenkomst voor “${title}” aan.`,
      now: 'Je krijgt een nieuwe om te tekenen. Tot dan hoef je niets te doen.',
      action: 'Bekijk de overeenkomst',
    },
    'agreement-undelivered': {
      subject: (title) => `Een mail kwam niet aan: ${title}`,
      says: ({ title, student }) => `Een mail over de overeenkomst van ${student} voor “${title}” kwam niet aan.`,
      now: 'Verbeter het mailadres en stuur de overeenkomst opnieuw.',
      action: 'Verbeter het adres',
    },
    'hours-disputed': {
      subject: (title) => `Uren kloppen niet: ${title}`,
      says: ({ title }) => `Bij “${title}” is iets aan te merken op je uren.`,
      now: 'Lees wat er niet klopt, en vul het opnieuw in.',
      action: 'Bekijk je uren',
    },
    'hours-reopened': {
      subject: (title) => `Uren weer open: ${title}`,
      says: ({ title }) => `Je school heeft bevestigde uren bij “${title}” weer opengezet.`,
      now: 'Lees waarom, en vul ze opnieuw in.',
      action: 'Bekijk je uren',
    },
    'hours-settled': {
      subject: (title) => `Besluit over uren: ${title}`,
      says: ({ title }) => `De school heeft beslist over uren bij “${title}”.`,
      now: 'Je hoeft niets te doen.',
      action: 'Bekijk de uren',
    },
    // A mail says that somebody is not there, never that somebody is ill.
    'absence-ill': {
      subject: (title) => `Afmelding: ${title}`,
      says: ({ title, student }) => `${student} is afgemeld voor “${title}”.`,
      now: 'Je hoeft niets te doen. Je ziet welk dagdeel het is.',
      action: 'Bekijk de afmelding',
    },
    'absence-no-show': {
      subject: (title) => `Niet verschenen: ${title}`,
      says: ({ title, student }) => `De werkgever meldt dat ${student} er niet was bij “${title}”.`,
      now: 'Neem contact op en vraag wat er aan de hand is.',
      action: 'Bekijk de melding',
    },
    'absence-reported': {
      subject: (title) => `Je bent gemist: ${title}`,
      says: ({ title }) => `De werkgever meldt dat je er niet was bij “${title}”.`,
      now: 'Klopt dat niet? Vul in wat je deed. Klopt het wel? Neem contact op.',
      action: 'Bekijk de melding',
    },
    'absence-withdrawn': {
      subject: (title) => `Afmelding ingetrokken: ${title}`,
      says: ({ title }) => `Een afmelding voor “${title}” is ingetrokken.`,
      now: 'Je hoeft niets te doen.',
      action: 'Bekijk de uren',
    },
  },
  groups: {
    requests: 'aanvragen van studenten',
    answers: 'antwoord op je aanvragen',
    agreements: 'overeenkomsten',
    hours: 'uren',
    absences: 'wie er niet is',
    seats: 'wachtlijst en vrije plekken',
    dialogues: 'gesprekken en evaluaties',
    concerns: 'wat een start in de weg staat',
  },
  someone: 'Een student',
  greeting: (name) => `Dag ${name},`,
  until: (date) => `Doe dit uiterlijk ${date}.`,
  because: {
    'at-once': (group) => `Je krijgt deze mail omdat je meteen mail wilt over ${group}.`,
    digest: 'Je krijgt deze mail hooguit één keer per dag, met wat je nog niet hebt gelezen.',
  },
  ways: {
    stop: (group) => `Geen mail meer over ${group}`,
    stopDigest: 'Geen dagelijkse mail meer',
    choose: 'Kies zelf welke mail je krijgt',
  },
  digest: {
    subject: (count) => (count === 1 ? 'Eén nieuw bericht op Praktijkplein' : `${count} nieuwe berichten op Praktijkplein`),
    heading: 'Wat er gebeurd is',
    says: (count) =>
      count === 1
        ? 'Er is één bericht dat je nog niet hebt gelezen.'
        : `Er zijn ${count} berichten die je nog niet hebt gelezen.`,
    more: (count) => (count === 1 ? 'Nog één ander bericht' : `Nog ${count} andere berichten`),
    action: 'Bekijk je berichten',
  },
}

const en: MailWords = {
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

export const mailWords: Record<Locale, MailWords> = { nl, en }
