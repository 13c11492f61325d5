import './notifications.css'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { NotificationGroup } from '../../../shared/notification.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { listInWords } from '../../lib/lists.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { t } from './words.ts'

/** Behind the link at the foot of a mail: without signing in, one button that stops that mail, and the way back. */
export default function UnsubscribePage() {
  // Behind the #, so that it is in no log.
  const secret = location.hash.slice(1)
  const header = { 'x-unsubscribe': secret }
  const fetched = createAsync(async () => {
    if (!secret) return null
    return read(api.unsubscribe.$get({ header })).catch((reason: unknown) => {
      if (failureOf(reason).code === 'not-found') return null
      throw reason
    })
  })
  const [changed, setChanged] = createSignal<{ groups: readonly NotificationGroup[]; off: boolean }>()
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let card: HTMLDivElement | undefined
  const now = () => changed() ?? fetched()
  const groups = () => listInWords((now()?.groups ?? []).map((group) => t().mail.groups[group]))

  async function change(off: boolean) {
    setBusy(true)
    setError(undefined)
    try {
      setChanged(await read(api.unsubscribe.$put({ header, json: { off } })))
      // The button that was pressed is gone: what came of it is read.
      card?.querySelector('h1')?.focus()
    } catch (reason) {
      setError(reason)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={t().unsubscribe.title}>
      <div
        ref={(element) => {
          card = element
        }}
        class="unsubscribe card stack"
      >
        <Switch>
          <Match when={fetched() === null}>
            <h1 tabindex="-1">{t().unsubscribe.unknown}</h1>
            <p>{t().unsubscribe.unknownText}</p>
          </Match>
          <Match when={now()?.groups.length === 0}>
            <h1 tabindex="-1">{t().unsubscribe.nothing}</h1>
            <p>{t().unsubscribe.nothingText}</p>
          </Match>
          <Match when={now()?.off}>
            <h1 tabindex="-1">{t().unsubscribe.done}</h1>
            <p>{t().unsubscribe.doneAbout(groups())}</p>
            <p>{t().unsubscribe.stays}</p>
            <div class="actions">
              <Button icon="undo" busy={busy()} onClick={() => void change(false)}>
                {t().unsubscribe.undo}
              </Button>
            </div>
          </Match>
          <Match when={now()}>
            <h1 tabindex="-1">{t().unsubscribe.ask}</h1>
            <p>{t().unsubscribe.about(groups())}</p>
            <p>{t().unsubscribe.stays}</p>
            <div class="actions">
              <Button look="primary" busy={busy()} onClick={() => void change(true)}>
                {t().unsubscribe.stop}
              </Button>
            </div>
          </Match>
        </Switch>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <p>
          <a href="/me">{t().unsubscribe.choose}</a>
        </p>
      </div>
    </Page>
  )
}
