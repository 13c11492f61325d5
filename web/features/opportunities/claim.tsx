import { createSignal, For, Match, Show, Suspense, Switch } from 'solid-js'
import { ageOn, dateOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import { firstDate, type Opportunity } from '../../../shared/opportunity.ts'
import { isOfOwnSchool } from '../../../shared/own-guidance.ts'
import { canMove, holdsSeat, type Placement } from '../../../shared/placement.ts'
import { offerStands } from '../../../shared/waiting-list.ts'
import { dateInWords, daypartInWords, relativeDate } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { createIntent } from '../../lib/intent.ts'
import { listInWords } from '../../lib/lists.ts'
import { createAsync } from '../../lib/router/query.ts'
import type { Start } from '../../lib/student.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import { toast } from '../../ui/toasts.tsx'
import { claimPlace, movePlacement } from '../placements/queries.ts'
import { getPlaceInLine } from '../waiting-lists/queries.ts'
import { WaitingLine } from '../waiting-lists/waiting-line.tsx'
import { type DaypartState, obstacle } from './choose-dayparts.ts'
import { birthdayAt, isForStudent } from './fit.ts'
import type { HoursFound } from './hours.ts'
import { NotAllowed } from './not-allowed.tsx'
import { getOpportunities } from './queries.ts'
import { t } from './words.ts'

type ClaimProps = {
  opportunity: Opportunity
  start: Start
  need: LearningNeed | undefined
  states: ReadonlyMap<string, DaypartState>
  chosen: readonly string[]
  /** What the rules on working time have against it. */
  hours: HoursFound | undefined
}

/** Asking for the place. On a phone it is a bar above the menu. */
export function Claim(props: ClaimProps) {
  const [phase, setPhase] = createSignal<'ready' | 'busy' | 'just-full'>('ready')
  const [error, setError] = createSignal<unknown>()
  const [motivation, setMotivation] = createSignal('')
  const intent = createIntent()
  const placement = () => props.start.placements.find(({ opportunityId }) => opportunityId === props.opportunity.id)
  const inTheWay = () => obstacle(props.opportunity.schedule, props.states)
  const tooYoung = () => {
    const day = dateOf(props.chosen[0] ?? '') || firstDate(props.opportunity.schedule)
    return ageOn(props.start.student.birthDate, day) < props.opportunity.audience.minAge
  }
  const inLine = createAsync(() => getPlaceInLine(props.opportunity.id), { initialValue: null })
  /** A seat is held for this student: then that is the one to take, also when there is more room. */
  const isOffered = () => {
    const own = inLine.latest
    return own !== null && offerStands(own, new Date())
  }
  /** What is full can be waited for, not asked for. */
  const isOwn = () => isOfOwnSchool(props.opportunity)
  const hasFull = () => props.chosen.some((daypart) => props.states.get(daypart) === 'full')
  /** The half-days that lessons or tests keep, the first of them. */
  const lessons = () => {
    const inLesson = [...props.states].filter(([, state]) => state === 'lesson').map(([daypart]) => daypart)
    return listInWords(inLesson.slice(0, 3).map(daypartInWords))
  }
  const missing = () => props.opportunity.schedule.count - props.chosen.length

  async function claim() {
    setPhase('busy')
    setError(undefined)
    const draft = {
      opportunityId: props.opportunity.id,
      needId: props.need?.id ?? null,
      dayparts: [...props.chosen],
      motivation: motivation().trim(),
    }
    try {
      await claimPlace(draft, intent.headers(draft))
      intent.done()
      setPhase('ready')
    } catch (thrown) {
      if (failureOf(thrown).code === 'opportunity-full') setPhase('just-full')
      else {
        setPhase('ready')
        setError(thrown)
      }
    }
  }

  async function withdraw(standing: Placement) {
    setError(undefined)
    try {
      const withdrawn = await movePlacement(standing, 'withdraw')
      toast(t().claim.withdrawn, () => void movePlacement(withdrawn, 'claim').catch(setError))
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <section class="stall__claim" aria-labelledby="claim" aria-live="polite">
      <h2 id="claim" class="vh">
        {t().claim.title}
      </h2>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Switch>
        <Match when={holding(placement())}>
          {(standing) => (
            <Notice tone={standing().state === 'requested' || standing().state === 'approved' ? 'ok' : 'plain'} icon="okay">
              <p>
                <Show when={standing().state === 'requested'} fallback={<b>{t().claim.state[standing().state]}</b>}>
                  <b>{t().claim.sent}</b> {t().claim.sentText}{' '}
                  <Show when={standing().question === null && standing().answerBy}>
                    {(day) => t().claim.answerBy(relativeDate(day()))}
                  </Show>
                </Show>
              </p>
              <div class="actions">
                <LinkButton href={`/placements/${standing().id}`}>{t().claim.follow}</LinkButton>
                <Show when={canMove(standing().state, 'withdraw', 'student')}>
                  <Button look="quiet" icon="undo" onClick={() => withdraw(standing())}>
                    {t().claim.withdraw}
                  </Button>
                </Show>
              </div>
            </Notice>
          )}
        </Match>
        <Match when={isOffered()}>
          <WaitingLine opportunity={props.opportunity} need={props.need} dayparts={[]} motivation="" mayJoin={false} />
        </Match>
        <Match when={phase() === 'just-full'}>
          <Full
            title={t().claim.justFull}
            text={t().claim.justFullText}
            opportunity={props.opportunity}
            need={props.need}
            dayparts={props.chosen}
          />
        </Match>
        <Match when={refused(placement())}>
          {(standing) => (
            <Notice tone="plain">
              <p>
                <b>{t().claim.state[standing().state]}</b>
              </p>
              <div class="actions">
                <LinkButton href={`/placements/${standing().id}`}>{t().claim.follow}</LinkButton>
              </div>
            </Notice>
          )}
        </Match>
        <Match when={props.opportunity.status !== 'open' || inTheWay() === 'over'}>
          <Notice tone="plain">
            <p>
              <b>{props.opportunity.status === 'open' ? t().claim.over : t().claim.closed}</b>
            </p>
            <div class="actions">
              <LinkButton href="/opportunities">{t().claim.look}</LinkButton>
            </div>
          </Notice>
        </Match>
        <Match when={!isForStudent(props.opportunity, props.start)}>
          <Notice tone="plain" icon="info">
            <p>
              <b>{t().claim.notForYou}</b> {t().claim.notForYouText}
            </p>
          </Notice>
        </Match>
        <Match when={tooYoung()}>
          <Notice tone="warn" icon="clock">
            <p>
              <b>{t().claim.tooYoung(props.opportunity.audience.minAge)}</b>{' '}
              {t().claim.tooYoungText(dateInWords(birthdayAt(props.start.student.birthDate, props.opportunity.audience.minAge)))}
            </p>
          </Notice>
        </Match>
        <Match when={inTheWay() === 'full'}>
          <Full
            title={t().claim.full}
            text={t().claim.fullText}
            opportunity={props.opportunity}
            need={props.need}
            dayparts={props.chosen}
          />
        </Match>
        <Match when={inTheWay() === 'taken'}>
          <Notice tone="warn">
            <p>
              <b>{t().claim.noDayparts}</b> {t().claim.noDaypartsText}
            </p>
            <div class="actions">
              <LinkButton href="/placements">{t().claim.follow}</LinkButton>
            </div>
          </Notice>
        </Match>
        <Match when={inTheWay() === 'lesson'}>
          <Notice tone="warn" icon="lesson">
            <p>
              <b>{t().claim.lesson}</b> {t().claim.lessonText(lessons())}
            </p>
            <p class="small">{t().claim.lessonAsk}</p>
            <div class="actions">
              <LinkButton href="/opportunities">{t().claim.look}</LinkButton>
            </div>
          </Notice>
        </Match>
        <Match when={inTheWay() === 'young'}>
          <Notice tone="warn" icon="clock">
            <p>
              <b>{t().hours.notAtAge}</b> {t().hours.closed}
            </p>
            <div class="actions">
              <LinkButton href="/opportunities">{t().claim.look}</LinkButton>
            </div>
          </Notice>
        </Match>
        <Match when={props.hours}>
          {(found) => (
            <NotAllowed
              found={found()}
              age={ageOn(props.start.student.birthDate, dateOf(props.chosen[0] ?? ''))}
              canChoose={props.opportunity.schedule.mode !== 'all'}
            />
          )}
        </Match>
        <Match when={true}>
          <details class="stall__more">
            <summary>
              <Icon name="edit" size="sm" />
              <span>{t().claim.say}</span>
            </summary>
            <Field name="motivation" label={t().claim.motivation} hint={t().claim.motivationHint} optional>
              {(control) => (
                <textarea
                  ref={control}
                  rows={2}
                  maxlength={600}
                  value={motivation()}
                  onInput={(event) => setMotivation(event.currentTarget.value)}
                />
              )}
            </Field>
          </details>
          <Show
            when={missing() === 0}
            fallback={
              <>
                <p class="small">{missing() > 0 ? t().claim.chooseFirst(missing()) : t().claim.tooMany(-missing())}</p>
                <LinkButton look="primary" size="large" wide href="#dates">
                  {t().claim.toDayparts}
                </LinkButton>
              </>
            }
          >
            <Show when={!hasFull() && props.opportunity.schedule.mode !== 'all' && props.chosen[0]}>
              {(first) => (
                <p class="small stall__chosen">
                  {t().claim.chosen(
                    props.chosen.length === 1
                      ? daypartInWords(first())
                      : `${t().count(props.chosen.length)}, ${dateInWords(dateOf(first()))}`,
                  )}
                </p>
              )}
            </Show>
            <Show when={hasFull()}>
              <p class="small stall__chosen">{t().claim.someFull}</p>
            </Show>
            <Show when={!hasFull()}>
              <Button look="primary" size="large" wide busy={phase() === 'busy'} onClick={claim}>
                {phase() === 'busy'
                  ? t().claim.busy
                  : isOwn()
                    ? t().claim.take
                    : placement()
                      ? t().claim.askAgain
                      : t().claim.ask}
              </Button>
            </Show>
          </Show>
          <Suspense>
            <WaitingLine
              opportunity={props.opportunity}
              need={props.need}
              dayparts={props.chosen}
              motivation={motivation().trim()}
              mayJoin={hasFull() && missing() === 0}
            />
          </Suspense>
          <Show when={!hasFull()}>
            <p class="small muted stall__free">{isOwn() ? t().claim.takeText : t().claim.free}</p>
          </Show>
          <Show when={!isOwn()}>
            <p class="small stall__sees with-icon">
              <Icon name="eye-off" size="sm" />
              <span class="stall__all">{t().claim.sees(props.opportunity.organisationName)}</span>
              <span class="stall__brief">{t().claim.seesNot}</span>
            </p>
          </Show>
        </Match>
      </Switch>
    </section>
  )
}

/** A placement that stands: the seat is the student's. */
function holding(placement: Placement | undefined) {
  return placement && holdsSeat(placement.state) ? placement : undefined
}

/** A placement that ended in a no: it can't be asked for again from here. */
function refused(placement: Placement | undefined) {
  return placement && !holdsSeat(placement.state) && !canMove(placement.state, 'claim', 'student') ? placement : undefined
}

/** No seat left: the line, and two that look like it. */
function Full(props: {
  title: string
  text: string
  opportunity: Opportunity
  need: LearningNeed | undefined
  dayparts: readonly string[]
}) {
  const alike = createAsync(() => getOpportunities({ sector: [props.opportunity.sector] }))
  const others = () => {
    const found = alike()?.items.filter(({ id }) => id !== props.opportunity.id) ?? []
    const sameKindFirst = [...found.filter(({ kind }) => kind === props.opportunity.kind), ...found]
    const titles = [props.opportunity.title, ...sameKindFirst.map(({ title }) => title)]
    return sameKindFirst.filter(({ title }, at) => titles.indexOf(title) === at + 1).slice(0, 2)
  }
  return (
    <Suspense>
      <Notice tone="warn">
        <p>
          <b class="stall__full">{props.title}</b> {props.text}
        </p>
      </Notice>
      <WaitingLine opportunity={props.opportunity} need={props.need} dayparts={props.dayparts} motivation="" mayJoin />
      <Show when={others().length > 0}>
        <div class="stall__alike">
          <h3 class="small">{t().claim.alike}</h3>
          <ul>
            <For each={others()}>
              {(card) => (
                <li>
                  <a href={`/opportunities/${card.id}`}>
                    <KindMark kind={card.kind} />
                    {card.title}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <LinkButton wide href="/opportunities">
        {t().claim.look}
      </LinkButton>
    </Suspense>
  )
}
