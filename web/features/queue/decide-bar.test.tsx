import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import type { Placement } from '../../../shared/placement.ts'
import { DecideBar, type DecideMode } from './decide-bar.tsx'
import type { Point } from './judge.ts'

afterEach(cleanup)

const placement: Placement = {
  id: 'plc_a',
  schoolId: 'sch_a',
  studentId: 'per_a',
  opportunityId: 'opp_a',
  organisationId: 'org_a',
  needId: null,
  experienceId: null,
  state: 'requested',
  dayparts: ['2026-12-11:morning'],
  motivation: '',
  student: { name: 'Tess Ruitenaar', birthDate: '2009-01-01', groupId: 'grp_a', groupName: '4T', level: 'vmbo-tl', year: 4 },
  opportunity: {
    title: 'Test',
    kind: 'assignment',
    sector: 'care',
    organisationName: 'Brinkerveld',
    minAge: 12,
    onSite: true,
  },
  need: null,
  question: null,
  concerns: [],
  history: [],
  requestedAt: '2026-11-20T09:00:00Z',
  version: 1,
}

function show(points: Point[]) {
  const onDecide = vi.fn<(decision: 'approve' | 'ask' | 'decline', text?: string) => void>()
  render(() => {
    const [mode, setMode] = createSignal<DecideMode>()
    return <DecideBar placement={placement} points={points} name="Tess" mode={mode()} onMode={setMode} onDecide={onDecide} />
  })
  return onDecide
}

it('approves at once when all is right', () => {
  const onDecide = show([])
  fireEvent.click(screen.getByRole('button', { name: /Keur goed/ }))
  expect(onDecide).toHaveBeenCalledWith('approve')
})

it('asks for a remark when something is open, and does not go on without one', () => {
  const onDecide = show([{ kind: 'no-need' }])
  fireEvent.click(screen.getByRole('button', { name: /Keur goed/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Keur toch goed' }))
  expect(onDecide).not.toHaveBeenCalled()
  const remark = screen.getByLabelText(/Waarom kan het toch/)
  expect(remark.getAttribute('aria-invalid')).toBe('true')
  fireEvent.input(remark, { target: { value: 'Besproken met de mentor.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Keur toch goed' }))
  expect(onDecide).toHaveBeenCalledWith('approve', 'Besproken met de mentor.')
})

it('has no yes for what nobody may approve, and one for what could not be found out', () => {
  show([{ kind: 'no-need' }, { kind: 'hours' }])
  expect(screen.queryByRole('button', { name: /Keur goed/ })).toBeNull()
  screen.getByText('Dit mag niet: kijk bij de werktijd.')
  cleanup()
  const standing = { organisationId: 'org_a', crebo: '25180', date: null, checkedAt: null }
  show([{ kind: 'recognition', standing: { ...standing, verdict: 'withdrawn' } }])
  expect(screen.queryByRole('button', { name: /Keur goed/ })).toBeNull()
  cleanup()
  show([{ kind: 'recognition', standing: { ...standing, verdict: 'unchecked' } }])
  screen.getByRole('button', { name: /Keur goed/ })
})

it('declines with a reason and a way on, and keeps what was written when the reason changes', () => {
  const onDecide = show([])
  fireEvent.click(screen.getByRole('button', { name: /Wijs af/ }))
  const wayOn = screen.getByLabelText<HTMLTextAreaElement>(/Wat kan Tess nu doen/)
  const proposal = wayOn.value
  fireEvent.click(screen.getByLabelText(/dagdelen of de reis/))
  expect(wayOn.value).not.toBe(proposal)
  fireEvent.input(wayOn, { target: { value: 'Kom morgen langs.' } })
  fireEvent.click(screen.getByLabelText(/past niet bij wat Tess wil leren/))
  fireEvent.click(screen.getByRole('button', { name: 'Wijs af en stuur' }))
  expect(onDecide).toHaveBeenCalledWith('decline', 'Het past niet bij wat Tess wil leren. Kom morgen langs.')
})
