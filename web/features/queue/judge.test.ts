import { describe, expect, it } from 'vitest'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import { fitOf, pointsOf } from './judge.ts'

type Request = Parameters<typeof pointsOf>[0]

function request(change: { birthDate?: string; dayparts?: string[]; minAge?: number; need?: Request['need'] } = {}): Request {
  return {
    dayparts: change.dayparts ?? ['2026-12-11:morning'],
    student: {
      name: 'Tess Ruitenaar',
      birthDate: change.birthDate ?? '2009-01-01',
      groupId: 'grp_a',
      groupName: '4T',
      level: 'vmbo-tl',
      year: 4,
    },
    opportunity: {
      title: 'Test de alarmknop',
      kind: 'assignment',
      sector: 'care',
      organisationName: 'Woonzorg Brinkerveld',
      minAge: change.minAge ?? 12,
      onSite: true,
    },
    need: change.need === undefined ? { question: 'Is zorg iets voor mij?', certainty: 'doubting' } : change.need,
  }
}

const known = { today: '2026-11-23' }
const time = { known: true, inLesson: [] }
const kindsOf = (asked: Request, more: Partial<Parameters<typeof pointsOf>[1]> = {}) =>
  pointsOf(asked, { ...known, ...more }).map(({ kind }) => kind)

describe('points of a request', () => {
  it('finds nothing when all is right', () => {
    expect(pointsOf(request(), known)).toEqual([])
  })

  it('counts age on the first day, not today', () => {
    const turnsSixteen = request({ birthDate: '2010-12-11', minAge: 16 })
    expect(pointsOf(turnsSixteen, known)).toEqual([])
    const dayLater = request({ birthDate: '2010-12-12', minAge: 16 })
    expect(pointsOf(dayLater, known)).toEqual([{ kind: 'too-young', age: 15, minAge: 16 }])
  })

  it('finds the lessons that the server found', () => {
    const inLesson = [{ daypart: '2026-12-11:morning', kind: 'lesson' as const, word: 'Engels' }]
    const found = { hours: null, recognition: null, time: { known: true, inLesson } }
    expect(pointsOf(request(), { ...known, found })).toEqual([{ kind: 'lesson', dayparts: ['2026-12-11:morning'] }])
    expect(kindsOf(request(), { found: { ...found, time: { known: false, inLesson: [] } } })).toEqual([])
  })

  it('warns of what begins today, tomorrow, or has begun', () => {
    expect(kindsOf(request(), { today: '2026-12-09' })).toEqual([])
    expect(kindsOf(request(), { today: '2026-12-10' })).toEqual(['soon'])
    expect(kindsOf(request(), { today: '2026-12-12' })).toEqual(['soon'])
  })

  it('holds against it what the server found, the heaviest first', () => {
    const standing = { organisationId: 'org_a', crebo: '25180', date: '2026-10-31', checkedAt: '2026-11-20T10:00:00Z' }
    const found = (hours: 'within' | 'conditions' | 'broken' | null, verdict: 'recognised' | 'ended' | 'unchecked') =>
      kindsOf(request(), { found: { hours, time, recognition: { ...standing, verdict } } })
    expect(found('within', 'recognised')).toEqual([])
    expect(found(null, 'recognised')).toEqual([])
    expect(found('conditions', 'recognised')).toEqual(['conditions'])
    expect(found('broken', 'ended')).toEqual(['recognition', 'hours'])
    expect(found('within', 'unchecked')).toEqual(['recognition'])
    expect(kindsOf(request(), { found: { hours: 'within', recognition: null, time } })).toEqual([])
  })

  it('asks for a look where there is no learning need', () => {
    expect(kindsOf(request({ need: null }))).toEqual(['no-need'])
  })
})

describe('fit with the need', () => {
  const need: LearningNeed = {
    id: 'need_a',
    studentId: 'per_a',
    status: 'open',
    version: 1,
    createdAt: '',
    updatedAt: '',
    question: '',
    certainty: 'decided',
    interests: [],
    sectors: [],
    occupation: null,
    workProcesses: [],
    competency: null,
    kinds: [],
    weekSlots: [],
    maxKm: 10,
    travelFrom: 'home',
    period: { from: null, until: null },
    guidance: null,
    ratherNot: { traits: [], sectors: [], text: '' },
  }
  const offer: Parameters<typeof fitOf>[1] = {
    workProcesses: ['25656/B1-K1-W5'],
    sector: 'care',
    competencies: ['qualities'],
    kind: 'assignment',
    location: { mode: 'site', place: { label: 'Brinkerveld 40', city: 'Nijmegen', lat: 51.84, lon: 5.86 } },
    guidance: 'close',
    traits: ['strangers'],
  }
  const dayparts = ['2026-12-11:morning']

  it('says nothing of what was not asked', () => {
    expect(fitOf(need, offer, dayparts, null)).toEqual([])
  })

  it('holds each wish against the opportunity', () => {
    const asked: LearningNeed = {
      ...need,
      workProcesses: ['25656/B1-K1-W5', '25656/B1-K1-W1'],
      interests: ['cooking'],
      competency: 'networking',
      kinds: ['stage', 'assignment'],
      weekSlots: ['mon-morning'],
      guidance: 'close',
      ratherNot: { traits: ['strangers', 'blood'], sectors: [], text: '' },
    }
    expect(fitOf(asked, offer, dayparts, { label: 'Thuis', city: 'Nijmegen', lat: 51.84, lon: 5.86 })).toEqual([
      { kind: 'work-processes', fits: true, codes: ['25656/B1-K1-W5'] },
      { kind: 'sector', fits: false },
      { kind: 'competency', fits: false, competency: 'networking' },
      { kind: 'wished-kind', fits: true },
      { kind: 'week-slots', fits: false, dayparts },
      { kind: 'travel', fits: true, km: 0, maxKm: 10 },
      { kind: 'guidance', fits: true },
      { kind: 'rather-not', fits: false, traits: ['strangers'], sector: false },
    ])
  })
})
