import type { Certainty } from '../learning-need.ts'

/** The most points that each part of a score can give, in whole numbers so that parts add up exactly. */
export type Weights = {
  /** All wanted work processes on offer; one practised before counts for two thirds. */
  processes: number
  sector: number
  /** A sector that lives out a wished-for interest, and each further interest that it lives out. */
  interest: number
  alsoInterest: number
  occupation: number
  competency: number
  /** Never tried; half when tried once. */
  newSector: number
  newKind: number
  wishedKind: number
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
  variety: { sector: number; kind: number; side: number }
}

const decided: Weights = {
  processes: 240,
  sector: 120,
  interest: 40,
  alsoInterest: 15,
  occupation: 120,
  competency: 40,
  newSector: 0,
  newKind: 10,
  wishedKind: 40,
  distance: 40,
  soon: 20,
  guidance: 30,
  response: 10,
  words: 90,
  ratherNotTrait: 110,
  ratherNotSector: 200,
  ratherNotInterest: 60,
  variety: { sector: 0, kind: 0, side: 0 },
}

export const weights: Record<Certainty, Weights> = {
  decided,
  doubting: {
    ...decided,
    processes: 160,
    interest: 90,
    alsoInterest: 40,
    newSector: 20,
    newKind: 20,
    variety: { sector: 20, kind: 20, side: 90 },
  },
  exploring: {
    ...decided,
    processes: 100,
    sector: 100,
    interest: 80,
    alsoInterest: 40,
    newSector: 50,
    newKind: 30,
    variety: { sector: 90, kind: 40, side: 0 },
  },
}

/** Days after which an opportunity gains nothing from being soon. */
export const soonDays = 70
/** Work processes after which more of the wanted ones add nothing. */
export const enoughProcesses = 3
