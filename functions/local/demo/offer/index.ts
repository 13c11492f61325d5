import { building } from './building.ts'
import { care } from './care.ts'
import { contact } from './contact.ts'
import { digital } from './digital.ts'
import { food } from './food.ts'
import { green } from './green.ts'
import type { Offerer } from './offer.ts'
import { office } from './office.ts'
import { technics } from './technics.ts'
import { trade } from './trade.ts'

export const offerers: readonly Offerer[] = [
  ...care,
  ...food,
  ...trade,
  ...building,
  ...technics,
  ...green,
  ...digital,
  ...office,
  ...contact,
]
