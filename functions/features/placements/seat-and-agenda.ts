import { daypartNumber } from '../../../shared/daypart.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Step } from '../../table/transact.ts'
import { giveSeatBack, takeSeat } from '../opportunities/opportunity-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { type Agenda, daypartsTaken, replaceAgenda } from './placement-store.ts'

/** What a placement holds: a seat on the offer and half-days of the student. Taken and given back together. */
type Holding = { ref: StudentRef; agenda: Agenda; opportunity: Pick<Opportunity, 'id' | 'schedule'>; dayparts: readonly string[] }

export function take({ ref, agenda, opportunity, dayparts }: Holding): Step[] {
  const wanted = dayparts.map(daypartNumber)
  const conflicts = wanted.flatMap((number, position) => (agenda.taken.includes(number) ? [position] : []))
  if (conflicts.length > 0) throw daypartsTaken(conflicts)
  return [takeSeat(opportunity, dayparts), replaceAgenda(ref, agenda, [...agenda.taken, ...wanted])]
}

export function giveBack({ ref, agenda, opportunity, dayparts }: Holding): Step[] {
  const released = new Set(dayparts.map(daypartNumber))
  return [
    giveSeatBack(opportunity, dayparts),
    replaceAgenda(
      ref,
      agenda,
      agenda.taken.filter((number) => !released.has(number)),
    ),
  ]
}
