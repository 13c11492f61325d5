import type { MailWords } from './mail-words.ts'

export const nl: MailWords = {
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
    'seat-offered': {
      subject: (title) => `Een plek voor jou: ${title}`,
      says: ({ title }) => `Er is een plek vrij bij “${title}”, en jij bent aan de beurt.`,
      now: 'Je hebt hooguit 24 uur. Neem de plek aan, of laat hem aan de volgende.',
      action: 'Bekijk de plek',
    },
    'seat-gone': {
      subject: (title) => `Niet meer op de wachtlijst: ${title}`,
      says: ({ title }) => `Je staat niet meer op de wachtlijst van “${title}”.`,
      now: 'De tijd was om, of je kunt dan niet. Je kunt een andere kans kiezen.',
      action: 'Bekijk de kans',
    },
    'absence-withdrawn': {
      subject: (title) => `Afmelding ingetrokken: ${title}`,
      says: ({ title }) => `Een afmelding voor “${title}” is ingetrokken.`,
      now: 'Je hoeft niets te doen.',
      action: 'Bekijk de uren',
    },
    'contact-due': {
      subject: (title) => `Plan een contactmoment: ${title}`,
      says: ({ title, student }) => `Voor “${title}” van ${student} is een contactmoment nog niet gepland.`,
      now: 'Spreek een moment af, of zeg waarom je het overslaat.',
      action: 'Plan het contactmoment',
    },
    'contact-planned': {
      subject: (title) => `Gesprek gepland: ${title}`,
      says: ({ title }) => `Er is een gesprek gepland over de stage “${title}”.`,
      now: 'Kijk wanneer en waar het is. Kun je niet? Laat het de begeleider weten.',
      action: 'Bekijk het gesprek',
    },
    'contact-cancelled': {
      subject: (title) => `Gesprek gaat niet door: ${title}`,
      says: ({ title }) => `Het geplande gesprek over de stage “${title}” gaat niet door.`,
      now: 'Je hoeft niets te doen.',
      action: 'Bekijk de gesprekken',
    },
    'evaluation-given': {
      subject: (title) => `De werkgever heeft je werk bekeken: ${title}`,
      says: ({ title }) => `De werkgever schreef op hoe je werk ging bij “${title}”.`,
      now: 'Lees het. Je kunt er zelf iets bij zeggen.',
      action: 'Lees de evaluatie',
    },
    'report-waiting': {
      subject: () => 'Er staat iets voor je klaar',
      says: () => 'Er staat iets voor je klaar op Praktijkplein.',
      now: 'Log in om het te lezen. In deze mail staat met opzet niet wat het is.',
      action: 'Log in en lees het',
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
    confidential: 'wat er voor je klaarstaat',
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
