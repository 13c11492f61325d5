import './placements.css'
import '../../ui/css/opportunity.css'
import { createSignal, ErrorBoundary, type ParentProps, Show } from 'solid-js'
import { canMove, employerMaySeeName, type Placement } from '../../../shared/placement.ts'
import { today } from '../../lib/dates.ts'
import { later } from '../../lib/later.tsx'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { PlacementDayparts, PlacementHistory, StateBadge } from '../../ui/placement.tsx'
import { toast } from '../../ui/toasts.tsx'
import { AgreementSection } from '../agreements/agreement-section.tsx'
import { ContactSection } from '../contact-moments/contact-section.tsx'
import { EvaluationSection } from '../evaluations/evaluation-section.tsx'
import { StudentHours } from '../hours/student-hours.tsx'
import { ReportEntry } from '../reports/report-entry.tsx'
import { getPlacement, movePlacement } from './queries.ts'
import { asksForReflection } from './reflection.ts'
import { nextInWords } from './standing.ts'
import { t } from './words.ts'

const TheorySection = later(() => import('../guidance/theory-section.tsx'))
const LoopSection = later(() => import('../dialogues/loop-section.tsx'))

/** One placement of the student: how it stands, what to do now, what happened. */
export default function PlacementPage() {
  const params = useParams<{ id: string }>()
  const placement = createAsync(() => getPlacement(params.id))
  return <Show when={placement()}>{(shown) => <Standing placement={shown()} />}</Show>
}

function Standing(props: { placement: Placement }) {
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const now = today()
  const reflects = () =>
    asksForReflection(props.placement, now) || (props.placement.state === 'active' && !props.placement.experienceId)

  const withdraw = () =>
    attempt(movePlacement(props.placement, 'withdraw'), (withdrawn) => toast(t().withdrawn, () => void claimAgain(withdrawn)))

  const claimAgain = (placement: Placement) => attempt(movePlacement(placement, 'claim'), () => toast(t().claimed))

  async function attempt(moving: Promise<Placement>, done: (moved: Placement) => void) {
    setBusy(true)
    setError(undefined)
    try {
      done(await moving)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={props.placement.opportunity.title} class="wrap page placement">
      <div class="placement__head">
        <a class="placement__back" href="/placements">
          <Icon name="left" size="sm" />
          {t().back}
        </a>
        <div class="cluster">
          <Kind kind={props.placement.opportunity.kind} />
          <StateBadge state={props.placement.state} />
        </div>
        <h1>{props.placement.opportunity.title}</h1>
        <p class="lede">{props.placement.opportunity.organisationName}</p>
        <Show when={props.placement.opportunity.part}>{(part) => <p>{t().part(part().name, part().code)}</p>}</Show>
      </div>

      <section class="card stack" aria-labelledby="next">
        <h2 id="next">{t().next}</h2>
        <p>{nextInWords(props.placement, now)}</p>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <Show when={props.placement.question}>
          {(question) => <Question question={question()} placement={props.placement} />}
        </Show>
        <div class="actions">
          <Show when={reflects()}>
            <LinkButton look="primary" size="large" href={`/dossier/new?placement=${props.placement.id}`}>
              {t().reflect}
            </LinkButton>
          </Show>
          <Show when={props.placement.experienceId}>
            {(id) => (
              <LinkButton look="primary" href={`/dossier/${id()}`}>
                {t().toDossier}
              </LinkButton>
            )}
          </Show>
          <Show when={canMove(props.placement.state, 'claim', 'student')}>
            <Button look="primary" busy={busy()} onClick={() => claimAgain(props.placement)}>
              {t().claimAgain}
            </Button>
          </Show>
          <Show when={['declined', 'cancelled', 'expired'].includes(props.placement.state)}>
            <LinkButton look="primary" href={props.placement.needId ? `/matches/${props.placement.needId}` : '/opportunities'}>
              {t().other}
            </LinkButton>
          </Show>
          <LinkButton icon="talk" href={`/talks/new?placement=${props.placement.id}`}>
            {t().talk}
          </LinkButton>
          <LinkButton href={`/opportunities/${props.placement.opportunityId}`}>{t().toOpportunity}</LinkButton>
        </div>
      </section>

      <StudentHours placement={props.placement} />
      <Apart>
        <ContactSection placement={props.placement} kind={props.placement.opportunity.kind} />
      </Apart>
      <Apart>
        <EvaluationSection placement={props.placement} kind={props.placement.opportunity.kind} isStudent />
      </Apart>

      <Show when={props.placement.opportunity.kind === 'stage' && employerMaySeeName(props.placement.state)}>
        <Apart>
          <AgreementSection placementId={props.placement.id} />
        </Apart>
      </Show>

      <Show when={!['declined', 'cancelled', 'withdrawn', 'expired'].includes(props.placement.state)}>
        <TheorySection of="placement" id={props.placement.id} />
      </Show>

      <LoopSection studentId={props.placement.studentId} kind="placement" id={props.placement.id} isStudent />

      <div class="placement__cols">
        <section class="stack" aria-labelledby="dayparts">
          <h2 id="dayparts">{t().dayparts}</h2>
          <PlacementDayparts dayparts={props.placement.dayparts} />
          <Show when={props.placement.need}>
            {(need) => (
              <div class="stack placement__told">
                <h3>{t().toNeed}</h3>
                <p class="quote">
                  <Show when={props.placement.needId} fallback={need().question || terms().certainty[need().certainty]}>
                    {(id) => <a href={`/needs/${id()}`}>{need().question || terms().certainty[need().certainty]}</a>}
                  </Show>
                </p>
              </div>
            )}
          </Show>
          <Show when={props.placement.motivation}>
            {(motivation) => (
              <div class="stack placement__told">
                <h3>{t().motivation}</h3>
                <p class="quote">{motivation()}</p>
              </div>
            )}
          </Show>
          <Show when={canMove(props.placement.state, 'withdraw', 'student')}>
            <div class="stack placement__told">
              <div>
                <Button look="danger" icon="undo" busy={busy()} onClick={withdraw}>
                  {props.placement.state === 'requested' ? t().withdraw : t().withdrawApproved}
                </Button>
              </div>
              <p class="small muted">{t().withdrawHelp}</p>
            </div>
          </Show>
        </section>

        <section class="stack" aria-labelledby="history">
          <h2 id="history">{t().history}</h2>
          <PlacementHistory history={props.placement.history} />
        </section>
      </div>
      <ReportEntry />
    </Page>
  )
}

/** What can't be had, without a connection for one, says so in its own place: the rest of the page stands. */
function Apart(props: ParentProps) {
  return (
    <ErrorBoundary fallback={(thrown, reset) => <ErrorNotice error={thrown} retry={reset} />}>{props.children}</ErrorBoundary>
  )
}

/** What the coordinator wants to know, and the answer. */
function Question(props: { question: string; placement: Placement }) {
  const [answer, setAnswer] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  async function send() {
    if (answer().trim() === '') {
      setMissing(true)
      document.getElementById('answer')?.focus()
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      await movePlacement(props.placement, 'answer', answer().trim())
      toast(t().sent)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Notice tone="warn" icon="help">
      <p>
        <b>{t().question}</b>
      </p>
      <p class="quote">{props.question}</p>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Field name="answer" label={t().answer} hint={t().answerHint} error={isMissing() ? t().answerMissing : undefined}>
          {(control) => (
            <textarea
              ref={control}
              rows={3}
              maxlength={600}
              value={answer()}
              onInput={(event) => {
                setMissing(false)
                setAnswer(event.currentTarget.value)
              }}
            />
          )}
        </Field>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" icon="send" busy={busy()}>
            {t().send}
          </Button>
        </div>
      </form>
    </Notice>
  )
}
