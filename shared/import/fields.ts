import type { ImportKind } from './kind.ts'

/** One thing that a row can say, and how the columns are called that say it. */
export type Field = {
  name: string
  /** On screen, in a template and in an export; both are recognised on the way in. */
  nl: string
  en: string
  /** Other names that schools' systems give it. */
  also?: readonly string[]
  required?: true
  /** What stands in the template. */
  example: string
  exampleEn?: string
}

const coordinates = [
  {
    name: 'city',
    nl: 'Woonplaats',
    en: 'Town',
    also: ['plaats', 'vestigingsplaats', 'city', 'stad', 'plaatsnaam'],
    example: 'Nijmegen',
  },
  { name: 'lat', nl: 'Breedtegraad', en: 'Latitude', also: ['lat', 'breedte', 'y'], example: '51,84' },
  { name: 'lon', nl: 'Lengtegraad', en: 'Longitude', also: ['lon', 'lng', 'long', 'lengte', 'x'], example: '5,86' },
] as const satisfies readonly Field[]

const names = [
  {
    name: 'name',
    nl: 'Naam',
    en: 'Name',
    also: ['volledige naam', 'naam student', 'naam leerling', 'medewerker', 'student', 'leerling'],
    example: 'Anna de Wit',
  },
  { name: 'firstName', nl: 'Roepnaam', en: 'First name', also: ['voornaam', 'given name'], example: '' },
  { name: 'infix', nl: 'Tussenvoegsel', en: 'Infix', also: ['tussenvoegsels', 'voorvoegsel', 'tv'], example: '' },
  { name: 'lastName', nl: 'Achternaam', en: 'Last name', also: ['familienaam', 'surname', 'family name'], example: '' },
] as const satisfies readonly Field[]

const mail = {
  name: 'mail',
  nl: 'E-mail',
  en: 'E-mail',
  also: ['e-mailadres', 'mail', 'mailadres', 'email address', 'e-mail school', 'schoolmail', 'account'],
  required: true,
  example: 'anna@school.example',
} as const satisfies Field

const level = {
  name: 'level',
  nl: 'Niveau',
  en: 'Level',
  also: ['schoolniveau', 'onderwijsniveau', 'schoolsoort', 'leerwegniveau'],
  example: 'mbo niveau 3',
} as const
const year = {
  name: 'year',
  nl: 'Leerjaar',
  en: 'Year of study',
  also: ['studiejaar', 'jaar', 'jaarlaag', 'cohort', 'startjaar', 'year'],
  example: '2',
} as const

export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  groups: [
    {
      name: 'name',
      nl: 'Groep',
      en: 'Group',
      also: ['klas', 'naam', 'groepsnaam', 'stamgroep', 'class', 'name'],
      required: true,
      example: 'M4A',
    },
    { ...level, required: true },
    { ...year, required: true },
    {
      name: 'freeSpace',
      nl: 'Vrije ruimte',
      en: 'Free space',
      also: ['vrije dagdelen', 'dagdelen', 'vrij', 'stagedagen', 'free half-days'],
      example: 'wo-middag, vr-ochtend',
      exampleEn: 'wed afternoon, fri morning',
    },
  ],
  staff: [
    ...names,
    mail,
    { name: 'role', nl: 'Rol', en: 'Role', also: ['functie', 'taak', 'position'], required: true, example: 'Mentor' },
    {
      name: 'groups',
      nl: 'Groepen',
      en: 'Groups',
      also: ['groep', 'klas', 'klassen', 'mentor van', 'mentorgroep', 'group'],
      example: 'M4A, M4B',
    },
  ],
  students: [
    {
      name: 'number',
      nl: 'Studentnummer',
      en: 'Student number',
      also: ['leerlingnummer', 'nummer', 'stamnummer', 'llnr', 'studentnr', 'deelnemernummer', 'student id', 'id'],
      example: '100001',
    },
    ...names,
    mail,
    {
      name: 'group',
      nl: 'Groep',
      en: 'Group',
      also: ['klas', 'stamgroep', 'stamklas', 'lesgroep', 'class'],
      required: true,
      example: 'M4A',
    },
    {
      name: 'birthDate',
      nl: 'Geboortedatum',
      en: 'Date of birth',
      also: ['geb datum', 'gebdatum', 'geboren', 'birth date', 'birthday'],
      example: '15-01-2010',
    },
    { name: 'age', nl: 'Leeftijd', en: 'Age', also: ['studentage', 'student age'], example: '' },
    level,
    year,
    {
      name: 'crebo',
      nl: 'Crebo',
      en: 'Crebo',
      also: ['crebocode', 'crebo code', 'opleidingscode', 'kwalificatie'],
      example: '25736',
    },
    { name: 'route', nl: 'Leerweg', en: 'Route', also: ['bol bbl', 'traject', 'bolbbl'], example: 'bol' },
    {
      name: 'languages',
      nl: 'Talen',
      en: 'Languages',
      also: ['taal', 'language'],
      example: 'Nederlands, Engels',
      exampleEn: 'Dutch, English',
    },
    ...coordinates,
    {
      name: 'guardian1',
      nl: 'Ouder 1',
      en: 'Parent 1',
      also: ['ouder', 'naam ouder 1', 'verzorger 1', 'verzorger', 'parent', 'guardian'],
      example: 'Petra de Wit',
    },
    {
      name: 'guardian1Mail',
      nl: 'E-mail ouder 1',
      en: 'E-mail parent 1',
      also: ['mail ouder 1', 'e-mail ouder', 'mail ouder', 'e-mail verzorger 1', 'e-mail verzorger', 'parent e-mail'],
      example: 'petra@thuis.example',
    },
    { name: 'guardian2', nl: 'Ouder 2', en: 'Parent 2', also: ['naam ouder 2', 'verzorger 2'], example: '' },
    {
      name: 'guardian2Mail',
      nl: 'E-mail ouder 2',
      en: 'E-mail parent 2',
      also: ['mail ouder 2', 'e-mail verzorger 2'],
      example: '',
    },
  ],
  organisations: [
    {
      name: 'name',
      nl: 'Organisatie',
      en: 'Organisation',
      also: ['bedrijf', 'bedrijfsnaam', 'naam', 'leerbedrijf', 'company', 'name'],
      required: true,
      example: 'Bakkerij Proef',
    },
    {
      name: 'kvk',
      nl: 'KvK-nummer',
      en: 'Trade register number',
      also: ['kvk', 'kvknummer', 'kamer van koophandel'],
      example: '12345678',
    },
    { name: 'sector', nl: 'Sector', en: 'Sector', also: ['branche'], required: true, example: 'Voeding', exampleEn: 'Food' },
    {
      name: 'about',
      nl: 'Over de organisatie',
      en: 'About',
      also: ['omschrijving', 'beschrijving', 'toelichting', 'description'],
      example: 'Ambachtelijk brood sinds 1980.',
      exampleEn: 'Fresh bread since 1980.',
    },
    { name: 'website', nl: 'Website', en: 'Website', also: ['site', 'url', 'internet'], example: 'https://bakkerij.example' },
    {
      name: 'street',
      nl: 'Adres',
      en: 'Address',
      also: ['straat', 'bezoekadres', 'straat en huisnummer', 'street'],
      example: 'Markt 1',
    },
    { name: 'postcode', nl: 'Postcode', en: 'Postcode', also: ['postal code', 'zip'], example: '6511 AB' },
    ...coordinates.map((field) => ({ ...field, required: true as const, ...(field.name === 'city' ? { nl: 'Plaats' } : {}) })),
    {
      name: 'contact',
      nl: 'Contactpersoon',
      en: 'Contact',
      also: ['contact', 'naam contactpersoon', 'praktijkopleider', 'contact person'],
      example: 'Bo Bakker',
    },
    {
      name: 'contactMail',
      nl: 'E-mail contactpersoon',
      en: 'Contact e-mail',
      also: ['e-mail', 'email', 'e-mailadres', 'mail contactpersoon', 'mail'],
      example: 'bo@bakkerij.example',
    },
  ],
  opportunities: [
    {
      name: 'reference',
      nl: 'Eigen nummer',
      en: 'Own reference',
      also: ['referentie', 'kenmerk', 'nummer', 'id', 'vacaturenummer', 'reference'],
      required: true,
      example: 'VAC-1',
    },
    { name: 'kind', nl: 'Soort', en: 'Kind', also: ['type'], required: true, example: 'Stage', exampleEn: 'Work placement' },
    {
      name: 'title',
      nl: 'Titel',
      en: 'Title',
      also: ['naam', 'functie'],
      required: true,
      example: 'Help mee in de bakkerij',
      exampleEn: 'Help in the bakery',
    },
    { name: 'sector', nl: 'Sector', en: 'Sector', also: ['branche'], required: true, example: 'Voeding', exampleEn: 'Food' },
    {
      name: 'occupation',
      nl: 'Beroep',
      en: 'Occupation',
      also: ['functienaam'],
      required: true,
      example: 'Bakker',
      exampleEn: 'Baker',
    },
    {
      name: 'tasks',
      nl: 'Taken',
      en: 'Tasks',
      also: ['werkzaamheden', 'wat ga je doen'],
      required: true,
      example: 'Brood bakken | De winkel bijvullen',
      exampleEn: 'Bake bread | Fill the shop',
    },
    {
      name: 'why',
      nl: 'Waarom',
      en: 'Why',
      also: ['omschrijving', 'beschrijving', 'toelichting'],
      example: 'We bakken elke dag vers.',
      exampleEn: 'We bake every day.',
    },
    {
      name: 'role',
      nl: 'Jouw rol',
      en: 'Your role',
      also: ['rol'],
      example: 'Je bent junior bakker.',
      exampleEn: 'You are a junior baker.',
    },
    {
      name: 'mode',
      nl: 'Keuze van dagdelen',
      en: 'Choice of half-days',
      also: ['planning', 'rooster'],
      example: 'alle',
      exampleEn: 'all',
    },
    { name: 'count', nl: 'Aantal dagdelen', en: 'Number of half-days', also: ['aantal keer'], example: '' },
    { name: 'dayparts', nl: 'Data', en: 'Dates', also: ['dagdelen met datum', 'datum'], example: '' },
    {
      name: 'slots',
      nl: 'Dagdelen',
      en: 'Half-days',
      also: ['dagen', 'vaste dagdelen'],
      example: 'vr-ochtend',
      exampleEn: 'fri morning',
    },
    { name: 'from', nl: 'Van', en: 'From', also: ['startdatum', 'begindatum', 'vanaf', 'start'], example: '' },
    { name: 'until', nl: 'Tot en met', en: 'Until', also: ['einddatum', 'tot', 'eind'], example: '' },
    { name: 'seats', nl: 'Plaatsen', en: 'Places', also: ['aantal plaatsen', 'plekken', 'seats'], required: true, example: '2' },
    { name: 'where', nl: 'Waar', en: 'Where', also: ['locatie', 'location'], example: 'bij ons', exampleEn: 'at our place' },
    ...coordinates.map((field) => ({ ...field, ...(field.name === 'city' ? { nl: 'Plaats' } : {}), example: '' })),
    {
      name: 'levels',
      nl: 'Niveaus',
      en: 'Levels',
      also: ['niveau', 'level'],
      example: 'mbo niveau 2, mbo niveau 3',
      exampleEn: 'mbo level 2, mbo level 3',
    },
    { name: 'minYear', nl: 'Vanaf leerjaar', en: 'From year', also: ['leerjaar'], example: '1' },
    { name: 'minAge', nl: 'Vanaf leeftijd', en: 'From age', also: ['minimumleeftijd', 'leeftijd'], example: '16' },
    { name: 'languages', nl: 'Talen', en: 'Languages', also: ['taal'], example: '' },
    {
      name: 'guidance',
      nl: 'Begeleiding',
      en: 'Guidance',
      example: 'Af en toe samen kijken',
      exampleEn: 'Looking together now and then',
    },
    { name: 'workProcesses', nl: 'Werkprocessen', en: 'Work processes', also: ['werkproces'], example: '' },
    { name: 'competencies', nl: 'Loopbaancompetenties', en: 'Career competencies', also: ['competenties'], example: '' },
    { name: 'traits', nl: 'Houd rekening met', en: 'Mind', also: ['kenmerken', 'bijzonderheden'], example: '' },
    { name: 'tools', nl: 'Gereedschap', en: 'Tools', also: ['middelen'], example: '' },
    { name: 'bring', nl: 'Meenemen', en: 'Bring', example: '' },
    { name: 'guide', nl: 'Begeleider', en: 'Guide', also: ['praktijkopleider', 'contactpersoon'], example: 'Bo Bakker' },
    { name: 'guideRole', nl: 'Functie begeleider', en: 'Role of the guide', example: 'Bedrijfsleider', exampleEn: 'Manager' },
    {
      name: 'publish',
      nl: 'Plaatsen als',
      en: 'Publish as',
      also: ['status', 'publiceren'],
      example: 'concept',
      exampleEn: 'draft',
    },
  ],
}
