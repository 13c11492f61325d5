import { building } from './building.ts'
import { care } from './care.ts'
import { food } from './food.ts'
import type { Offerer } from './offer.ts'
import { technics } from './technics.ts'

export const offerers: readonly Offerer[] = [...care, ...food, ...building, ...technics]
