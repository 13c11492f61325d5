import type { ExperienceSource, Reflection } from '../../../../shared/experience.ts'
import type { Sector } from '../../../../shared/sector.ts'

/** What a student wrote; what is left out was left empty. */
export type ReflectionPlan = Partial<Omit<Reflection, 'competencies' | 'starr'>> & {
  competencies?: Partial<Reflection['competencies']>
  starr?: Partial<Reflection['starr']>
  shared?: boolean
  workProcesses?: readonly string[]
}

/** An experience outside a placement. */
export type OwnExperiencePlan = ReflectionPlan & {
  source: Exclude<ExperienceSource, 'placement'>
  title: string
  where: string
  sector: Sector | null
  /** Began and ended so many days ago. */
  from: number
  until: number
  /** Whose it is; anybody's when left out. */
  mail?: string
  stage?: 'vmbo' | 'mbo'
}
