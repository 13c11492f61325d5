import { defineWords } from '../../lib/locale.ts'
import nl from './words.nl.ts'

export type OrganisationWords = typeof nl

export const t = defineWords<OrganisationWords>(nl, () => import('./words.en.ts'))
