import * as v from 'valibot'
import { Trait } from '../sector.ts'
import { BannedTaskName } from './banned-task-name.ts'

export const BannedTask = v.object({
  task: BannedTaskName,
  /** Kept from who is younger than this. */
  under: v.number(),
  /** From where on, where the law measures: more than 10 kilograms, 85 dB(A) or more. */
  threshold: v.nullable(v.object({ value: v.number(), unit: v.picklist(['kg', 'dB(A)']), inclusive: v.boolean() })),
  /** Not banned, but only beside an expert who supervises. */
  unless: v.nullable(v.literal('expert-supervision')),
  /** What an opportunity says of itself that may mean this task: a reason to ask, not proof. */
  traits: v.array(Trait),
  source: v.string(),
  validFrom: v.string(),
  textOf: v.number(),
})
export type BannedTask = v.InferOutput<typeof BannedTask>

const text2017 = { validFrom: '2017-01-01', textOf: 2017 }

// What is kept from 16- and 17-year-olds is no light work either, so it is kept from everyone younger (Nadere regeling 1:1).
const tasks: readonly BannedTask[] = [
  {
    task: 'cash-register',
    under: 16,
    threshold: null,
    unless: null,
    traits: [],
    source: 'Nadere regeling kinderarbeid 1:1',
    ...text2017,
  },
  {
    task: 'lifting',
    under: 16,
    threshold: { value: 10, unit: 'kg', inclusive: false },
    unless: null,
    traits: ['lifting'],
    source: 'Nadere regeling kinderarbeid 1:1',
    ...text2017,
  },
  {
    task: 'dangerous-machines',
    under: 16,
    threshold: null,
    unless: null,
    traits: [],
    source: 'Nadere regeling kinderarbeid 1:1',
    ...text2017,
  },
  {
    task: 'dangerous-substances',
    under: 18,
    threshold: null,
    unless: null,
    traits: [],
    source: 'Arbeidsomstandighedenbesluit 4.105',
    ...text2017,
  },
  {
    task: 'noise',
    under: 18,
    threshold: { value: 85, unit: 'dB(A)', inclusive: true },
    unless: null,
    traits: ['noise'],
    source: 'Arbeidsomstandighedenbesluit 6.27',
    ...text2017,
  },
  {
    task: 'needs-expert-supervision',
    under: 18,
    threshold: null,
    unless: 'expert-supervision',
    traits: [],
    source: 'Arbeidsomstandighedenbesluit 1.37',
    ...text2017,
  },
]

export function neverAllowed(age: number) {
  return tasks.filter(({ under }) => age < under)
}
