import { For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { holdsSeat, type Placement } from '../../../shared/placement.ts'
import type { Reading } from '../../../shared/working-time/check.ts'
import { periodInWords } from '../../lib/moments.ts'
import { listInWords } from '../../lib/lists.ts'
import { locale } from '../../lib/locale.ts'
import { Check, Line } from './checks.tsx'
import type { Case } from './data.ts'
import { ageAtStart, type Point } from './judge.ts'
import { daypartsInLine } from './point-words.ts'
import { t } from './words.ts'
import type { WorkingTime } from './working-time.ts'

/** Age, and working time where the placement is at a place of work. */
export function AgeCheck(props: { placement: Placement; points: readonly Point[]; known: Case | undefined }) {
  const age = () => ageAtStart(props.placement)
  const young = () => props.points.some((point) => point.kind === 'too-young')
  const closed = () => props.points.find((point) => point.kind === 'work-time')
  const refused = () => young() || closed() !== undefined || props.points.some((point) => point.kind === 'hours')
  const workingTime = () => props.known?.workingTime
  // Evenings and Sundays that are closed at this age have been named as half-days.
  const named = ({ worst }: WorkingTime['broken'][number]) =>
    (worst.measure === 'night' || worst.measure === 'sunday') &&
    closed()?.dayparts.some((daypart) => dateOf(daypart) === worst.from)
  const broken = () => workingTime()?.broken.filter((rule) => !named(rule))
  const minAge = () => props.placement.opportunity.minAge
  const elsewhere = () => props.known !== undefined && props.known.opportunity.location.mode !== 'site'
  return (
    <Check
      class="check--work"
      tone={refused() ? 'danger' : 'ok'}
      title={t().work.title(age())}
      badge={refused() ? t().work.mayNot : t().work.may}
    >
      <ul class="dots">
        <Line state={young() ? 'against' : undefined}>
          {young() ? t().work.tooYoung(minAge(), age()) : t().work.minAge(minAge(), age())}
        </Line>
        <Show
          when={closed()}
          fallback={
            <Show when={!workingTime()}>
              <Line>{elsewhere() ? t().work.noWorkplace : t().work.hours}</Line>
            </Show>
          }
        >
          {(point) => <Line state="against">{t().work.closed(daypartsInLine(point().dayparts))}</Line>}
        </Show>
        <For each={broken()}>{(rule) => <Line state="against">{brokenInWords(rule)}</Line>}</For>
        <Show when={age() < 18}>
          <Line state="open" icon="sign">
            {t().work.underAge}
          </Line>
        </Show>
      </ul>
      <Show when={workingTime()} fallback={<p class="muted check__source">{t().work.source}</p>}>
        {(found) => <Meters found={found()} others={hasOthers(props.placement, props.known)} />}
      </Show>
    </Check>
  )
}

function Meters(props: { found: WorkingTime; others: boolean }) {
  const sources = () => props.found.sources.map(({ law, articles }) => `${law} ${listInWords(articles)}`)
  return (
    <>
      <Show when={props.found.bars.length > 0}>
        <dl class="meters">
          <For each={props.found.bars}>{(reading) => <Meter reading={reading} />}</For>
        </dl>
      </Show>
      <p class="muted check__source">
        <Show when={props.found.bars.length > 0}>
          {t().work.lessons[props.found.lessons]} {props.others ? t().work.noSideJobNorOthers : t().work.noSideJob}{' '}
        </Show>
        {t().work.rules(listInWords(sources()), props.found.textOf, props.found.checked)}
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
      <dt>{t().work.measures[props.reading.measure]}</dt>
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

/** "Langste dag: 10,5 uur, mag hoogstens 9 (11 december + 2)" */
function brokenInWords({ worst, more }: WorkingTime['broken'][number]) {
  const { measure, bound, unit, limit, from, until } = worst
  const words = t().work
  const what =
    limit === 0
      ? words.brokenAtAll(words.measures[measure])
      : words.broken(words.measures[measure], words.units[unit], bound, figuresOf(worst))
  return `${what} (${periodInWords(from, until)}${more > 0 ? ` + ${more}` : ''})`
}

/** Rounded to the strict side: what is over a limit never reads as at it. */
function figuresOf({ bound, actual, limit }: Reading) {
  const figure = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, roundingMode: bound === 'max' ? 'ceil' : 'floor' })
  return { actual: figure.format(actual), limit: figure.format(limit) }
}

/** Where the others take place is not read here, so that their hours can't be counted. */
function hasOthers({ id }: Placement, known: Case | undefined) {
  return known?.placements.some((other) => other.id !== id && holdsSeat(other.state)) ?? false
}
