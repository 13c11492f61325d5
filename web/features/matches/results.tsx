import { createMemo, For, Show } from 'solid-js'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { firstDate } from '../../../shared/opportunity.ts'
import { createDrawnCount } from '../../lib/create-drawn.ts'
import { dayAndMonth } from '../../lib/dates.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Emphasis } from '../../ui/emphasis.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { type MapPin, OpportunityMap } from '../../ui/map/map.tsx'
import { Near } from '../../ui/near.tsx'
import { OpportunityCard, Reasons } from '../../ui/opportunity-card.tsx'
import { asSentence, changeInWords, type NearMiss, whatIfInWords } from './changes.ts'
import { type Hit, reasonLines } from './reasons.ts'
import { t } from './words.ts'

export type Tried = Pick<NearMiss, 'id' | 'change'>

type ResultsProps = {
  answer: MatchAnswer
  view: 'list' | 'map'
  needId: string
  from: { label: string; lat: number; lon: number }
  titleOf: (workProcess: string) => string | undefined
  /** The near miss that is being tried; it stands on top once it fits. */
  tried: Tried | undefined
  onTry: (nearMiss: NearMiss) => void
  onUndo: () => void
  /** How many hits are shown; `onMore` shows more. */
  limit: number
  onMore: () => void
  /** Whether the student can make this change. */
  canTry: (nearMiss: NearMiss) => boolean
}

/** What fits, best first, and what nearly fits. */
export function Results(props: ResultsProps) {
  const hrefOf = (id: string) => `/opportunities/${id}?need=${props.needId}`
  const hits = createMemo(() => {
    const { tried } = props
    const found = props.answer.hits
    const first = found.find(({ id }) => id === tried?.id)
    return (first ? [first, ...found.filter((hit) => hit !== first)] : found).slice(0, props.limit)
  })

  const drawn = createDrawnCount(() => hits().length, 2)
  // Asked once more while its card leaves the top: then nothing is tried any more.
  const triedInWords = () => (props.tried ? whatIfInWords(props.tried.change) : '')

  return (
    <Show when={props.answer.hits.length + props.answer.nearMisses.length > 0} fallback={<NothingFits {...props} />}>
      <Show
        when={props.view === 'list'}
        fallback={
          <div class="match__plan">
            <OpportunityMap label={t().mapLabel} pins={pinsOf(hits(), props.answer.nearMisses, hrefOf)} from={props.from} />
          </div>
        }
      >
        <Show when={hits().length > 0} fallback={<NothingFits {...props} />}>
          <ol class="stack">
            <For each={hits()}>
              {(hit, index) => (
                <li class="box match__row">
                  <Show when={index() < drawn()}>
                    <OpportunityCard
                      card={hit.card}
                      href={hrefOf(hit.id)}
                      rank={index() + 1}
                      km={hit.km ?? undefined}
                      corner={<FirstDay schedule={hit.card.schedule} />}
                      near={
                        props.tried?.id === hit.id ? (
                          <Near text={<Emphasis text={triedInWords()} />}>
                            <Button icon="undo" onClick={() => props.onUndo()}>
                              {t().whatIfUndo}
                            </Button>
                          </Near>
                        ) : undefined
                      }
                    >
                      <Why hit={hit} titleOf={props.titleOf} />
                    </OpportunityCard>
                  </Show>
                </li>
              )}
            </For>
          </ol>
          <Show when={props.answer.total > hits().length}>
            <div class="actions">
              <Button onClick={() => props.onMore()}>{t().more}</Button>
              <p class="small muted">{t().shown(hits().length, props.answer.total)}</p>
            </div>
          </Show>
        </Show>
      </Show>

      <Show when={props.view === 'map'}>
        <ol class="match__maplist" aria-label={t().list}>
          <For each={hits()}>
            {(hit, index) => (
              <li>
                <a href={hrefOf(hit.id)}>
                  <span class="rank">{index() + 1}</span>
                  <span>{hit.card.title}</span>
                </a>
              </li>
            )}
          </For>
        </ol>
      </Show>

      <Show when={props.view === 'list' && drawn() >= hits().length && props.answer.nearMisses.length > 0}>
        <section aria-labelledby="near" class="stack">
          <div class="match__sub">
            <h2 id="near">{t().nearTitle}</h2>
            <p class="muted">{t().nearLede}</p>
          </div>
          <ol class="stack">
            <For each={props.answer.nearMisses}>
              {(nearMiss) => (
                <li class="box match__row">
                  <OpportunityCard
                    card={nearMiss.card}
                    href={hrefOf(nearMiss.id)}
                    km={nearMiss.km ?? undefined}
                    corner={<FirstDay schedule={nearMiss.card.schedule} />}
                    missing={nearMiss.change.kind === 'free-slots' ? nearMiss.change.slots : []}
                    near={
                      <Near
                        icon={nearMiss.change.kind === 'seat' ? 'seats' : 'whatif'}
                        text={<Emphasis text={changeInWords(nearMiss.change)} />}
                      >
                        <Show when={props.canTry(nearMiss)}>
                          <Button onClick={() => props.onTry(nearMiss)}>
                            {t().tryThis}
                            <span class="vh">: {nearMiss.card.title}</span>
                          </Button>
                        </Show>
                      </Near>
                    }
                  >
                    <Why hit={nearMiss} titleOf={props.titleOf} label={t().nearReasons} />
                  </OpportunityCard>
                </li>
              )}
            </For>
          </ol>
        </section>
      </Show>
    </Show>
  )
}

/** Lines that stay as they were stay in the page: most do while a control moves. */
function Why(props: { hit: Pick<Hit, 'reasons' | 'dayparts'>; titleOf: ResultsProps['titleOf']; label?: string }) {
  const lines = createMemo<ReturnType<typeof reasonLines>>(
    (before) =>
      reasonLines(props.hit, props.titleOf).map(
        (line) => before.find(({ icon, text, tone }) => icon === line.icon && text === line.text && tone === line.tone) ?? line,
      ),
    [],
  )
  return <Reasons reasons={lines()} label={props.label} />
}

function FirstDay(props: { schedule: Hit['card']['schedule'] }) {
  return <time class="small muted">{dayAndMonth(firstDate(props.schedule))}</time>
}

/** Names the smallest change that helps, and makes it. */
function NothingFits(props: ResultsProps) {
  const nearest = () => props.answer.nearMisses.find((nearMiss) => props.canTry(nearMiss))
  return (
    <Empty
      icon="stall"
      level={3}
      title={t().empty}
      text={
        <Show when={nearest()} fallback={t().emptyText}>
          {(nearMiss) => t().emptyTry(asSentence(changeInWords(nearMiss().change)))}
        </Show>
      }
    >
      <div class="actions">
        <Show when={nearest()}>
          {(nearMiss) => (
            <Button look="primary" onClick={() => props.onTry(nearMiss())}>
              {t().tryThis}
            </Button>
          )}
        </Show>
        <LinkButton href="/opportunities">{t().all}</LinkButton>
      </div>
    </Empty>
  )
}

function pinsOf(hits: readonly Hit[], nearMisses: readonly NearMiss[], hrefOf: (id: string) => string) {
  return [
    ...hits.flatMap((hit, index) => pinOf(hit, hrefOf, { rank: index + 1 })),
    ...nearMisses.flatMap((nearMiss) => pinOf(nearMiss, hrefOf, { near: true })),
  ]
}

function pinOf({ id, card }: Hit, hrefOf: (id: string) => string, more: { rank: number } | { near: true }): MapPin[] {
  if (card.location.mode !== 'site') return []
  const { lat, lon, city } = card.location.place
  return [{ kind: card.kind, title: card.title, href: hrefOf(id), lat, lon, city, ...more }]
}
