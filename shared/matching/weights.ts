import type { Certainty } from '../learning-need.ts'
import type { OpportunityKind } from '../opportunity.ts'

/** The most points that each part of a score can give, in whole numbers so that parts add up exactly. */
export type Weights = {
  /** All wanted work processes on offer; one practised before counts for two thirds. */
  processes: number
  sector: number
  /** A sector that lives out a wished-for interest, and each further interest that it lives out. */
  interest: number
  alsoInterest: number
  /** Each wished-for interest that someone meets in the doing. */
  activity: number
  /** Without any wish, each of up to three interests that are met: the more sides of work, the more there is to find out. */
  breadth: number
  occupation: number
  competency: number
  /** Never tried; half when tried once. */
  newSector: number
  newKind: number
  wishedKind: number
  /** How light a first step it is: one half-day, with a guide beside you, in a kind that is made for trying. */
  easyStart: number
  distance: number
  soon: number
  guidance: number
  response: number
  words: number
  /** What weighs against: per declined trait, for a declined sector, for a sector of a declined interest. */
  ratherNotTrait: number
  ratherNotSector: number
  ratherNotInterest: number
  /** What variety may add to a place in the list (not to the score): see spread.ts. */
  variety: { sector: number; kind: number; side: number; organisation: number }
}

const decided: Weights = {
  processes: 280,
  sector: 120,
  interest: 40,
  alsoInterest: 15,
  activity: 15,
  breadth: 0,
  occupation: 100,
  competency: 40,
  newSector: 0,
  newKind: 10,
  wishedKind: 40,
  easyStart: 0,
  distance: 40,
  soon: 20,
  guidance: 30,
  response: 10,
  words: 90,
  ratherNotTrait: 110,
  ratherNotSector: 200,
  ratherNotInterest: 60,
  variety: { sector: 0, kind: 0, side: 0, organisation: 0 },
}

export const weights: Record<Certainty, Weights> = {
  decided,
  doubting: {
    ...decided,
    processes: 160,
    sector: 150,
    words: 60,
    interest: 60,
    alsoInterest: 30,
    activity: 35,
    easyStart: 20,
    newSector: 20,
    newKind: 20,
    variety: { sector: 20, kind: 20, side: 90, organisation: 0 },
  },
  exploring: {
    ...decided,
    processes: 100,
    sector: 120,
    words: 45,
    interest: 60,
    alsoInterest: 45,
    activity: 60,
    breadth: 15,
    easyStart: 75,
    distance: 30,
    soon: 6,
    newSector: 50,
    newKind: 30,
    variety: { sector: 90, kind: 25, side: 0, organisation: 30 },
  },
}

/** The share of `easyStart` that each kind gives by itself; one half-day and a guide close by give the rest. */
export const easyKind: Record<OpportunityKind, number> = {
  hybrid: 0.5,
  simulation: 0.4,
  guidance: 0.3,
  assignment: 0.2,
  stage: 0,
}

/** Days after which an opportunity gains nothing from being soon. */
export const soonDays = 70
/** Work processes after which more of the wanted ones add nothing. */
export const enoughProcesses = 3
