import { expect, it } from 'vitest'
import { emptyForm } from './form-model.ts'
import { withRestrictedTask, youngestFor } from './restricted-tasks.ts'

const place = { label: 'Hier', city: 'Nijmegen', lat: 51.84, lon: 5.86 }
const form = emptyForm({ kind: 'assignment', place, sector: 'retail', guide: 'Bo', today: '2026-11-23' })

it('knows from which age work is allowed at all', () => {
  expect(youngestFor([])).toBeUndefined()
  expect(youngestFor(['needs-expert-supervision'])).toBeUndefined()
  expect(youngestFor(['cash-register'])).toBe(16)
  expect(youngestFor(['cash-register', 'noise'])).toBe(18)
})

it('raises the age with a task that is kept from who is younger, and leaves it when the task goes', () => {
  expect(form.audience.minAge).toBe(12)
  const raised = withRestrictedTask(form, { task: 'cash-register' }, true)
  expect([raised.restrictedTasks, raised.audience.minAge]).toEqual([['cash-register'], 16])
  const without = withRestrictedTask({ ...form, ...raised }, { task: 'cash-register' }, false)
  expect([without.restrictedTasks, without.audience.minAge]).toEqual([[], 16])
  const older = { ...form, audience: { ...form.audience, minAge: 18 } }
  expect(withRestrictedTask(older, { task: 'lifting' }, true).audience.minAge).toBe(18)
})
