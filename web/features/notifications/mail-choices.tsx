import './notifications.css'
import { createSignal, For, Show } from 'solid-js'
import type { MailChoices as Choices, MailChoice, NotificationGroup } from '../../../shared/notification.ts'
import { api, read } from '../../lib/api.ts'
import { capital, dateInWords } from '../../lib/dates.ts'
import { createAsync, query } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Seg } from '../../ui/seg.tsx'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

const getMailChoices = query(() => read(api['mail-choices'].$get()), 'mail-choices')

const order: readonly MailChoice[] = ['at-once', 'digest', 'off']

/** What of the messages also comes by mail. A choice holds at once, and says that it does. */
export function MailChoices() {
  const fetched = createAsync(() => getMailChoices())
  const [changed, setChanged] = createSignal<Choices>()
  const [saved, setSaved] = createSignal<NotificationGroup>()
  const [error, setError] = createSignal<unknown>()
  const choices = () => changed() ?? fetched()

  async function choose(group: NotificationGroup, choice: MailChoice) {
    const before = choices()
    if (!before) return
    setError(undefined)
    setSaved(undefined)
    setChanged({ ...before, items: before.items.map((item) => (item.group === group ? { group, choice } : item)) })
    try {
      setChanged(await read(api['mail-choices'][':group'].$put({ param: { group }, json: { choice } })))
      setSaved(group)
    } catch (reason) {
      setChanged(before)
      setError(reason)
    }
  }

  async function resume() {
    setError(undefined)
    setChanged(await read(api['mail-stop'].$delete()))
    toast(t().mail.resumed)
  }

  return (
    <section class="card stack mail-choices" aria-labelledby="mail">
      <h2 id="mail">{t().mail.title}</h2>
      <Show when={choices()}>
        {(now) => (
          <>
            <Show when={now().stopped}>
              {(stopped) => (
                <Notice tone="warn">
                  <p>
                    <b>{t().mail.stopped[stopped().reason](now().address, dateInWords(stopped().at.slice(0, 10)))}</b>
                  </p>
                  <p>{t().mail.stoppedNow[stopped().reason]}</p>
                  <div class="actions">
                    <Button onClick={() => resume().catch(setError)}>{t().mail.again[stopped().reason]}</Button>
                  </div>
                </Notice>
              )}
            </Show>
            <p>{now().items.length > 0 ? t().mail.text(now().address) : t().mail.none}</p>
            <For each={now().items.map(({ group }) => group)}>
              {(group) => (
                <Seg
                  name={`mail-${group}`}
                  legend={
                    <span class="mail-choices__legend">
                      {capital(t().mail.groups[group])}
                      <Show when={saved() === group}>
                        <Badge tone="ok" icon="check">
                          {t().mail.saved}
                        </Badge>
                      </Show>
                    </span>
                  }
                  value={now().items.find((item) => item.group === group)?.choice ?? 'off'}
                  options={order.map((value) => ({ value, label: t().mail.choices[value] }))}
                  onValue={(choice) => void choose(group, choice)}
                />
              )}
            </For>
            <Show when={now().items.length > 0}>
              <p class="small muted">{t().mail.digest}</p>
            </Show>
          </>
        )}
      </Show>
      {/* Said aloud as well: the word beside the choice is only seen. */}
      <p class="vh" role="status">
        <Show when={saved()}>{(group) => `${capital(t().mail.groups[group()])}: ${t().mail.saved}`}</Show>
      </p>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
    </section>
  )
}
