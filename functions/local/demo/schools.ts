import type { Role } from '../../../shared/person.ts'
import type { Language, Level, Route } from '../../../shared/programme.ts'
import type { Area } from './places.ts'
import type { WeekPlan } from './timetables.ts'

/** The two schools as they stand in the data. All names are invented. */
export type SchoolPlan = {
  name: string
  street: string
  area: Area
  /** Domain of the mail addresses. */
  domain: string
  groups: readonly GroupPlan[]
  staff: readonly StaffPlan[]
}

export type GroupPlan = {
  name: string
  level: Level
  year: number
  crebo?: string
  route?: Route
  /** Youngest and oldest age of the students. */
  ages: readonly [number, number]
  week: WeekPlan
  /** The week of the next school year, where it is known already. */
  nextYear?: WeekPlan
  students: readonly StudentPlan[]
}

export type StudentPlan = { name: string; mail?: string; area?: Area; languages?: readonly Language[] }

export type StaffPlan = {
  name: string
  mail?: string
  roles: readonly { role: Exclude<Role, 'student' | 'employer'>; groups?: readonly string[] }[]
}

/** Names in one string, to keep the lists short. */
function students(names: string): StudentPlan[] {
  return names.split(',').map((name) => ({ name: name.trim() }))
}

const firstSchool: SchoolPlan = {
  name: 'Vakschool Zandermeer',
  street: 'Zandermeerweg 12',
  area: 'Nijmegen West',
  domain: 'demo.example',
  groups: [
    {
      name: '3K',
      level: 'vmbo-kb',
      year: 3,
      ages: [14, 15],
      week: {
        mon: ['Nederlands', 'Wiskunde'],
        tue: ['Engels', 'Praktijkvak techniek'],
        wed: ['Mens en maatschappij', 'begeleid'],
        thu: ['Praktijkvak techniek', 'Sport'],
        fri: ['vrij', 'vrij'],
      },
      students: [
        { name: 'Jaïr Mulderij', mail: 'student2', area: 'Dukenburg' },
        { name: 'Oleksii Marchuk', languages: ['uk', 'en', 'nl'] },
        { name: 'Hiba El Khattabi', languages: ['nl', 'ar'] },
        ...students(
          'Tygo Hazelaar, Lieke Brandenhorst, Sem Wolterink, Elif Karadeniz, Fenna Opsteegh, Quinten Zandvoorde, Amira Benali, Joris Kremerink, Roos Tielbeke, Luca Ferrante, Milou Achterhof, Nathan Tesfay, Saar Veldkampen, Dean Rozenboom, Puck Hiemstede, Yusuf Demirtas, Evi Loosveld',
        ),
      ],
    },
    {
      name: '4T',
      level: 'vmbo-tl',
      year: 4,
      ages: [15, 16],
      week: {
        mon: ['Nederlands', 'Wiskunde'],
        tue: ['Engels', 'begeleid'],
        wed: ['Economie', 'Biologie'],
        thu: ['Maatschappijleer', 'vrij'],
        fri: ['vrij', 'vrij'],
      },
      students: [
        { name: 'Yara Oldenkamp', mail: 'student1', area: 'Lindenholt' },
        { name: 'Samir Boulahrouz', languages: ['nl', 'ar'] },
        { name: 'Maja Wisniak', languages: ['nl', 'pl'] },
        ...students(
          'Finn Postmeer, Tess Ruitenaar, Mo Aydemir, Lotte Vrieswijk, Bram Hoogsteder, Isa van Landschoot, Guus Terwoert, Naomi Sarmo, Thijs Boekelaar, Jasmijn Overweel, Ravi Bhagwandin, Merel Stokhof, Stan Kuijpersveld, Zoë Damstede, Koen Winterwijk, Aaliyah Monsanto, Floor Ginkelaar',
        ),
      ],
    },
    {
      name: '4K',
      level: 'vmbo-kb',
      year: 4,
      ages: [15, 16],
      week: {
        mon: ['Nederlands', 'begeleid'],
        tue: ['Wiskunde', 'Engels'],
        wed: ['vrij', 'vrij'],
        thu: ['vrij', 'Sport'],
        fri: ['Praktijkvak zorg', 'Mentorles'],
      },
      students: [
        { name: 'Noa Bruinveld', mail: 'student5', area: 'Wijchen' },
        { name: 'Filmon Habte', languages: ['nl', 'ti'] },
        { name: 'Dilara Yalçinkaya', languages: ['nl', 'tr'] },
        ...students(
          'Jelle Nieuwstraten, Britt Ooijman, Levi Castelijn, Romy Schaarsberg, Ties Lammersen, Shanice Pinasco, Daan Elferdink, Anouk Rijkenberg, Hugo Meerdonk, Nina Wamelink, Bilal Ouchene, Veerle Stapelkamp, Casper Doornwaard, Fleur Eskamp, Jurre Valkering, Senna Bosveldt, Mick Huntelaer',
        ),
      ],
    },
    {
      name: 'Kok 1',
      level: 'mbo-2',
      year: 1,
      crebo: '25180',
      route: 'bol',
      ages: [16, 19],
      week: {
        mon: ['stage', 'stage'],
        tue: ['stage', 'stage'],
        wed: ['Nederlands', 'Burgerschap', 'vrij'],
        thu: ['Praktijkles keuken', 'Rekenen'],
        fri: ['Praktijkles keuken', 'Warenkennis'],
      },
      nextYear: {
        mon: ['Nederlands', 'Rekenen'],
        tue: ['Praktijkles keuken', 'Warenkennis'],
        wed: ['begeleid', 'vrij'],
        thu: ['stage', 'stage'],
        fri: ['stage', 'stage'],
      },
      students: [
        { name: 'Selin Kartal', mail: 'student3', area: 'Nijmegen Centrum', languages: ['nl', 'tr'] },
        { name: 'Omar Haddadin', languages: ['ar', 'en', 'nl'] },
        { name: 'Iryna Kovalenko', languages: ['uk', 'en', 'nl'] },
        ...students(
          'Ruben Slagboomer, Chantal Wijnhoven, Dylan Prinsen-Vos, Esmee Grootveld, Kevin Asante, Manon Leurink, Tim Zeegerink, Fatima Azzouzi, Lars Kempkens, Sanne Driehuizen, Jayden Rosalina, Pleun Beekwilder, Wout Hamelink, Ayşe Polatkan, Nick Tebarts, Lynn Oudejaars, Sven Mooiweer',
        ),
      ],
    },
    {
      name: 'Zorg 2',
      level: 'mbo-3',
      year: 2,
      crebo: '25656',
      route: 'bol',
      ages: [17, 20],
      week: {
        mon: ['Zorg en ondersteuning', 'Nederlands'],
        tue: ['Verpleegtechniek', 'Rekenen'],
        wed: ['stage', 'stage'],
        thu: ['stage', 'stage', 'vrij'],
        fri: ['Burgerschap', 'Loopbaanles'],
      },
      students: [
        { name: 'Selam Gebremariam', languages: ['nl', 'ti', 'en'] },
        { name: 'Zuzanna Malik', languages: ['nl', 'pl'] },
        ...students(
          'Kim Hartogveld, Britney Sambo, Iris Kolkman-Beek, Meryem Tunçel, Lisa Uitdewei, Soraya Chatti, Eline Plattèl, Jade Windhorst, Marit Doddema, Rosalie Tempelaar, Hanna Zwartbol, Myrthe Sluisveld, Nora Belkadi, Demi Rengers-Pol, Giovanni Martis, Femke Averdijk, Stijn Loohuis, Larissa Oomens',
        ),
      ],
    },
    {
      name: 'Elektro 2',
      level: 'mbo-3',
      year: 2,
      crebo: '25736',
      route: 'bbl',
      ages: [16, 19],
      week: {
        mon: ['stage', 'stage'],
        tue: ['stage', 'stage'],
        wed: ['Installatietechniek', 'Meten en regelen'],
        thu: ['Nederlands', 'Rekenen'],
        fri: ['Burgerschap', 'begeleid'],
      },
      students: [
        { name: 'Daan Wierda', mail: 'student4', area: 'Beuningen' },
        { name: 'Yonas Kidane', languages: ['nl', 'ti'] },
        { name: 'Mateusz Zielonka', languages: ['nl', 'pl', 'de'] },
        ...students(
          'Rick Bouwsema, Teun Waardenaar, Ibrahim Sahinler, Julian Ploegmakers, Sam van Elswijk, Emre Cosar, Niels Tusveld, Bart Korenromp, Jordy Pronkema, Anass Lahlou, Lucas Tromperink, Mees Haverlag, Denzel Kartosen, Vera Struijkman, Max Ooievaar, Twan Ruisbroek, Sofie Brinkgreve',
        ),
      ],
    },
  ],
  staff: [
    { name: 'Meike Osinga', mail: 'mentor', roles: [{ role: 'mentor', groups: ['4T', '4K'] }] },
    { name: 'Joost Hagelstein', roles: [{ role: 'mentor', groups: ['3K'] }] },
    { name: 'Nadia Ouaziz', roles: [{ role: 'mentor', groups: ['Kok 1'] }] },
    { name: 'Bert Smallenbroek', roles: [{ role: 'mentor', groups: ['Elektro 2'] }] },
    { name: 'Karim Bouwhuis', mail: 'coordinator', roles: [{ role: 'coordinator' }] },
    { name: 'Ilona Teeuwsen', roles: [{ role: 'coordinator' }] },
    {
      name: 'Hetty van Rozendal',
      mail: 'teamleider',
      roles: [{ role: 'team-leader' }, { role: 'mentor', groups: ['Zorg 2'] }],
    },
    { name: 'Gijs Pannekeet', mail: 'beheer', roles: [{ role: 'administrator' }] },
    { name: 'Saskia Veltmaat', mail: 'vertrouwenspersoon', roles: [{ role: 'adviser' }] },
  ],
}

const secondSchool: SchoolPlan = {
  name: 'Praktijkcollege Rijnhaag',
  street: 'Rijnhaagplein 3',
  area: 'Arnhem Zuid',
  domain: 'ander.example',
  groups: [
    {
      name: '3T',
      level: 'vmbo-tl',
      year: 3,
      ages: [14, 15],
      week: {
        mon: ['Nederlands', 'Engels'],
        tue: ['Wiskunde', 'Biologie'],
        wed: ['Economie', 'Sport'],
        thu: ['vrij', 'vrij'],
        fri: ['Mentorles', 'begeleid'],
      },
      students: [
        { name: 'Jip Wartena', mail: 'student1', area: 'Arnhem Zuid' },
        ...students('Amber Slikkerveer, Rayan Mansouri, Linde Quispel, Tobias Ankersmit, Feline Drostema'),
      ],
    },
    {
      name: 'SD 2',
      level: 'mbo-4',
      year: 2,
      crebo: '25998',
      route: 'bol',
      ages: [17, 20],
      week: {
        mon: ['stage', 'stage'],
        tue: ['Programmeren', 'Databases'],
        wed: ['Nederlands', 'begeleid'],
        thu: ['Projectles', 'Projectles'],
        fri: ['Engels', 'vrij'],
      },
      students: students('Sven Orsel, Mila Krasnova, Hamza Idrissi, Owen Tabak, Noor Zijdewind, Pim Lansbergen'),
    },
  ],
  staff: [
    { name: 'Wytske Haverkort', mail: 'coordinator', roles: [{ role: 'coordinator' }] },
    { name: 'Ruud Melissant', roles: [{ role: 'mentor', groups: ['3T', 'SD 2'] }] },
  ],
}

export const region = 'arnhem-nijmegen'
export const schoolPlans: readonly SchoolPlan[] = [firstSchool, secondSchool]
