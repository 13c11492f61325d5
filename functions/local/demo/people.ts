import { addDays, ageOn } from '../../../shared/daypart.ts'
import type { Guardian, Membership, Person, Student } from '../../../shared/person.ts'
import type { Group, School } from '../../../shared/school.ts'
import { type Area, placeIn } from './places.ts'
import type { Random } from './random.ts'
import { type GroupPlan, region, type SchoolPlan, type StaffPlan, type StudentPlan, schoolPlans } from './schools.ts'
import type { Setting } from './setting.ts'
import { type DemoTimetable, layerOfGroup, layerOfSchool, ownLayerOf } from './timetables.ts'

/** Where the students of a school live, the nearest areas more often. */
const homes: Record<string, readonly Area[]> = {
  'demo.example': [
    'Nijmegen West',
    'Lindenholt',
    'Lindenholt',
    'Dukenburg',
    'Dukenburg',
    'Nijmegen Zuid',
    'Nijmegen Oost',
    'Nijmegen Noord',
    'Nijmegen Centrum',
    'Wijchen',
    'Wijchen',
    'Beuningen',
    'Malden',
    'Groesbeek',
    'Bemmel',
    'Elst',
    'Druten',
    'Arnhem Zuid',
  ],
  'ander.example': ['Arnhem Zuid', 'Arnhem Centrum', 'Presikhaaf', 'Elst', 'Huissen', 'Duiven'],
}

export type SchoolPopulation = {
  schools: School[]
  groups: Group[]
  people: Person[]
  memberships: Membership[]
  /** Whose a membership is, by the membership's id; it does not say so itself. */
  memberOf: Map<string, string>
  students: Student[]
  timetables: DemoTimetable[]
}

/** The schools with everyone in them. */
export function buildSchools(setting: Setting): SchoolPopulation {
  const random = setting.random('schools')
  const families = setting.random('guardians')
  const made = daysBefore(setting, 200)
  const population: SchoolPopulation = {
    schools: [],
    groups: [],
    people: [],
    memberships: [],
    memberOf: new Map(),
    students: [],
    timetables: [],
  }
  const { schools, groups, people, memberships, memberOf, students, timetables } = population

  function addPerson(name: string, mail: string): Person {
    const person: Person = { id: setting.id('person', made), name, mail, locale: 'nl' }
    people.push(person)
    return person
  }

  function addMembership(person: Person, membership: Membership) {
    memberships.push(membership)
    memberOf.set(membership.id, person.id)
  }

  function addSchool(plan: SchoolPlan) {
    const school: School = {
      id: setting.id('school', made),
      name: plan.name,
      region,
      place: placeIn(plan.area, plan.street, random),
      holidayRegion: 'ZU',
      daypartTimes: {
        morning: { from: '09:00', until: '12:30' },
        afternoon: { from: '13:00', until: '16:30' },
        evening: { from: '18:00', until: '21:00' },
      },
    }
    schools.push(school)
    timetables.push({ schoolId: school.id, groupId: null, layer: layerOfSchool(setting) })
    const groupIds = new Map(plan.groups.map((group) => [group.name, addGroup(plan, school, group)]))
    for (const member of plan.staff) addStaff(plan, school, member, groupIds)
  }

  function addGroup(plan: SchoolPlan, school: School, { name, level, year, ...rest }: GroupPlan) {
    const group: Group = { id: setting.id('group', made), schoolId: school.id, name, level, year }
    groups.push(group)
    timetables.push({ schoolId: school.id, groupId: group.id, layer: layerOfGroup(setting, rest) })
    for (const student of rest.students) {
      const person = addPerson(student.name, mailOf(student, plan))
      const born = birthDate(setting.today, rest.ages, random)
      students.push({
        id: person.id,
        schoolId: school.id,
        region,
        groupId: group.id,
        groupName: name,
        name: student.name,
        birthDate: born,
        programme: { level, year, ...(rest.crebo && { crebo: rest.crebo }), ...(rest.route && { route: rest.route }) },
        languages: [...(student.languages ?? ['nl'])],
        home: homeOf(student, plan, random),
        ...(mailOf(student, plan) === 'student3@demo.example' && { ownTimetable: ownLayerOf(setting) }),
        guardians: ageOn(born, setting.today) < 18 ? guardiansOf(student, families) : [],
      })
      addMembership(person, {
        id: setting.id('membership', made),
        role: 'student',
        schoolId: school.id,
        region,
        groupIds: [group.id],
        at: school.name,
      })
    }
    return group.id
  }

  function addStaff(plan: SchoolPlan, school: School, member: StaffPlan, groupIds: ReadonlyMap<string, string>) {
    const person = addPerson(member.name, mailOf(member, plan))
    for (const { role, groups: names = [] } of member.roles) {
      addMembership(person, {
        id: setting.id('membership', made),
        role,
        schoolId: school.id,
        region,
        groupIds: names.flatMap((name) => groupIds.get(name) ?? []),
        at: school.name,
      })
    }
  }

  for (const plan of schoolPlans) addSchool(plan)
  return population
}

function daysBefore({ today }: Setting, days: number) {
  return `${addDays(today, -days)}T08:00:00.000Z`
}

function mailOf({ name, mail }: { name: string; mail?: string }, { domain }: SchoolPlan) {
  return `${mail ?? mailName(name)}@${domain}`
}

/** `Zoë van den Berg` → `zoe.van.den.berg` */
export function mailName(name: string) {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z]+/g, '.')
}

/** Someone who has turned an age between the two, some days ago or nearly a year. */
function birthDate(today: string, [youngest, oldest]: readonly [number, number], random: Random) {
  const age = random.int(youngest, oldest)
  const birthday = addDays(today, -random.int(10, 350))
  return `${Number(birthday.slice(0, 4)) - age}${birthday.slice(4).replace('-02-29', '-02-28')}`
}

const guardianNames = [
  'Marjan',
  'Erik',
  'Fatma',
  'Patrick',
  'Ingrid',
  'Hassan',
  'Wilma',
  'Robert',
  'Semira',
  'Anneke',
  'Marek',
  'Petra',
]

/** One or two parents, of whom school knows a mail address. */
function guardiansOf({ name }: StudentPlan, random: Random): Guardian[] {
  const family = name.slice(name.indexOf(' ') + 1)
  return random
    .shuffle(guardianNames)
    .slice(0, random.chance(0.6) ? 2 : 1)
    .map((first) => ({ name: `${first} ${family}`, mail: `${mailName(`${first} ${family}`)}@thuis.example` }))
}

/** Some students gave no address. */
function homeOf({ area, mail }: StudentPlan, { domain }: SchoolPlan, random: Random) {
  if (mail === undefined && random.chance(0.08)) return null
  const home = area ?? random.pick(homes[domain] ?? [])
  return placeIn(home, home, random)
}
