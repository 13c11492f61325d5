import './hours.css'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import type { GuestHeaders } from '../../lib/guest-headers.ts'
import { ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import type { EmployerMove } from './queries.ts'
import { WeekCard } from './week-card.tsx'
import { t } from './words.ts'

/** The week of a link, for who has no account: one tap, and the way back. */
export function GuestHours(props: { headers: GuestHeaders }) {
  const [asked, { refetch }] = createResource(() => read(api.guest.hours.$get({ header: props.headers })))
  const [done, setDone] = createSignal<EmployerMove>()
  const refresh = () => Promise.resolve(refetch()).then(() => undefined)
  const waits = () => asked.latest?.week.halfDays.some(({ said, state }) => said.kind !== 'nothing' && state === 'logged')
  return (
    <Switch fallback={<Skeleton cards={1} />}>
      <Match when={asked.error}>
        <ErrorNotice error={asked.error} retry={() => void refetch()} />
      </Match>
      <Match when={asked.latest}>
        {(known) => (
          <div class="stack hours">
            <p>{t().guest.lede(known().week.studentName, known().week.title)}</p>
            <Show when={!waits()}>
              <Notice tone="ok" icon="okay" live="status">
                <p>{done() === 'confirm' ? t().guest.thanks : done() === 'dispute' ? t().guest.disputed : t().guest.nothing}</p>
              </Notice>
            </Show>
            <WeekCard
              week={known().week}
              verdict={(move, json) => read(api.guest.hours[move].$post({ header: props.headers, json }))}
              refresh={refresh}
              onDone={setDone}
            />
          </div>
        )}
      </Match>
    </Switch>
  )
}
