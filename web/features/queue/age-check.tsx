import { For, Show } from 'solid-js'
import type { Placement } from '../../../shared/placement.ts'
import type { Reading } from '../../../shared/working-time/check.ts'
import { listInWords } from '../../lib/lists.ts'
import { brokenInLine, figuresOf, ruleWords, sourcesInWords } from '../../lib/words/rules.ts'
import { Check, Line } from './checks.tsx'
import type { Case } from './data.ts'
import { ageAtStart, type Point } from './judge.ts'
import { t } from './words.ts'
import type { WorkingTime } from './working-time.ts'

/** Age, and working time where the placement is at a place of work. */
export function AgeCheck(props: { placement: Placement; points: readonly Point[]; known: Case | undefined }) {
  const age = () => ageAtStart(props.placement)
  const young = () => props.points.some((point) => point.kind === 'too-young')
  const broken = () => props.points.some((point) => point.kind === 'hours')
  const open = () => props.points.some((point) => point.kind === 'conditions')
  const minAge = () => props.placement.opportunity.minAge
  return (
    <Check
      class="check--work"
      tone={young() || broken() ? 'danger' : open() ? 'warn' : 'ok'}
      title={t().work.title(age())}
      badge={young() || broken() ? t().work.mayNot : open() ? t().work.look : t().work.may}
    >
      <ul class="dots">
        <Line state={young() ? 'against' : undefined}>
          {young() ? t().work.tooYoung(minAge(), age()) : t().work.minAge(minAge(), age())}
        </Line>
        <Show when={!props.placement.opportunity.onSite}>
          <Line>{t().work.noWorkplace}</Line>
        </Show>
        <Show when={props.known?.workingTime}>{(found) => <Rules found={found()} />}</Show>
        <Show when={age() < 18}>
          <Line state="open" icon="sign">
            {t().work.underAge}
          </Line>
        </Show>
      </ul>
      <Show when={props.known?.workingTime}>{(found) => <Meters found={found()} />}</Show>
    </Check>
  )
}

/** What is broken, and what is allowed if somebody sees to it. */
function Rules(props: { found: WorkingTime }) {
  return (
    <>
      <For each={props.found.barred}>
        {({ task, under }) => <Line state="against">{ruleWords().barred(ruleWords().tasks[task], under)}</Line>}
      </For>
      <For each={props.found.broken}>{({ worst, more }) => <Line state="against">{brokenInLine(worst, more)}</Line>}</For>
      <For each={props.found.supervised}>
        {({ task }) => (
          <Line state="open" icon="sign">
            {ruleWords().supervised(ruleWords().tasks[task])}
          </Line>
        )}
      </For>
      <For each={props.found.conditions}>
        {({ worst, more }) => (
          <Line state="open" icon="sign">
            {ruleWords().consent(brokenInLine(worst, more))}
          </Line>
        )}
      </For>
      <Show when={props.found.broken.length + props.found.barred.length === 0}>
        <Line>{t().work.within}</Line>
      </Show>
    </>
  )
}

function Meters(props: { found: WorkingTime }) {
  return (
    <>
      <Show when={props.found.bars.length > 0}>
        <dl class="meters">
          <For each={props.found.bars}>{(reading) => <Meter reading={reading} />}</For>
        </dl>
      </Show>
      <p class="muted check__source">
        <Show when={props.found.bars.length > 0}>
          {
            t().work.lessons[
              props.found.lessons === 'counted' && !props.found.holidaysKnown ? 'no-holidays' : props.found.lessons
            ]
          }{' '}
          {t().work.noSideJob}{' '}
        </Show>
        {ruleWords().sources(sourcesInWords(props.found.sources, listInWords), props.found.textOf, props.found.checked)}
      </p>
    </>
  )
}

/** The bar ends at the limit, or where the reading is beyond it at the reading, with the limit as a notch. */
function Meter(props: { reading: Reading }) {
  const share = () => props.reading.actual / props.reading.limit
  const over = () => (props.reading.bound === 'max' ? share() > 1 : share() < 1)
  const words = () => {
    const { actual, limit } = figuresOf(props.reading)
    return props.reading.bound === 'max' ? t().work.atMost(actual, limit) : t().work.atLeast(actual, limit)
  }
  return (
    <div classList={{ 'is-over': over() }}>
      <dt>{ruleWords().measures[props.reading.measure]}</dt>
      <dd class="bar" aria-hidden="true">
        <i style={{ '--v': Math.min(1, share()) }} />
        <Show when={share() > 1}>
          <b style={{ '--at': 1 / share() }} />
        </Show>
      </dd>
      <dd>{words()}</dd>
    </div>
  )
}
