import { localDateOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Asking } from '../../../shared/matching/index.ts'
import { seekerOf, triedNothing } from '../../../shared/matching/seeker.ts'
import type { Student } from '../../../shared/person.ts'
import type { School } from '../../../shared/school.ts'
import type { Table } from '../../table/client.ts'
import { RegionTail } from '../events/region-tail.ts'
import type { Market } from '../opportunities/market.ts'
import { everySchool } from '../schools/school-store.ts'
import { studentsById } from '../students/student-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'
import { needsById, openNeedsOfRegion } from './learning-need-store.ts'

type Ref = { schoolId: string; studentId: string; entityId: string }
type Wish = { need: LearningNeed; student: Student; school: School }

/** The open needs of a region in the memory of this process: only to be counted, never to be shown. */
export class Demand {
  readonly #table: Table
  readonly #now: () => Date
  readonly #market: Market
  readonly #tail: RegionTail
  readonly #wishes = new Map<string, Wish>()

  constructor(table: Table, region: string, now: () => Date, market: Market) {
    this.#table = table
    this.#now = now
    this.#market = market
    this.#tail = new RegionTail(table, region, now, {
      load: async () => await this.#place(await openNeedsOfRegion(table, region)),
      follow: async (events) => {
        const refs = events.flatMap((event): Ref[] => (event.subject === 'learning-need' ? [event] : []))
        for (const { entityId } of refs) this.#wishes.delete(entityId)
        await this.#place(await needsById(table, refs))
      },
    })
  }

  /** Who asks for what, as the matching engine takes it. What a student did before is left out: it moves no hard constraint. */
  async askings(): Promise<Asking[]> {
    await this.#tail.fresh()
    const today = localDateOf(this.#now())
    const wishes = [...this.#wishes.values()]
    const schoolIds = [...new Set(wishes.map(({ school }) => school.id))]
    const timetables = new Map(
      await Promise.all(schoolIds.map(async (id) => [id, await timetablesFor({ market: this.#market }, id)] as const)),
    )
    return wishes.flatMap(({ need, student, school }) => {
      const timetable = timetables.get(school.id)?.(student)
      return timetable ? [{ need, seeker: seekerOf(student, school, timetable, [], triedNothing, today) }] : []
    })
  }

  async #place(needs: readonly { need: LearningNeed; schoolId: string }[]) {
    const open = needs.filter(({ need }) => need.status === 'open')
    const [schools, students] = await Promise.all([
      everySchool(this.#table),
      studentsById(
        this.#table,
        open.map(({ need, schoolId }) => ({ schoolId, studentId: need.studentId })),
      ),
    ])
    for (const { need, schoolId } of open) {
      const school = schools.find(({ id }) => id === schoolId)
      const student = students.get(need.studentId)
      if (school && student) this.#wishes.set(need.id, { need, student, school })
    }
  }
}
