import './notifications.css'
import { createEffect, createSignal, For, Show, untrack } from 'solid-js'
import type { Notification } from '../../../shared/notification.ts'
import { api, read } from '../../lib/api.ts'
import { dateInWords } from '../../lib/dates.ts'
import { getMe, useMe } from '../../lib/me.ts'
import { momentInWords } from '../../lib/moments.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { Page } from '../../ui/page.tsx'
import { t } from './words.ts'

const getNotifications = query(
  (cursor?: string) => read(api.notifications.$get({ query: cursor ? { cursor } : {} })),
  'notifications',
)

const icons: Record<Notification['kind'], IconName> = {
  'placement-requested': 'inbox',
  'placement-question': 'help',
  'placement-answered': 'talk',
  'placement-approved': 'okay',
  'placement-declined': 'stop',
  'placement-withdrawn': 'undo',
  'placement-cancelled': 'stop',
  'placement-reconsidered': 'refresh',
  'placement-concern': 'alert',
  'placement-expired': 'clock',
  'question-expired': 'clock',
  'request-expired': 'clock',
  'request-due': 'clock',
  'requests-due': 'clock',
  'answer-due': 'help',
  'placement-started': 'arrow',
  'placement-completed': 'check',
  'agreement-to-sign': 'sign',
  'agreement-signed': 'okay',
  'agreement-refused': 'stop',
  'agreement-withdrawn': 'undo',
  'agreement-undelivered': 'alert',
  'hours-confirmed': 'check',
  'hours-disputed': 'help',
  'hours-reopened': 'undo',
  'hours-settled': 'okay',
  'absence-ill': 'info',
  'absence-no-show': 'alert',
  'absence-reported': 'alert',
  'guidance-offered': 'talk',
  'guidance-withdrawn': 'x',
  'seat-offered': 'alert',
  'seat-gone': 'alert',
  'absence-withdrawn': 'undo',
  'contact-due': 'clock',
  'contact-planned': 'talk',
  'contact-cancelled': 'stop',
  'contact-held': 'talk',
  'dialogue-asked': 'talk',
  'dialogue-planned': 'talk',
  'dialogue-moved': 'talk',
  'dialogue-cancelled': 'stop',
  'dialogue-tomorrow': 'talk',
  'dialogue-answered': 'talk',
  'action-to-confirm': 'help',
  'action-due': 'clock',
  'action-done': 'check',
  'evaluation-asked': 'help',
  'evaluation-given': 'talk',
  'evaluation-answered': 'talk',
  'report-waiting': 'inbox',
  'mail-stopped': 'alert',
}

export default function NotificationsPage() {
  const me = useMe()
  const first = createAsync(() => getNotifications())
  const [older, setOlder] = createSignal<{ items: Notification[]; cursor: string | null }>()
  const [error, setError] = createSignal<unknown>()
  const items = () => [...(first()?.items ?? []), ...(older()?.items ?? [])]
  const cursor = () => (older() ?? first())?.cursor

  // Seen is read: the count in the bar goes, the marks on this page stay until it is opened again.
  createEffect(() => {
    const newest = first()?.items[0]
    if (!newest || untrack(me).unread === 0) return
    api.notifications.read
      .$put({ json: { upTo: newest.id } })
      .then(() => revalidate(getMe.key))
      .catch(setError)
  })

  async function showOlder(from: string) {
    const page = await getNotifications(from)
    setOlder((shown) => ({ items: [...(shown?.items ?? []), ...page.items], cursor: page.cursor }))
  }

  return (
    <Page title={t().title} class="wrap page stack messages">
      <h1>{t().title}</h1>
      <Show when={items().length > 0} fallback={<Empty icon="bell" title={t().empty} text={t().emptyText} />}>
        <ol class="card messages__list">
          <For each={items()}>
            {(item) => (
              <li>
                <Icon name={icons[item.kind]} />
                <div>
                  <p>
                    <a href={item.path}>
                      {t().sentences[item.kind]({ title: item.title, student: item.studentName ?? t().someone })}
                    </a>
                  </p>
                  <Show when={item.until}>{(until) => <p class="small">{t().until(dateInWords(until().slice(0, 10)))}</p>}</Show>
                  <Show when={item.text}>
                    <p class="quote small">{item.text}</p>
                  </Show>
                  <p class="small muted">
                    <time datetime={item.createdAt}>{momentInWords(item.createdAt)}</time>
                  </p>
                </div>
                <Show when={item.readAt === null}>
                  <Badge tone="info">{t().fresh}</Badge>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={cursor()}>
        {(from) => (
          <div class="actions">
            <Button onClick={() => showOlder(from()).catch(setError)}>{t().more}</Button>
          </div>
        )}
      </Show>
    </Page>
  )
}
