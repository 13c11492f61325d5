import { defineWords } from '../locale.ts'
import nl from './place.nl.ts'

export type PlaceWords = typeof nl

export const placeWords = defineWords<PlaceWords>(nl, () => import('./place.en.ts'))
