import * as v from 'valibot'
import { line } from './text.ts'

/** Levels of education, from vmbo-basis to mbo 4. `vmbo-bb` basis, `-kb` kader, `-gl` gemengd, `-tl` theoretisch. */
export const levels = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4'] as const
export const Level = v.picklist(levels)
export type Level = v.InferOutput<typeof Level>

/** A qualification's code in the national register, five digits. */
export const Crebo = v.pipe(v.string(), v.regex(/^\d{5}$/, 'not a crebo code of five digits'))

/** A work process inside a qualification: `25180/B1-K1-W2`. */
export const WorkProcess = v.pipe(v.string(), v.regex(/^\d{5}\/[BP]\d-K\d-W\d{1,2}$/, 'not a work process like 25180/B1-K1-W2'))

/** A part of a programme that students of another one can follow too: an elective (keuzedeel, `K0123`) or a core task (`B1-K1`). */
export const ProgrammePart = v.strictObject({
  crebo: Crebo,
  code: v.pipe(v.string(), v.regex(/^(K\d{4}|[BP]\d-K\d)$/, 'not a part like K0123 or B1-K1')),
  name: line(90, 3),
})
export type ProgrammePart = v.InferOutput<typeof ProgrammePart>

/** The two ways through mbo: at school with practice in blocks (`bol`), or employed and a day a week at school (`bbl`). */
export const routes = ['bol', 'bbl'] as const
export const Route = v.picklist(routes)
export type Route = v.InferOutput<typeof Route>

export function isMbo(level: Level) {
  return level.startsWith('mbo')
}

/** What a student follows: level, year of study, and in mbo the qualification and the route. */
export const Programme = v.pipe(
  v.strictObject({
    level: Level,
    year: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
    crebo: v.optional(Crebo),
    route: v.optional(Route),
  }),
  v.forward(
    v.check(({ level, route }) => route === undefined || isMbo(level), 'only mbo has routes'),
    ['route'],
  ),
)
export type Programme = v.InferOutput<typeof Programme>

export const languages = ['nl', 'en', 'de', 'uk', 'ar', 'ti', 'tr', 'pl'] as const
/** A language someone can work in (ISO 639-1). */
export const Language = v.picklist(languages)
export type Language = v.InferOutput<typeof Language>
