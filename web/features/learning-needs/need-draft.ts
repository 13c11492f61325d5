import type { WeekSlot } from '../../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { Student } from '../../../shared/person.ts'

/** Where a new need begins: the student's free space is on, nothing else is asked for yet. */
export function newDraft({ student, freeSpace }: { student: Student; freeSpace: WeekSlot[] }): LearningNeedDraft {
  return {
    question: '',
    certainty: 'exploring',
    interests: [],
    sectors: [],
    occupation: null,
    workProcesses: [],
    competency: null,
    kinds: [],
    weekSlots: freeSpace,
    maxKm: 10,
    travelFrom: student.home ? 'home' : 'school',
    period: { from: null, until: null },
    guidance: null,
    ratherNot: { traits: [], sectors: [], text: '' },
  }
}

/** What of a need can be changed. */
export function draftOf(need: LearningNeedDraft): LearningNeedDraft {
  return {
    question: need.question,
    certainty: need.certainty,
    interests: need.interests,
    sectors: need.sectors,
    occupation: need.occupation,
    workProcesses: need.workProcesses,
    competency: need.competency,
    kinds: need.kinds,
    weekSlots: need.weekSlots,
    maxKm: need.maxKm,
    travelFrom: need.travelFrom,
    period: need.period,
    guidance: need.guidance,
    ratherNot: need.ratherNot,
  }
}

/** Whether anything has been said about what to learn. */
export function saysSomething(draft: LearningNeedDraft) {
  const { question, interests, sectors, occupation, workProcesses, competency } = draft
  return question !== '' || occupation !== null || competency !== null || [...interests, ...sectors, ...workProcesses].length > 0
}
