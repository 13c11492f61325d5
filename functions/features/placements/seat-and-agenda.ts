import { daypartNumber } from '../../../shared/daypart.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Line } from '../../../shared/seats.ts'
import type { Step } from '../../table/transact.ts'
import { giveSeatBack, takeSeat } from '../opportunities/opportunity-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { type Agenda, daypartsTaken, replaceAgenda } from './placement-store.ts'

/** What a placement holds: a seat on the offer and half-days of the student. Taken and given back together. */
type Holding = {
  ref: StudentRef
  agenda: Agenda
  opportunity: Pick<Opportunity, 'id' | 'schedule' | 'seats' | 'location'>
  dayparts: readonly string[]
}

export function take(holding: Holding & { line: Line }): Step[] {
  return [takeSeat(holding.opportunity, holding.dayparts, holding.line), takeHalfDays(holding)]
}

/** The half-days alone, for who has the seat already. */
export function takeHalfDays({ ref, agenda, opportunity, dayparts }: Holding): Step {
  const wanted = dayparts.map(daypartNumber)
  const conflicts = wanted.flatMap((number, position) => (agenda.taken.includes(number) ? [position] : []))
  if (conflicts.length > 0) throw daypartsTaken(conflicts)
  const elsewhere = opportunity.location.mode === 'site' ? [] : wanted
  const given = { taken: [...agenda.taken, ...wanted], elsewhere: [...agenda.elsewhere, ...elsewhere] }
  return replaceAgenda(ref, agenda, given)
}

export function giveBack({ ref, agenda, opportunity, dayparts }: Holding): Step[] {
  const released = new Set(dayparts.map(daypartNumber))
  const kept = (numbers: readonly number[]) => numbers.filter((number) => !released.has(number))
  const given = { taken: kept(agenda.taken), elsewhere: kept(agenda.elsewhere) }
  return [giveSeatBack(opportunity, dayparts), replaceAgenda(ref, agenda, given)]
}
