import type { Ahead } from '../../../shared/ahead.ts'
import { addDays, weekdayOf } from '../../../shared/daypart.ts'
import type { Dialogue, DialogueRecord } from '../../../shared/dialogue.ts'
import { clockOf, type DialogueTime, minutesOf, type Room, type TalkTime } from '../../../shared/dialogue-time.ts'
import type { Experience } from '../../../shared/experience.ts'
import { dialogueIdOf } from '../../../shared/id.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Membership, Person, Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { aheadWith, nothingAhead } from '../../features/dialogues/ahead-store.ts'
import type { GuideDay } from '../../features/dialogues/guide-day-store.ts'
import type { RoomDay } from '../../features/dialogues/room-store.ts'
import { daytime, type Setting, workingDayBefore } from './setting.ts'
import { type DialoguePlan, dialoguePlans, roomNames } from './texts/dialogues.ts'

export type DemoDialogues = {
  rooms: Room[]
  dialogues: Dialogue[]
  records: { dialogue: Dialogue; record: DialogueRecord }[]
  guideDays: { schoolId: string; guideId: string; day: GuideDay }[]
  roomDays: { schoolId: string; day: RoomDay }[]
  ahead: { schoolId: string; studentId: string; ahead: Ahead }[]
  /** Needs that came from an action, with where they came from. */
  origins: ReadonlyMap<string, Pick<LearningNeed, 'dialogueId' | 'actionId'>>
}

type Input = {
  setting: Setting
  schools: readonly School[]
  students: readonly Student[]
  experiences: readonly Experience[]
  needs: readonly LearningNeed[]
  placements: readonly Placement[]
  people: readonly Person[]
  memberships: readonly Membership[]
  memberOf: ReadonlyMap<string, string>
  contactOf: ReadonlyMap<string, Person>
}

const guideMail = 'mentor@demo.example'
const minutes = 20
/** In the coming weeks the guide has times open on these days. */
const openWeekdays = ['tue', 'thu']
const openWeeks = 3
const openFrom = ['13:00', '13:20', '13:40', '14:00']

/** The talks of one guide: some behind us, some to come, two who wait, and times that are open. */
export function buildDialogues(input: Input): DemoDialogues {
  const { setting, schools, people, memberships, memberOf } = input
  const guide = people.find(({ mail }) => mail === guideMail)
  const membership = memberships.find(({ id, role }) => role === 'mentor' && memberOf.get(id) === guide?.id)
  const school = schools.find(({ id }) => membership?.role !== 'employer' && id === membership?.schoolId)
  if (!guide || !school) throw new Error('a demo without its mentor')
  const madeAt = `${addDays(setting.today, -120)}T08:00:00.000Z`
  const rooms = roomNames.map((name) => ({ id: setting.id('room', madeAt), schoolId: school.id, name, version: 1 }))
  const known = { ...input, guide, school, room: rooms[0] }
  const built = dialoguePlans.flatMap((plan) => dialogueOf(known, plan) ?? [])
  const dialogues = built.map(({ dialogue }) => dialogue)
  const days = guideDays(known, dialogues)
  return {
    rooms,
    dialogues,
    records: built.flatMap(({ dialogue, record }) => (record ? [{ dialogue, record }] : [])),
    guideDays: days.map((day) => ({ schoolId: school.id, guideId: guide.id, day })),
    roomDays: days.flatMap((day) => roomDay(day, guide.id).map((kept) => ({ schoolId: school.id, day: kept }))),
    ahead: aheadOf(dialogues),
    origins: new Map(
      dialogues.flatMap(({ id, action }) =>
        action?.needId ? [[action.needId, { dialogueId: id, actionId: action.id }] as const] : [],
      ),
    ),
  }
}

type Known = Input & { guide: Person; school: School; room: Room | undefined }

function dialogueOf(known: Known, plan: DialoguePlan) {
  const { setting, students, experiences, needs, placements, people, guide, contactOf } = known
  const { today } = setting
  const person = people.find(({ mail }) => mail === plan.student)
  const student = students.find(({ id }) => id === person?.id)
  const experience = experiences.find(({ studentId, title }) => studentId === student?.id && title === plan.experience)
  if (!student || !experience) return undefined
  const random = setting.random(`dialogue ${plan.student} ${plan.experience}`)
  const time = timeOf(known, plan)
  const askedAt = daytime(addDays(today, plan.waits === undefined ? Math.min((plan.day ?? 0) - 5, -1) : -plan.waits), random)
  const id = dialogueIdOf(student.id, setting.id('dialogue', askedAt))
  const closedAt = plan.action && time ? `${time.date}T15:00:00.000Z` : null
  const need = plan.action?.becameNeed ? needs.find(({ studentId }) => studentId === student.id) : undefined
  const placement = placements.find((one) => one.id === experience.placementId)
  const contact = plan.trialogue && placement ? contactOf.get(placement.organisationId) : undefined
  const dialogue: Dialogue = {
    id,
    schoolId: student.schoolId,
    student: { id: student.id, name: student.name, groupId: student.groupId, groupName: student.groupName },
    guide: time ? { id: guide.id, name: guide.name } : null,
    state: !time ? 'asked' : closedAt ? 'closed' : 'planned',
    experiences: [{ id: experience.id, title: experience.title }],
    placement: null,
    question: plan.question,
    time,
    guests: contact
      ? [
          {
            id: setting.id('guest', askedAt),
            name: contact.name,
            mail: contact.mail,
            locale: contact.locale,
            answer: 'yes',
            word: '',
            answeredAt: daytime(addDays(today, -1), random),
            removedAt: null,
            sequence: 0,
          },
        ]
      : [],
    forGuests: contact ? { words: plan.trialogue ?? '', experienceIds: [experience.id] } : { words: '', experienceIds: [] },
    action:
      plan.action && closedAt
        ? {
            id: setting.id('action', closedAt),
            what: plan.action.what,
            by: addDays(today, plan.action.inDays),
            state: plan.action.state ?? 'open',
            confirmedAt: closedAt,
            needId: need?.id ?? null,
            ledTo: need ? { kind: 'need', id: need.id } : null,
            word: plan.action.word ?? '',
            endedAt: plan.action.state ? daytime(addDays(today, plan.action.inDays), random) : null,
          }
        : null,
    askedAt,
    cancelled: null,
    heldAt: closedAt,
    closedAt,
    sequence: 0,
    updatedAt: closedAt ?? askedAt,
    version: closedAt ? 2 : 1,
  }
  const record: DialogueRecord | undefined =
    plan.notes && closedAt
      ? { notes: plan.notes, competencies: [...(plan.competencies ?? [])], by: { name: guide.name, at: closedAt }, version: 1 }
      : undefined
  return { dialogue, record }
}

function timeOf({ setting, room }: Known, { day, from, place = 'room', confidential }: DialoguePlan): TalkTime | null {
  if (day === undefined || from === undefined) return null
  const date = day > 0 ? workingDayAfter(addDays(setting.today, day)) : workingDayBefore(addDays(setting.today, day))
  return {
    id: setting.id('dialogueTime', `${addDays(setting.today, Math.min(day, 0) - 10)}T08:00:00.000Z`),
    date,
    part: from < '12:00' ? 'morning' : 'afternoon',
    from,
    until: clockOf(minutesOf(from) + minutes),
    place,
    room: place === 'room' && room ? { id: room.id, name: room.name } : null,
    confidential: confidential === true,
  }
}

function workingDayAfter(date: string): string {
  const weekday = weekdayOf(date)
  if (weekday === 'sat') return addDays(date, 2)
  return weekday === 'sun' ? addDays(date, 1) : date
}

/** The guide's days: the times of the talks, and in the coming weeks those that are open. */
function guideDays({ setting, room }: Known, dialogues: readonly Dialogue[]): GuideDay[] {
  const { today } = setting
  const taken = dialogues.flatMap(({ id, time, student }): DialogueTime[] =>
    time ? [{ ...time, dialogue: { id, studentId: student.id, studentName: student.name }, isOwn: false }] : [],
  )
  const openDays = Array.from({ length: openWeeks * 7 }, (_, at) => addDays(today, at + 1)).filter((date) =>
    openWeekdays.includes(weekdayOf(date)),
  )
  const open = openDays.flatMap((date) =>
    openFrom.map(
      (from): DialogueTime => ({
        id: setting.id('dialogueTime', `${addDays(today, -3)}T08:00:00.000Z`),
        date,
        part: 'afternoon',
        from,
        until: clockOf(minutesOf(from) + minutes),
        place: 'room',
        room: room ? { id: room.id, name: room.name } : null,
        confidential: false,
        dialogue: null,
        isOwn: false,
      }),
    ),
  )
  const isTaken = (time: DialogueTime) => taken.some(({ date, from }) => date === time.date && from === time.from)
  const times = [...taken, ...open.filter((time) => !isTaken(time))]
  return [...Map.groupBy(times, ({ date }) => date)].map(([date, ofDay]) => ({
    date,
    times: ofDay.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    version: 0,
  }))
}

function roomDay({ date, times }: GuideDay, guideId: string): RoomDay[] {
  const inRooms = times.flatMap(({ id, from, until, room }) =>
    room ? [{ roomId: room.id, kept: { timeId: id, from, until, guideId } }] : [],
  )
  return [...Map.groupBy(inRooms, ({ roomId }) => roomId)].map(([roomId, kept]) => ({
    roomId,
    date,
    kept: kept.map((one) => one.kept),
    version: 0,
  }))
}

function aheadOf(dialogues: readonly Dialogue[]) {
  return [...Map.groupBy(dialogues, ({ student }) => student.id)].flatMap(([studentId, own]) => {
    const ahead = own.reduce<Ahead>(aheadWith, nothingAhead)
    const [first] = own
    const isEmpty = ahead.talks.length + ahead.actions.length === 0
    const { talks, actions } = ahead
    return first && !isEmpty ? [{ schoolId: first.schoolId, studentId, ahead: { talks, actions } }] : []
  })
}
