import './contact.css'
import { createSignal, ErrorBoundary, Index, Show, Suspense } from 'solid-js'
import {
  type ContactMoment,
  type ContactMoments,
  hasContactMoments,
  isLate,
  keepsContact,
  workplaceContact,
} from '../../../shared/contact-moment.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import type { PlacementState } from '../../../shared/placement-state.ts'
import { dateInWords, dayAndMonth, daypartInWords, today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { later } from '../../lib/later.tsx'
import { listInWords } from '../../lib/lists.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { type ContactChange, getContactMoments, getHostContactMoments, moveContact, refreshContact } from './queries.ts'
import { t } from './words.ts'

/** Only who guides has it. */
const ContactDialog = later(() => import('./contact-dialog.tsx'))

type Of = {
  placement: { id: string; state: PlacementState }
  kind: OpportunityKind
  /** Who guides plans and notes; the others read. */
  guides?: boolean
  /** Of the employer who looks. */
  organisationId?: string
}

/** The three conversations of a stage, for everyone who is in them. */
export function ContactSection(props: Of) {
  return (
    <Show when={hasContactMoments(props.kind) && keepsContact(props.placement.state)}>
      <section class="card stack" aria-labelledby="contact">
        <h2 id="contact">{t().title}</h2>
        <p class="small muted">{t().lede}</p>
        <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
          <Suspense fallback={<Skeleton cards={1} />}>
            <Loaded {...props} />
          </Suspense>
        </ErrorBoundary>
      </section>
    </Show>
  )
}

function Loaded(props: Of) {
  const contact = createAsync(() => {
    const { organisationId } = props
    return organisationId ? getHostContactMoments(organisationId, props.placement.id) : getContactMoments(props.placement.id)
  })
  return <Show when={contact()}>{(known) => <Known contact={known()} guides={props.guides === true} />}</Show>
}

function Known(props: { contact: ContactMoments; guides: boolean }) {
  const [asked, setAsked] = createSignal<{ moment: ContactMoment; move: 'plan' | 'hold' | 'skip' }>()
  const [changed, setChanged] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const workplace = () => workplaceContact(props.contact.moments)

  async function move({ time }: ContactMoment, change: ContactChange) {
    setChanged(false)
    setError(undefined)
    try {
      await moveContact(props.contact.placementId, time, props.contact.version, change)
      await refreshContact()
      toast(t().saved[change.move])
    } catch (thrown) {
      if (failureOf(thrown).code !== 'stale') throw thrown
      await refreshContact()
      setChanged(true)
    }
  }

  return (
    <>
      <Show when={changed()}>
        <Notice tone="warn" live="alert">
          <p>{t().changed}</p>
        </Notice>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="moments">
        <Index each={props.contact.moments}>
          {(moment) => (
            <div class="moment">
              <Moment moment={moment()} />
              <Show when={props.guides}>
                <div class="moment__acts">
                  <Acts
                    moment={moment()}
                    onAsk={(move) => setAsked({ moment: moment(), move })}
                    onReopen={() => void move(moment(), { move: 'reopen' }).catch(setError)}
                  />
                </div>
              </Show>
            </div>
          )}
        </Index>
      </div>
      <Show
        when={workplace() === 'missing'}
        fallback={<p class="small muted">{workplace() === 'held' ? t().workplaceHeld : t().workplacePlanned}</p>}
      >
        <Notice tone={props.guides ? 'warn' : 'plain'} icon="building">
          <p>{t().workplaceMissing}</p>
        </Notice>
      </Show>
      <Show when={props.guides}>
        <ContactDialog asked={asked()} onClose={() => setAsked(undefined)} onSave={move} />
      </Show>
    </>
  )
}

function Moment(props: { moment: ContactMoment }) {
  const state = () => props.moment.state
  const held = () => {
    const now = state()
    return now.kind === 'held' ? now : undefined
  }
  const words = () => {
    const now = state()
    return now.kind === 'skipped' ? now.reason : held()?.note
  }
  const list = (people: readonly string[]) => listInWords(people)
  return (
    <>
      <div class="moment__head">
        <h3>{t().times[props.moment.time]}</h3>
        <Show when={isLate(props.moment, today())}>
          <Badge tone="warn" icon="clock">
            {t().late}
          </Badge>
        </Show>
      </div>
      <p>{stateInWords(props.moment)}</p>
      <Show when={held()}>
        {(now) => <p class="small muted">{t().with(list(now().present.map((one) => t().people[one])))}</p>}
      </Show>
      <Show when={words()}>
        <p class="quote moment__note">{words()}</p>
      </Show>
      <Show when={state().kind !== 'due' && props.moment.by}>{(by) => <p class="small muted">{t().by(by().name)}</p>}</Show>
    </>
  )
}

function stateInWords({ state, monday }: ContactMoment) {
  switch (state.kind) {
    case 'due':
      return t().due(dayAndMonth(monday))
    case 'planned':
      return t().planned(daypartInWords(state.daypart), t().places[state.place])
    case 'held':
      return t().held(dateInWords(state.on), t().places[state.place])
    default:
      return t().skipped
  }
}

function Acts(props: { moment: ContactMoment; onAsk: (move: 'plan' | 'hold' | 'skip') => void; onReopen: () => void }) {
  const kind = () => props.moment.state.kind
  const which = () => <span class="vh"> {t().ofMoment(t().times[props.moment.time])}</span>
  return (
    <>
      <Show when={kind() === 'due' || kind() === 'planned'}>
        <Button look={kind() === 'due' ? 'primary' : 'line'} onClick={() => props.onAsk('plan')}>
          {kind() === 'due' ? t().plan : t().replan}
          {which()}
        </Button>
        <Button onClick={() => props.onAsk('hold')}>
          {t().hold}
          {which()}
        </Button>
        <Button look="quiet" onClick={() => props.onAsk('skip')}>
          {t().skip}
          {which()}
        </Button>
      </Show>
      <Show when={kind() !== 'due'}>
        <Button look="quiet" icon="undo" onClick={props.onReopen}>
          {t().reopen}
          {which()}
        </Button>
      </Show>
    </>
  )
}
