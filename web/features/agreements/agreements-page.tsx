import './agreements.css'
import { createEffect, createSignal, For, on, Show, Suspense } from 'solid-js'
import type { AgreementItem } from '../../../shared/agreement.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import { api, read } from '../../lib/api.ts'
import { relativeDate } from '../../lib/dates.ts'
import { errorSentence } from '../../lib/error-sentence.ts'
import { momentInWords } from '../../lib/moments.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Badge, Empty, Skeleton } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getAgreements, type ListedStatus, refreshAgreements } from './queries.ts'
import { t } from './words.ts'

const listed = ['draft', 'sent', 'signed'] as const

/** Every agreement of the school: what has to be sent, whom it waits for, what was signed. */
export default function AgreementsPage() {
  const [search, setSearch] = useSearchParams<{ status?: string }>()
  const status = (): ListedStatus => listed.find((value) => value === search.status) ?? 'draft'
  const first = createAsync(() => getAgreements(status()))
  const [later, setLater] = createSignal<{ items: AgreementItem[]; cursor: string | null }>()
  const items = () => [...(first()?.items ?? []), ...(later()?.items ?? [])]
  const cursor = () => (later() ?? first())?.cursor
  createEffect(on(first, () => setLater(undefined), { defer: true }))

  async function showMore(from: string) {
    const page = await getAgreements(status(), from)
    setLater((shown) => ({ items: [...(shown?.items ?? []), ...page.items], cursor: page.cursor }))
  }

  async function askAgain(item: AgreementItem, role: SignerRole) {
    await read(api.placements[':id'].agreement.ask.$post({ param: { id: item.placementId }, json: { role } }))
    toast(t().list.askedAgain(t().roles[role]))
    await refreshAgreements()
  }

  return (
    <Page title={t().list.title} class="wrap page stack agreements">
      <h1>{t().list.title}</h1>
      <p class="lede">{t().list.lede}</p>
      <div>
        <Tabs
          name="agreements"
          label={t().list.label}
          value={status()}
          tabs={listed.map((value) => ({ value, label: t().list.tabs[value] }))}
          onValue={(value) => setSearch({ status: value === 'draft' ? undefined : value }, { replace: true })}
        >
          <Suspense fallback={<Skeleton />}>
            <Show
              when={items().length > 0}
              fallback={
                <Empty icon="sign" title={t().list.empty[status()]} text={t().list.emptyText}>
                  <LinkButton href="/queue">{t().list.toQueue}</LinkButton>
                </Empty>
              }
            >
              <ol class="agreements__list">
                <For each={items()}>
                  {(item) => <Row item={item} onAskAgain={(role) => void askAgain(item, role).catch(tell)} />}
                </For>
              </ol>
            </Show>
          </Suspense>
        </Tabs>
      </div>
      <Show when={cursor()}>
        {(from) => (
          <div class="actions">
            <Button onClick={() => void showMore(from()).catch(tell)}>{t().list.more}</Button>
          </div>
        )}
      </Show>
    </Page>
  )
}

function Row(props: { item: AgreementItem; onAskAgain: (role: SignerRole) => void }) {
  const path = () => `/placements/${props.item.placementId}/agreement`
  return (
    <li>
      <div>
        <p>
          <a href={`/placements/${props.item.placementId}`}>
            <b>{props.item.studentName}</b>
          </a>
        </p>
        <p class="small muted">{props.item.groupName}</p>
      </div>
      <div>
        <p>{props.item.organisationName}</p>
        <p class="small muted">{props.item.title}</p>
        <p class="small muted">{t().list.starts(relativeDate(props.item.from))}</p>
      </div>
      <div>
        <Show when={props.item.status === 'draft'} fallback={<Waiting item={props.item} onAskAgain={props.onAskAgain} />}>
          <Show when={props.item.ending?.how === 'refused' && props.item.ending}>
            {(ending) => (
              <>
                <Badge tone="danger" icon="stop">
                  {t().endings.refused(ending().by)}
                </Badge>
                <p class="quote small">{ending().text}</p>
              </>
            )}
          </Show>
          <Show
            when={props.item.missing.length > 0}
            fallback={
              <Badge tone="ok" icon="check">
                {t().form.complete}
              </Badge>
            }
          >
            <p class="small">{t().section.missing(props.item.missing.length)}</p>
            <p class="small muted">{props.item.missing.map(({ field }) => t().fields[field]).join(', ')}</p>
          </Show>
        </Show>
      </div>
      <div class="actions">
        <LinkButton look={props.item.status === 'draft' ? 'line' : 'quiet'} href={path()}>
          {props.item.status === 'draft' ? t().list.complete : t().list.open}
          <span class="vh">: {t().list.for(props.item.studentName)}</span>
        </LinkButton>
      </div>
    </li>
  )
}

function Waiting(props: { item: AgreementItem; onAskAgain: (role: SignerRole) => void }) {
  return (
    <Show
      when={props.item.waitingFor.length > 0}
      fallback={
        <Badge tone="ok" icon="okay">
          {t().statuses.signed}
        </Badge>
      }
    >
      <ul class="agreements__waits">
        <For each={props.item.waitingFor}>
          {(role) => (
            <li>
              <span class="small">{t().list.asked(t().roles[role], momentInWords(props.item.askedAt[role] ?? ''))}</span>
              <Show when={role !== 'school'}>
                <Button look="quiet" onClick={() => props.onAskAgain(role)}>
                  {t().list.sendAgain}
                  <span class="vh">
                    : {t().roles[role]}, {t().list.for(props.item.studentName)}
                  </span>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

function tell(error: unknown) {
  const { what, now } = errorSentence(error)
  toast(`${what} ${now}`)
}
