import { createSignal, Match, Show, Switch } from 'solid-js'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { offerStands, type WaitingWithPlace } from '../../../shared/waiting-list.ts'
import { daypartInWords } from '../../lib/dates.ts'
import { createIntent } from '../../lib/intent.ts'
import { momentInWords } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { acceptSeat, getPlaceInLine, joinLine, leaveLine, stepBack } from './queries.ts'
import { t } from './words.ts'

type WaitingLineProps = {
  opportunity: Opportunity
  need: LearningNeed | undefined
  /** What is chosen to wait for; none where the schedule leaves no choice. */
  dayparts: readonly string[]
  motivation: string
  /** Whether getting in is offered here; who stands in line sees so in any case. */
  mayJoin: boolean
}

/** The line of what is full: get in, see the own place, take the seat that is offered. */
export function WaitingLine(props: WaitingLineProps) {
  const standing = createAsync(() => getPlaceInLine(props.opportunity.id))
  const [error, setError] = createSignal<unknown>()
  const [isBusy, setIsBusy] = createSignal(false)
  const intent = createIntent()
  const wanted = () => {
    const { count, dayparts } = props.opportunity.schedule
    return count === dayparts.length ? dayparts : props.dayparts
  }
  const missing = () => props.opportunity.schedule.count - wanted().length

  async function doing(act: () => Promise<void>) {
    setIsBusy(true)
    setError(undefined)
    await act().catch(setError)
    setIsBusy(false)
  }

  async function getInLine() {
    const draft = {
      opportunityId: props.opportunity.id,
      needId: props.need?.id ?? null,
      dayparts: [...wanted()],
      motivation: props.motivation,
    }
    await joinLine(draft, intent.headers(draft))
    intent.done()
  }

  const accept = (own: WaitingWithPlace) =>
    doing(async () => {
      await acceptSeat(own)
      toast(t().accepted)
    })

  const leave = (own: WaitingWithPlace, said: string) =>
    doing(async () => {
      const left = await leaveLine(own)
      toast(said, () => void stepBack(left).catch(setError))
    })

  return (
    <>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Switch>
        <Match when={offered(standing())}>
          {(own) => (
            <Notice tone="ok" icon="okay" live="status">
              <p>
                <b>{t().offered}</b> {t().offeredText(momentInWords(own().until ?? ''))}
              </p>
              <div class="actions">
                <Button look="primary" busy={isBusy()} onClick={() => void accept(own())}>
                  {t().accept}
                </Button>
                <Button look="quiet" busy={isBusy()} onClick={() => void leave(own(), t().declined)}>
                  {t().decline}
                </Button>
              </div>
            </Notice>
          )}
        </Match>
        <Match when={standing()?.place != null && standing()}>
          {(own) => (
            <Notice tone="plain" icon="clock" live="status">
              <p>
                <b class="line__place">{t().place(own().place ?? 0)}</b> <span class="line__how">{t().waitingText}</span>
              </p>
              <Show when={own().dayparts.length < props.opportunity.schedule.dayparts.length}>
                <p class="small">{t().waitFor(daypartsInLine(own().dayparts))}</p>
              </Show>
              <div class="actions">
                <Button look="quiet" busy={isBusy()} onClick={() => void leave(own(), t().left)}>
                  {t().leave}
                </Button>
              </div>
            </Notice>
          )}
        </Match>
        <Match when={props.mayJoin && missing() !== 0}>
          <p class="small">{t().choose(props.opportunity.schedule.count)}</p>
          <LinkButton look="primary" wide href="#dates">
            {t().toDayparts}
          </LinkButton>
        </Match>
        <Match when={props.mayJoin}>
          <Show when={wanted().length < props.opportunity.schedule.dayparts.length}>
            <p class="small">{t().waitFor(daypartsInLine(wanted()))}</p>
          </Show>
          <Button look="primary" wide busy={isBusy()} onClick={() => void doing(getInLine)}>
            {t().join}
          </Button>
          <p class="small muted">{t().joinText}</p>
        </Match>
      </Switch>
    </>
  )
}

function offered(own: WaitingWithPlace | null | undefined) {
  return own && offerStands(own, new Date()) ? own : undefined
}

const mostInLine = 3

/** The first few of them in words. */
function daypartsInLine(dayparts: readonly string[]) {
  const shown = dayparts.slice(0, mostInLine).map(daypartInWords).join(', ')
  return dayparts.length > mostInLine ? t().andMore(shown, dayparts.length - mostInLine) : shown
}
