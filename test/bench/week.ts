import { type Browser, chromium } from 'playwright-core'
import { putNewPlacement } from '../../functions/features/placements/placement-store.ts'
import { noCounts, putStudent } from '../../functions/features/students/student-store.ts'
import { putWeekOfStudent } from '../../functions/features/weeks/week-store.ts'
import type { Services } from '../../functions/services.ts'
import { type Step, transact } from '../../functions/table/transact.ts'
import { addDays, dateOf, daypartNumber, localDateOf, mondayOf } from '../../shared/daypart.ts'
import type { OpportunityCard } from '../../shared/opportunity.ts'
import type { Me, Student } from '../../shared/person.ts'
import { type Placement, whoAndWhat } from '../../shared/placement.ts'
import type { Group } from '../../shared/school.ts'
import { weeksOf } from '../../shared/week.ts'
import { findBrowser } from '../support/find-browser.ts'
import { localApp, type TestApp } from '../support/local-app.ts'
import { type Result, resultOf } from './result.ts'

/*
 * The week of a school with so many students more than the demo has, each away on all ten half-days: how long the server
 * takes on the embedded engine, over HTTP and as text that was read, and the long tasks while Chromium draws it.
 */
const students = 500
const answerUs = 100_000
const longTaskUs = 50_000
const rounds = 40
const visits = 5

export async function bench(): Promise<Result[]> {
  const app = await localApp()
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  try {
    await fill(app)
    return [await answering(app), await drawing(app, browser)]
  } finally {
    await browser.close()
    await app.stop()
  }
}

/** Students with an approved place on every half-day of this week. */
async function fill({ signIn, services }: TestApp) {
  const coordinator = await signIn('coordinator@demo.example')
  const { membership } = (await coordinator.get('/api/me')).body as Me
  if (membership.role === 'employer') throw new Error('a coordinator is of a school')
  const { groups } = (await coordinator.get('/api/school')).body as { groups: Group[] }
  const { items } = (await coordinator.get('/api/opportunities')).body as { items: OpportunityCard[] }
  const monday = mondayOf(localDateOf(services.now()))
  const dayparts = [0, 1, 2, 3, 4].flatMap((day) => ['morning', 'afternoon'].map((part) => `${addDays(monday, day)}:${part}`))
  const steps: Step[] = []
  for (let at = 0; at < students; at++) {
    const group = groups[at % groups.length]
    const opportunity = items[at % items.length]
    if (!group || !opportunity) throw new Error('the demo has groups and opportunities')
    const student = studentOf(services, { group, region: membership.region, at })
    const placement = placementOf(student, opportunity, dayparts)
    const ref = { schoolId: student.schoolId, studentId: student.id }
    steps.push(putStudent({ student, ...noCounts }), putNewPlacement(placement, null))
    for (const [week, entries] of weeksOf([placement])) steps.push(putWeekOfStudent(ref, { monday: week, entries, version: 0 }))
  }
  for (let start = 0; start < steps.length; start += 90) {
    await transact(services.table, services.newToken(), steps.slice(start, start + 90))
  }
}

async function answering({ signIn }: TestApp): Promise<Result> {
  const coordinator = await signIn('coordinator@demo.example')
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const { status } = await coordinator.get(`/api/school/week?week=${localDateOf(new Date())}`)
    if (status !== 200) throw new Error(`status ${status}`)
    // The first ones find the process cold.
    if (round >= rounds / 4) took.push((performance.now() - start) * 1000)
  }
  return { ...resultOf('the week of a school, asked and read', students, 'us', took), most: answerUs }
}

const watch = `
globalThis.tasks = []
new PerformanceObserver((list) => {
  for (const { duration, startTime } of list.getEntries()) tasks.push({ duration: duration * 1000, startTime })
}).observe({ type: 'longtask', buffered: true })
`

/** Comes from another page of the app, so that what is measured is the week and not the start of the app. */
async function drawing(app: TestApp, browser: Browser): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', locale: 'nl-NL' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${app.url}/auth/login?login_hint=coordinator@demo.example&return_to=/me`)
  await page.locator('h1').waitFor()
  const longest: number[] = []
  for (let visit = 0; visit < visits; visit++) {
    await page.goto(`${app.url}/placements`)
    await page.locator('a[href="/week"]').waitFor()
    await page.waitForTimeout(1_500)
    await page.evaluate('tasks.length = 0')
    await page.locator('a[href="/week"]').click()
    await page.waitForFunction((count) => document.querySelectorAll('.wt tbody tr').length >= count, students, {
      timeout: 60_000,
    })
    await page.waitForTimeout(500)
    const tasks: { duration: number }[] = await page.evaluate('tasks')
    longest.push(Math.max(0, ...tasks.map(({ duration }) => duration)))
  }
  await context.close()
  return { ...resultOf('the longest task over 50 ms while it is drawn; 0: none', students, 'us', longest), most: longTaskUs }
}

function studentOf({ newId }: Services, { group, region, at }: { group: Group; region: string; at: number }): Student {
  return {
    id: newId('person'),
    schoolId: group.schoolId,
    region,
    groupId: group.id,
    groupName: group.name,
    name: `Leerling ${String(at).padStart(3, '0')}`,
    birthDate: '2010-01-15',
    programme: { level: group.level, year: group.year },
    languages: ['nl'],
    home: null,
    guardians: [],
  }
}

function placementOf(student: Student, opportunity: OpportunityCard, dayparts: readonly string[]): Placement {
  const at = `${dateOf(dayparts[0] ?? '')}T08:00:00.000Z`
  return {
    ...whoAndWhat(student, opportunity, null),
    experienceId: null,
    state: 'approved',
    dayparts: dayparts.toSorted((a, b) => daypartNumber(a) - daypartNumber(b)),
    motivation: 'Ik wil weten of dit werk iets voor mij is.',
    question: null,
    concerns: [],
    history: [
      { at, move: 'claim', to: 'requested', by: 'student', byName: student.name, text: null },
      { at, move: 'approve', to: 'approved', by: 'coordinator', byName: 'Coördinator', text: null },
    ],
    requestedAt: at,
    version: 2,
    answerBy: null,
  }
}
