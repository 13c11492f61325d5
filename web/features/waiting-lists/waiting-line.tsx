import { createSignal, Match, Show, Switch } from 'solid-js'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { offerStands, type WaitingWithPlace } from '../../../shared/waiting-list.ts'
import { createIntent } from '../../lib/intent.ts'
import { momentInWords } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { acceptSeat, getPlaceInLine, joinLine, leaveLine, stepBack } from './queries.ts'
import { t } from './words.ts'

/** The line of an opportunity that is full: get in, see the own place, take the seat that is offered. */
export function WaitingLine(props: { opportunity: Opportunity; need: LearningNeed | undefined }) {
  const standing = createAsync(() => getPlaceInLine(props.opportunity.id))
  const [error, setError] = createSignal<unknown>()
  const [isBusy, setIsBusy] = createSignal(false)
  const intent = createIntent()
  // Who chooses among half-days says when they ask which they want; a line is for those that leave no choice.
  const mayJoin = () => props.opportunity.schedule.count === props.opportunity.schedule.dayparts.length

  async function doing(act: () => Promise<void>) {
    setIsBusy(true)
    setError(undefined)
    await act().catch(setError)
    setIsBusy(false)
  }

  async function getInLine() {
    const draft = { opportunityId: props.opportunity.id, needId: props.need?.id ?? null, motivation: '' }
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
                <b>{t().place(own().place ?? 0)}</b> {t().waitingText}
              </p>
              <div class="actions">
                <Button look="quiet" busy={isBusy()} onClick={() => void leave(own(), t().left)}>
                  {t().leave}
                </Button>
              </div>
            </Notice>
          )}
        </Match>
        <Match when={mayJoin()}>
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
