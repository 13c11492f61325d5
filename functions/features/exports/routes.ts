import { Hono } from 'hono'
import * as v from 'valibot'
import { PlacementState, placementStates } from '../../../shared/placement.ts'
import { studentFilters, studentsLike } from '../../../shared/student-filter.ts'
import type { Env } from '../../api/env.ts'
import { employerOf, query, route, schoolMemberOf } from '../../api/route.ts'
import { namesOfKeys } from '../imports/natural-key-store.ts'
import { cardsOfOrganisation, opportunityById } from '../opportunities/opportunity-store.ts'
import { peopleById } from '../people/person-store.ts'
import { placementsInState } from '../placements/placement-store.ts'
import { studentsOfSchool } from '../students/student-store.ts'
import { csvAnswer, everyPage } from './csv-answer.ts'
import { opportunityColumns } from './opportunity-columns.ts'
import { placementColumns } from './placement-columns.ts'
import { administrationColumns, progressColumns } from './student-columns.ts'

const StudentsQuery = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  show: v.optional(v.picklist(studentFilters), 'all'),
})
const PlacementsQuery = v.object({ state: v.optional(PlacementState) })

/** Lists as files for spreadsheets: what the reader may see on the screen, and with the same filter. */
export const exportRoutes = new Hono<Env>()
  .get(
    '/exports/students',
    route({
      action: 'export.students',
      summary: 'The students of my school as CSV; for an administrator in the form that can be imported again',
      answers: { 200: 'bytes' },
      refusals: ['invalid-input'],
    }),
    query(StudentsQuery),
    async (c) => {
      const { table } = c.get('services')
      const { q, show } = c.req.valid('query')
      const { role, schoolId } = schoolMemberOf(c)
      const wanted = studentsLike(show, q)
      async function* lines() {
        for await (const items of everyPage((page) => studentsOfSchool(table, schoolId, page))) {
          const summaries = items.filter(wanted)
          const people =
            role === 'administrator'
              ? await peopleById(
                  table,
                  summaries.map(({ student }) => student.id),
                )
              : undefined
          yield summaries.map((summary) => ({ ...summary, mail: people?.get(summary.student.id)?.mail ?? '' }))
        }
      }
      return csvAnswer(c, 'students', role === 'administrator' ? administrationColumns : progressColumns, lines())
    },
  )
  .get(
    '/exports/placements',
    route({
      action: 'export.placements',
      summary: 'The placements of my school as CSV, in one state or in all',
      answers: { 200: 'bytes' },
      refusals: ['invalid-input'],
    }),
    query(PlacementsQuery),
    async (c) => {
      const { table } = c.get('services')
      const { schoolId } = schoolMemberOf(c)
      const { state } = c.req.valid('query')
      async function* lines() {
        for (const one of state ? [state] : placementStates) {
          yield* everyPage((page) => placementsInState(table, schoolId, one, page))
        }
      }
      return csvAnswer(c, 'placements', placementColumns, lines())
    },
  )
  .get(
    '/exports/opportunities',
    route({
      action: 'export.opportunities',
      summary: 'The offer of my organisation as CSV, in the form that can be imported again',
      answers: { 200: 'bytes' },
    }),
    async (c) => {
      const { table } = c.get('services')
      const { organisationId } = employerOf(c)
      const references = await namesOfKeys(table, `ORGANISATION#${organisationId}`, 'opportunities')
      async function* lines() {
        for await (const cards of everyPage((page) => cardsOfOrganisation(table, organisationId, page))) {
          const whole = await Promise.all(cards.map(({ id }) => opportunityById(table, id)))
          yield whole.flatMap((found) =>
            found ? [{ ...found.opportunity, reference: references.get(found.opportunity.id) ?? found.opportunity.id }] : [],
          )
        }
      }
      return csvAnswer(c, 'opportunities', opportunityColumns, lines())
    },
  )
