import type { LearningNeedDraft } from '../learning-need.ts'
import type { OpportunityKind } from '../opportunity.ts'
import { type Interest, interests, type Sector, sectors, sectorsOfInterest, traits } from '../sector.ts'
import type { Concept, Understood } from './answer.ts'
import { maskOf } from './bits.ts'

type ConceptType = Concept['type']

/** What the student wishes and declines: what was ticked and what the words say, taken together. */
export type Wishes = {
  sectors: ReadonlySet<Sector>
  interests: readonly Interest[]
  kinds: ReadonlySet<OpportunityKind>
  notSectors: ReadonlySet<Sector>
  /** Sectors of a declined interest that no wish keeps in. */
  notThrough: ReadonlySet<Sector>
  notTraits: number
  notKinds: ReadonlySet<OpportunityKind>
}

const noSectors: ReadonlySet<Sector> = new Set()

export function wishesOf(need: LearningNeedDraft, understood: Understood): Wishes {
  const notInterests = values('interest', understood.notWanted)
  const wished = [...need.interests, ...values('interest', understood.wanted)]
  // A notion that is both wished and declined is no wish: a "no" is never read as a "yes".
  const kept = interests.filter((interest) => wished.includes(interest) && !notInterests.includes(interest))
  const notSectors = new Set([...need.ratherNot.sectors, ...values('sector', understood.notWanted)])
  const wishedSectors = new Set([...need.sectors, ...values('sector', understood.wanted)])
  const isThrough = (sector: Sector) =>
    !wishedSectors.has(sector) &&
    !notSectors.has(sector) &&
    notInterests.some((interest) => sectorsOfInterest[interest].includes(sector)) &&
    !kept.some((interest) => sectorsOfInterest[interest].includes(sector))
  return {
    sectors: wishedSectors,
    interests: kept,
    kinds: new Set(values('kind', understood.wanted)),
    notSectors,
    notThrough: notInterests.length > 0 ? new Set(sectors.filter(isThrough)) : noSectors,
    notTraits: maskOf(traits, need.ratherNot.traits) | maskOf(traits, values('trait', understood.notWanted)),
    notKinds: new Set(values('kind', understood.notWanted)),
  }
}

export function interestsServed(wishes: Wishes, sector: Sector) {
  const served: Interest[] = []
  for (const interest of wishes.interests) if (sectorsOfInterest[interest].includes(sector)) served.push(interest)
  return served
}

/** The sides between which someone doubts: each wished-for interest and sector is one. Bits per sector, and how many. */
export function sidesOf(wishes: Wishes) {
  const bySector = new Uint32Array(sectors.length)
  let sides = 0
  for (const interest of wishes.interests) {
    for (const sector of sectorsOfInterest[interest])
      bySector[sectors.indexOf(sector)] = (bySector[sectors.indexOf(sector)] as number) | (1 << sides)
    sides++
  }
  for (const sector of wishes.sectors) {
    bySector[sectors.indexOf(sector)] = (bySector[sectors.indexOf(sector)] as number) | (1 << sides)
    sides++
  }
  return { bySector, sides }
}

function values<T extends ConceptType>(type: T, concepts: readonly Concept[]) {
  type Value = Extract<Concept, { type: T }>['value']
  const found: Value[] = []
  for (const concept of concepts) if (concept.type === type) found.push(concept.value as Value)
  return found
}

export function kindPoints(wishes: Wishes, kind: OpportunityKind, points: number) {
  return wishes.notKinds.has(kind) ? -points : wishes.kinds.has(kind) ? points : 0
}
