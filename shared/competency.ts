import * as v from 'valibot'

/** The five career competencies (Kuijpers), as vmbo kern C1 states them. The words on screen stand in the web. */
export const competencies = ['qualities', 'motives', 'work-exploration', 'career-control', 'networking'] as const
export const Competency = v.picklist(competencies)
export type Competency = v.InferOutput<typeof Competency>
