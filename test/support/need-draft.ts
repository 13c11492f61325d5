import type { LearningNeedDraft } from '../../shared/learning-need.ts'

/** A valid need, to vary. */
export const needDraft: LearningNeedDraft = {
  question: 'Ik wil weten of werken in een bakkerij iets voor mij is.',
  certainty: 'doubting',
  interests: ['cooking'],
  sectors: ['food'],
  occupation: null,
  workProcesses: [],
  competency: 'work-exploration',
  kinds: [],
  weekSlots: ['fri-morning'],
  maxKm: 15,
  travelFrom: 'school',
  period: { from: null, until: null },
  guidance: null,
  ratherNot: { traits: [], sectors: [], text: '' },
}
