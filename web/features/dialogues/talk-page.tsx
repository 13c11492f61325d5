import './dialogues.css'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { canMoveDialogue, type Dialogue, type DialoguePage, type OpenTime, type PlanDialogue } from '../../../shared/dialogue.ts'
import { today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { later } from '../../lib/later.tsx'
import { useMe } from '../../lib/me.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Badge, Empty, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { ActionCard } from './action-card.tsx'
import { ActionFields, createActionDraft } from './action-fields.tsx'
import { AddExperience } from './add-experience.tsx'
import { GuestsSection, ShownSection } from './guests-section.tsx'
import { aboutInWords, isWithGuests, otherName, placeInWords, whenInWords } from './in-words.ts'
import LoopSection from './loop-section.tsx'
import { cancelTalk, closeTalk, getDialogue, getFreeTimes, getGuideTalks, holdTalk, planTalk, restoreTalk } from './queries.ts'
import { PrivateSection, RecordSection } from './record-section.tsx'
import { TimeChoice } from './time-choice.tsx'
import { t } from './words.ts'

const PlanDialog = later(() => import('./plan-dialog.tsx'))

/** One talk, for the student and for who guides. */
export default function TalkPage() {
  const params = useParams<{ id: string }>()
  const page = createAsync(() => getDialogue(params.id))
  return <Show when={page()}>{(known) => <Talk page={known()} />}</Show>
}

function Talk(props: { page: DialoguePage }) {
  const me = useMe()
  const dialogue = () => props.page.dialogue
  const isGuide = () => me().membership.role !== 'student'
  /** Other guides of the group read along. */
  const isIn = () => !isGuide() || dialogue().guide === null || dialogue().guide?.id === me().person.id
  const isWritten = () => dialogue().state !== 'asked' && dialogue().state !== 'cancelled'
  const title = () => {
    const name = otherName(dialogue(), isGuide())
    if (dialogue().state === 'asked' && isGuide()) return t().one.asked(name)
    return name ? t().one.title(name) : t().one.untitled
  }
  return (
    <Page title={title()} class="wrap page stack">
      <a class="morelink no-print" href="/talks">
        <Icon name="left" size="sm" />
        {t().back}
      </a>
      <div class="stack">
        <p class="cluster">
          <Badge icon="talk">{t().states[dialogue().state]}</Badge>
          <Show when={isWithGuests(dialogue())}>
            <Badge icon="people">{t().trialogue}</Badge>
          </Show>
          <Show when={dialogue().time?.confidential}>
            <Badge icon="lock">{t().confidential}</Badge>
          </Show>
        </p>
        <h1>{title()}</h1>
        <p class="lede">{t().about(aboutInWords(dialogue()))}</p>
      </div>
      <div class="talk__cols">
        <div class="stack">
          <Show when={dialogue().action}>
            <ActionCard dialogue={dialogue()} isStudent={!isGuide()} />
          </Show>
          <WhenAndWhere dialogue={dialogue()} isGuide={isGuide()} isIn={isIn()} />
          <Show when={isWritten()}>
            <Show when={isIn()} fallback={<ReadOnly page={props.page} />}>
              <RecordSection id={dialogue().id} record={props.page.record} />
            </Show>
          </Show>
          <Show when={isIn() && canMoveDialogue(dialogue().state, 'close')}>
            <CloseSection dialogue={dialogue()} isGuide={isGuide()} />
          </Show>
        </div>
        <div class="stack">
          <About dialogue={dialogue()} isGuide={isGuide()} isIn={isIn()} />
          <Show when={dialogue().state === 'planned' || isWithGuests(dialogue())}>
            <GuestsSection dialogue={dialogue()} isGuide={isGuide() && isIn()} />
          </Show>
          <Show when={!isGuide() && dialogue().state === 'planned' && isWithGuests(dialogue())}>
            <ShownSection dialogue={dialogue()} />
          </Show>
          <Show when={isIn() && props.page.privateNotes}>{(notes) => <PrivateSection id={dialogue().id} notes={notes()} />}</Show>
          <LoopSection
            studentId={dialogue().student.id}
            kind={dialogue().action ? 'action' : 'dialogue'}
            id={dialogue().id}
            isStudent={!isGuide()}
          />
        </div>
      </div>
    </Page>
  )
}

function ReadOnly(props: { page: DialoguePage }) {
  return (
    <Show when={props.page.record.notes}>
      <section class="card stack" aria-labelledby="record">
        <h2 id="record">{t().one.record}</h2>
        <p class="talk__said">{props.page.record.notes}</p>
      </section>
    </Show>
  )
}

function WhenAndWhere(props: { dialogue: Dialogue; isGuide: boolean; isIn: boolean }) {
  const [planning, setPlanning] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const isOff = () => props.dialogue.state === 'cancelled'
  const mayRestore = () => isOff() && props.dialogue.cancelled?.by === (props.isGuide ? 'guide' : 'student')

  async function attempt(moving: Promise<unknown>, done: () => void) {
    setBusy(true)
    setError(undefined)
    try {
      await moving
      done()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const restore = (off: Dialogue) => attempt(restoreTalk(off), () => toast(t().one.restored))
  const cancel = async () => {
    const moving = cancelTalk(props.dialogue)
    await attempt(moving, () => void moving.then((off) => toast(t().one.cancelled, () => void restore(off))))
  }
  const plan = async (at: PlanDialogue['at']) => {
    await planTalk(props.dialogue, at)
    toast(t().one.planned)
  }

  return (
    <section class="card stack" aria-labelledby="where">
      <h2 id="where">{t().one.where}</h2>
      <Show when={props.dialogue.time} fallback={<p class="muted">{t().one.noTime}</p>}>
        {(time) => (
          <p>
            <b>{whenInWords(time())}</b>
            <br />
            {placeInWords(time())}
          </p>
        )}
      </Show>
      <Show when={isOff() && props.dialogue.cancelled}>
        {(off) => (
          <Notice tone="plain" icon="stop">
            <p>{t().one.wasCancelled(off().by === 'student' ? t().one.student : t().one.guide)}</p>
            <Show when={off().word}>
              <p class="quote">{off().word}</p>
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={props.isIn}>
        <div class="actions no-print">
          <Show when={canMoveDialogue(props.dialogue.state, 'plan')}>
            <Button look={props.dialogue.state === 'asked' ? 'primary' : 'line'} onClick={() => setPlanning(true)}>
              {props.dialogue.state === 'asked' ? t().one.pickTime : t().one.moveTime}
            </Button>
          </Show>
          <Show when={canMoveDialogue(props.dialogue.state, 'cancel')}>
            <Button look="quiet" busy={busy()} onClick={cancel}>
              {props.dialogue.state === 'asked' && !props.isGuide ? t().one.takeBack : t().one.cancel}
            </Button>
          </Show>
          <Show when={mayRestore()}>
            <Button icon="undo" busy={busy()} onClick={() => restore(props.dialogue)}>
              {t().one.restore}
            </Button>
          </Show>
        </div>
        <Show when={planning()}>
          <Show
            when={props.isGuide}
            fallback={<MoveDialog dialogue={props.dialogue} onClose={() => setPlanning(false)} onPlan={plan} />}
          >
            <GuidePlan dialogue={props.dialogue} onClose={() => setPlanning(false)} onPlan={plan} />
          </Show>
        </Show>
      </Show>
    </section>
  )
}

type Planning = { dialogue: Dialogue; onClose: () => void; onPlan: (at: PlanDialogue['at']) => Promise<void> }

function GuidePlan(props: Planning) {
  const me = useMe()
  const known = createAsync(() => getGuideTalks())
  const free = () => ({
    guide: { id: me().person.id, name: me().person.name },
    times: known()?.times.filter(({ dialogue }) => dialogue === null) ?? [],
  })
  return (
    <PlanDialog
      open
      title={props.dialogue.state === 'asked' ? t().one.planTitle : t().one.moveTitle}
      free={free()}
      onClose={props.onClose}
      onPlan={props.onPlan}
    />
  )
}

/** A student chooses another open time. */
function MoveDialog(props: Planning) {
  const times = createAsync(() => getFreeTimes())
  const [chosen, setChosen] = createSignal<OpenTime>()
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const hasTimes = () => times()?.items.some((one) => one.times.length > 0)

  async function save() {
    setTried(true)
    const at = chosen()
    if (!at) return
    setBusy(true)
    setFailure(undefined)
    try {
      await props.onPlan({ kind: 'open', ...at })
      props.onClose()
    } catch (thrown) {
      setFailure(thrown)
      if (failureOf(thrown).code === 'time-taken') setChosen(undefined)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open onClose={props.onClose} title={props.dialogue.state === 'asked' ? t().one.planTitle : t().one.moveTitle}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void save()
        }}
      >
        <Show when={hasTimes()} fallback={<Empty icon="clock" level={3} title={t().ask.noTimes} />}>
          <TimeChoice name="other-time" offered={times()?.items ?? []} value={chosen()?.timeId} onChoose={setChosen} />
          <Show when={tried() && !chosen() && failure() === undefined}>
            <p class="field__error" role="alert">
              {t().ask.timeMissing}
            </p>
          </Show>
          <Show when={failure() !== undefined}>
            <ErrorNotice error={failure()} />
          </Show>
          <div class="actions">
            <Button type="submit" look="primary" busy={busy()}>
              {t().ask.book}
            </Button>
          </div>
        </Show>
      </form>
    </Dialog>
  )
}

function About(props: { dialogue: Dialogue; isGuide: boolean; isIn: boolean }) {
  return (
    <section class="card stack" aria-labelledby="about">
      <h2 id="about">{t().one.what}</h2>
      <ul class="talk__about">
        <For each={props.dialogue.experiences}>
          {({ id, title }) => (
            <li class="with-icon">
              <Icon name="dossier" size="sm" />
              <Show when={!props.isGuide} fallback={<span>{title}</span>}>
                <a href={`/dossier/${id}`}>{title}</a>
              </Show>
            </li>
          )}
        </For>
        <Show when={props.dialogue.placement}>
          {(placement) => (
            <li class="with-icon">
              <Icon name="daypart" size="sm" />
              <a href={`/placements/${placement().id}`}>{placement().title}</a>
            </li>
          )}
        </Show>
      </ul>
      <Show when={props.isGuide}>
        <p class="with-icon">
          <Icon name="user" size="sm" />
          <a href={`/students/${props.dialogue.student.id}`}>{props.dialogue.student.name}</a>
        </p>
      </Show>
      <Show when={props.dialogue.question}>
        {(question) => (
          <div>
            <p class="small muted">{t().one.question}</p>
            <p class="quote talk__said">{question()}</p>
          </div>
        )}
      </Show>
      <Show when={props.isIn && canMoveDialogue(props.dialogue.state, 'close')}>
        <AddExperience dialogue={props.dialogue} isGuide={props.isGuide} />
      </Show>
    </section>
  )
}

/** A talk is closed with what the student is going to do; there is no other way. */
function CloseSection(props: { dialogue: Dialogue; isGuide: boolean }) {
  const draft = createActionDraft()
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const isDay = () => props.dialogue.time === null || props.dialogue.time.date <= today()
  const hasExperience = () => props.dialogue.experiences.length > 0

  async function close() {
    const action = draft.checked()
    if (!action) return
    await attempt(closeTalk(props.dialogue, action), t().action.closed)
  }

  async function attempt(moving: Promise<unknown>, said: string) {
    setBusy(true)
    setError(undefined)
    try {
      await moving
      toast(said)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="card stack no-print" aria-labelledby="close">
      <h2 id="close">{t().one.close}</h2>
      <Switch>
        <Match when={!isDay()}>
          <p class="muted">{t().one.notYet}</p>
        </Match>
        <Match when={!hasExperience()}>
          <p>{t().one.noExperience}</p>
        </Match>
        <Match when={true}>
          <form
            class="stack"
            novalidate
            onSubmit={(event) => {
              event.preventDefault()
              if (!busy()) void close()
            }}
          >
            <p>{props.isGuide ? t().one.closeText : t().one.closeTextOwn}</p>
            <ActionFields draft={draft} isStudent={!props.isGuide} />
            <Show when={error()}>
              <ErrorNotice error={error()} />
            </Show>
            <div class="actions">
              <Button type="submit" look="primary" icon="check" busy={busy()}>
                {t().one.close}
              </Button>
              <Show when={props.isGuide && props.dialogue.state === 'planned'}>
                <Button look="quiet" onClick={() => void attempt(holdTalk(props.dialogue), t().one.held)}>
                  {t().one.hold}
                </Button>
              </Show>
            </div>
          </form>
        </Match>
      </Switch>
    </section>
  )
}
