import { createResource, Match, Switch } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import type { GuestHeaders } from '../../lib/guest-headers.ts'
import { ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { HostEvaluation } from './host-evaluation.tsx'

/** The evaluation of a link, for who has no account. */
export function GuestEvaluation(props: { headers: GuestHeaders }) {
  const [asked, { refetch }] = createResource(() => read(api.guest.evaluation.$get({ header: props.headers })))
  return (
    <Switch fallback={<Skeleton cards={1} />}>
      <Match when={asked.error}>
        <ErrorNotice error={asked.error} retry={() => void refetch()} />
      </Match>
      <Match when={asked.latest}>
        {(known) => (
          <section class="card stack" aria-label={known().title}>
            <p>
              <b>{known().studentName}</b>, {known().title}
            </p>
            <HostEvaluation
              isOpen
              page={known()}
              onSend={(json) => read(api.guest.evaluation.$put({ header: props.headers, json }))}
              refresh={() => Promise.resolve(refetch())}
            />
          </section>
        )}
      </Match>
    </Switch>
  )
}
