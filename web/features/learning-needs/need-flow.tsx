import './needs.css'
import { createEffect, createSignal, For, type JSX, on, Show, untrack } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import type { Start } from '../../lib/student.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Emphasis } from '../../ui/emphasis.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { saysSomething } from './need-draft.ts'
import { needSentences } from './need-sentence.ts'
import { CheckPart, type Part, parts } from './parts/check.tsx'
import { CuriousPart } from './parts/curious.tsx'
import { ExactPart } from './parts/exact.tsx'
import { CompetencyPart, GuidancePart, KindsPart, PeriodPart, RatherNotPart } from './parts/preferences.tsx'
import { SurePart } from './parts/sure.tsx'
import { WhenPart } from './parts/when.tsx'
import { t } from './words.ts'

type NeedFlowProps = {
  initial: LearningNeedDraft
  student: Start['student']
  /** A new need is told step by step; one that exists opens at the overview. */
  isNew: boolean
  /** Keeps the need and goes on to what fits. */
  onSave: (draft: LearningNeedDraft) => Promise<void>
  /** Keeps the need and goes back to the start. */
  onLater: (draft: LearningNeedDraft) => Promise<void>
  /** What else can be done with the need, under the overview. */
  children?: JSX.Element
}

/** One step per screen; the step is in the address, so that the way back is the browser's own. */
export function NeedFlow(props: NeedFlowProps) {
  const [search] = useSearchParams()
  const [draft, setDraft] = createStore<LearningNeedDraft>(structuredClone(props.initial))
  const [notYet, setNotYet] = createSignal(untrack(() => !props.isNew && !saysSomething(props.initial)))
  const [missing, setMissing] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  // Who has seen the overview goes back to it after each change.
  const [overview, setOverview] = createSignal(untrack(() => !props.isNew))

  const steps = (): (Part | 'check')[] =>
    draft.certainty === 'decided' ? ['curious', 'sure', 'exact', 'when'] : ['curious', 'sure', 'when']
  const part = (): Part | 'check' => {
    const asked = search.part
    if (asked === 'check') return 'check'
    return parts.find((candidate) => candidate === asked) ?? (props.isNew ? 'curious' : 'check')
  }
  const at = () => (overview() ? -1 : steps().indexOf(part()))
  const isStep = () => at() >= 0
  const previous = () => steps()[at() - 1]
  const next = () => (isStep() ? (steps()[at() + 1] ?? 'check') : 'check')
  const href = (to: Part | 'check') => `?part=${to}`
  const wrongOrder = () => {
    const { from, until } = draft.period
    return from !== null && until !== null && until < from
  }
  const change = (changed: Partial<LearningNeedDraft>) => {
    setMissing(false)
    setDraft(changed)
  }
  const said = () => notYet() || saysSomething(draft)

  let heading: HTMLHeadingElement | undefined
  createEffect(
    on(
      part,
      (current) => {
        if (current === 'check') setOverview(true)
        window.scrollTo({ top: 0 })
        heading?.focus({ preventScroll: true })
      },
      { defer: true },
    ),
  )
  createEffect(() => {
    if (part() === 'check') setOverview(true)
  })

  function mayLeave(event: MouseEvent) {
    if (part() === 'curious' && !said()) {
      event.preventDefault()
      setMissing(true)
      document.getElementById('curious-0')?.focus()
    } else if (part() === 'period' && wrongOrder()) {
      event.preventDefault()
      document.getElementById('period-until')?.focus()
    }
  }

  async function keep(save: (draft: LearningNeedDraft) => Promise<void>) {
    setBusy(true)
    setError(undefined)
    try {
      await save(structuredClone({ ...unwrap(draft), question: draft.question.trim() }))
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  const common = {
    draft,
    change,
    get student() {
      return props.student
    },
  }
  const views: Record<Part | 'check', () => { title: string; lede: string; view: JSX.Element }> = {
    curious: () => ({
      ...t().curious,
      view: (
        <CuriousPart
          draft={draft}
          change={change}
          student={props.student}
          notYet={notYet()}
          setNotYet={setNotYet}
          missing={missing()}
        />
      ),
    }),
    sure: () => ({ ...t().sure, view: <SurePart {...common} /> }),
    exact: () => ({ ...t().exact, view: <ExactPart {...common} /> }),
    when: () => ({ ...t().when, view: <WhenPart {...common} /> }),
    competency: () => ({ ...t().competency, view: <CompetencyPart {...common} /> }),
    kinds: () => ({ ...t().kinds, view: <KindsPart {...common} /> }),
    period: () => ({
      ...t().period,
      view: <PeriodPart draft={draft} change={change} student={props.student} wrongOrder={wrongOrder()} />,
    }),
    guidance: () => ({ ...t().guidance, view: <GuidancePart {...common} /> }),
    'rather-not': () => ({ ...t().ratherNot, view: <RatherNotPart {...common} /> }),
    check: () => ({ ...t().check, view: <CheckPart draft={draft} href={href} /> }),
  }

  return (
    <Page title={props.isNew ? t().title : t().changeTitle} class="wrap page">
      <div class="need__head">
        <div class="stack">
          <h1>{props.isNew ? t().title : t().changeTitle}</h1>
          <Show when={part() === 'curious' || part() === 'check'}>
            <p class="lede">{props.isNew ? t().lede : t().ledeChange}</p>
          </Show>
        </div>
        <Button look="quiet" icon="x" busy={busy()} onClick={() => keep(props.onLater)}>
          {t().later}
        </Button>
      </div>

      <div class="need__flow">
        <section class="need__step" aria-labelledby="need-step">
          <div class="stack">
            <Show when={isStep()}>
              <div class="need__trail">
                <ol aria-hidden="true">
                  <For each={steps()}>
                    {(_, index) => (
                      <li>
                        <i classList={{ 'is-done': index() < at(), 'is-now': index() === at() }} />
                      </li>
                    )}
                  </For>
                </ol>
                {t().step(at() + 1, steps().length)}
              </div>
            </Show>
            <h2
              id="need-step"
              tabindex="-1"
              ref={(element) => {
                heading = element
              }}
            >
              {views[part()]().title}
            </h2>
            <p class="lede">{views[part()]().lede}</p>
          </div>
          <Show when={part()} keyed>
            {(current) => views[current]().view}
          </Show>
          <Show when={part() !== 'check'} fallback={props.children}>
            <div class="need__nav">
              <Show when={previous()} fallback={<span />}>
                {(step) => (
                  <LinkButton size="large" icon="left" href={href(step())}>
                    {t().back}
                  </LinkButton>
                )}
              </Show>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the link inside is what is pressed */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link answers Enter with a click */}
              <span class="need__next" onClick={mayLeave}>
                <LinkButton look="primary" size="large" wide href={href(next())}>
                  {isStep() ? t().next : t().done}
                </LinkButton>
              </span>
            </div>
          </Show>
        </section>

        <section class="need__sum" aria-labelledby="need-sum">
          <h2 id="need-sum">{t().sum.title}</h2>
          <p class="need__say" role="status">
            <Emphasis text={needSentences(draft).join(' ')} />
          </p>
          <Show when={error()}>
            <ErrorNotice error={error()} />
          </Show>
          <Show when={part() === 'check'}>
            <Button look="sun" size="large" wide busy={busy()} onClick={() => keep(props.onSave)}>
              {props.isNew ? t().sum.show : t().sum.save}
            </Button>
          </Show>
          <p class="small with-icon">
            <Icon name="lock" size="sm" />
            <span>{t().sum.privacy}</span>
          </p>
        </section>
      </div>
    </Page>
  )
}
