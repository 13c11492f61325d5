import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { type Opportunity, seatsPerDaypart } from '../../../shared/opportunity.ts'
import { holdsSeat, type Placement } from '../../../shared/placement.ts'
import type { TimeStanding } from '../../../shared/placement-checks.ts'
import type { School } from '../../../shared/school.ts'
import { capital, daypartInWords, kmInWords, weekSlotsInWords, weekSlotsOf } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { createAsync } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Badge } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { WeekGlyph } from '../../ui/week-glyph.tsx'
import type { Case } from './data.ts'
import { type Fit, fitOf } from './judge.ts'
import { firstName } from './names.ts'
import { daypartsInLine } from './point-words.ts'
import { t } from './words.ts'

type Tone = 'ok' | 'warn' | 'danger'

/** One thing to look at: how it stands, in sign, word and lines. */
export function Check(props: {
  tone: Tone | undefined
  icon?: IconName | undefined
  title: string
  badge?: string | undefined
  class?: string
  children: JSX.Element
}) {
  const icon = () => props.icon ?? (props.tone === 'ok' ? 'okay' : 'alert')
  return (
    <div class={`check ${props.class ?? ''}`} classList={{ [`check--${props.tone}`]: props.tone !== undefined }}>
      <div class="check__head">
        <Icon name={icon()} />
        <h3>{props.title}</h3>
        <Show when={props.badge}>{(badge) => <Badge tone={props.tone}>{badge()}</Badge>}</Show>
      </div>
      {props.children}
    </div>
  )
}

/** A line under a check. `open` is not found, `against` weighs against. */
export function Line(props: { state?: 'open' | 'against' | undefined; icon?: IconName; children: JSX.Element }) {
  const icon = () => props.icon ?? (props.state === 'against' ? 'alert' : props.state === 'open' ? 'info' : 'check')
  return (
    <li classList={{ 'is-open': props.state === 'open', 'is-against': props.state === 'against' }}>
      <Icon name={icon()} />
      <span>{props.children}</span>
    </li>
  )
}

function Waiting() {
  return (
    <div class="stack wait" aria-hidden="true">
      <div class="skel skel--line" />
      <div class="skel skel--line skel--short" />
    </div>
  )
}

export function FitCheck(props: { placement: Placement; known: Case | undefined }) {
  const fits = (): Fit[] | undefined => {
    const { known, placement } = props
    const need = known?.needs.find(({ id }) => id === placement.needId)
    if (!known || !need) return known && []
    const from = need.travelFrom === 'home' ? known.student.home : known.school.place
    return fitOf(need, known.opportunity, placement.dayparts, from)
  }
  const verdict = (): { tone: Tone | undefined; badge?: string } => {
    const all = fits()
    if (!all) return { tone: undefined }
    if (all.length === 0) return { tone: undefined, badge: t().fit.unknown }
    const good = all.filter((fit) => fit.fits).length
    if (good === all.length) return { tone: 'ok', badge: t().fit.yes }
    return good === 0
      ? { tone: 'warn', badge: t().fit.no }
      : { tone: good * 2 >= all.length ? 'ok' : 'warn', badge: t().fit.partly }
  }
  return (
    <Check tone={verdict().tone} icon="okay" title={t().fit.title} badge={verdict().badge}>
      <Show when={fits()} fallback={<Waiting />}>
        {(lines) => (
          <Show
            when={lines().length > 0}
            fallback={<p class="muted">{props.placement.need ? t().fit.nothingAsked : t().fit.noNeed}</p>}
          >
            <ul class="dots">
              <For each={lines()}>{(fit) => <FitLine fit={fit} offer={props.known?.opportunity} />}</For>
            </ul>
          </Show>
        )}
      </Show>
    </Check>
  )
}

function FitLine(props: { fit: Fit; offer: Opportunity | undefined }) {
  const workProcesses = createAsync(() => loadWorkProcesses(), { initialValue: [] })
  const titleOf = (code: string) => workProcesses.latest.find((option) => option.code === code)?.title ?? code
  const words = (): string => {
    const { fit, offer } = props
    const w = t().fit
    if (!offer) return ''
    switch (fit.kind) {
      case 'work-processes':
        return fit.fits ? w.workProcesses(listInWords(fit.codes.map(titleOf))) : w.noWorkProcesses
      case 'sector':
        return (fit.fits ? w.sector : w.noSector)(terms().sector[offer.sector])
      case 'competency':
        return (fit.fits ? w.competency : w.noCompetency)(terms().competency[fit.competency].toLowerCase())
      case 'wished-kind':
        return (fit.fits ? w.kind : w.noKind)(terms().kind[offer.kind].toLowerCase())
      case 'week-slots':
        return fit.fits ? w.slots : w.noSlots(weekSlotsInWords(weekSlotsOf(fit.dayparts)))
      case 'travel':
        return fit.fits ? w.travel(kmInWords(fit.km)) : w.noTravel(kmInWords(fit.km), kmInWords(fit.maxKm))
      case 'guidance':
        return (fit.fits ? w.guidance : w.noGuidance)(moreTerms().guidance[offer.guidance].toLowerCase())
      case 'rather-not':
        return w.ratherNot(
          [
            ...fit.traits.map((trait) => terms().trait[trait].toLowerCase()),
            ...(fit.sector ? [terms().sector[offer.sector].toLowerCase()] : []),
          ].join(', '),
        )
      default:
        return fit satisfies never
    }
  }
  const state = () => (props.fit.fits ? undefined : props.fit.kind === 'rather-not' ? 'against' : 'open')
  return <Line state={state()}>{words()}</Line>
}

const mostDayparts = 4

export function HalfDayCheck(props: { placement: Placement; time: TimeStanding | undefined }) {
  const slots = () => weekSlotsOf(props.placement.dayparts)
  const inLesson = () => props.time?.inLesson.map(({ daypart }) => daypart) ?? []
  return (
    <Check
      tone={inLesson().length > 0 ? 'warn' : 'ok'}
      icon={inLesson().length === 0 ? 'daypart' : undefined}
      title={t().when.title}
      badge={inLesson().length > 0 ? t().when.lesson : t().when.free}
    >
      <div class="check__when">
        <WeekGlyph slots={slots()} kind={props.placement.opportunity.kind} missing={weekSlotsOf(inLesson())} />
        <span>
          <Show
            when={props.placement.dayparts.length > mostDayparts}
            fallback={capital(props.placement.dayparts.map(daypartInWords).join(', '))}
          >
            <details>
              <summary class="check__more">{t().when.show(props.placement.dayparts.length)}</summary>
              {capital(props.placement.dayparts.map(daypartInWords).join(', '))}
            </details>
          </Show>
        </span>
      </div>
      <ul class="dots">
        <Show when={props.time?.known !== false} fallback={<Line state="open">{t().when.noTimetable}</Line>}>
          <Show when={inLesson().length > 0} fallback={<Line>{t().when.inFreeSpace}</Line>}>
            <Line state="against">{t().when.inLesson(daypartsInLine(inLesson()))}</Line>
          </Show>
        </Show>
        <Line>{t().when.noDouble}</Line>
      </ul>
    </Check>
  )
}

export function PlaceCheck(props: { placement: Placement; opportunity: Opportunity | undefined; school: School | undefined }) {
  const name = () => firstName(props.placement.student.name)
  return (
    <Show
      when={props.opportunity}
      fallback={
        <Check tone={undefined} icon="seats" title={t().place.title}>
          <Waiting />
        </Check>
      }
    >
      {(offer) => {
        const taken = () => offer().seats - offer().seatsLeft
        // Who was declined or is not coming has given the seat back.
        const isIn = () => holdsSeat(props.placement.state)
        const isThis = (at: number) => isIn() && at === taken() - 1
        return (
          <Check tone="ok" icon="seats" title={t().place.title} badge={offer().seatsLeft > 0 ? t().place.room : t().place.full}>
            <Show when={!seatsPerDaypart(offer().schedule)} fallback={<p>{t().place.perDaypart}</p>}>
              <div class="check__when">
                <Show when={offer().seats <= mostSeatTiles}>
                  <span class="seats" aria-hidden="true">
                    <For each={Array.from({ length: offer().seats })}>
                      {(_, at) => (
                        <i
                          classList={{
                            'is-taken': at() < taken() && !isThis(at()),
                            'is-this': isThis(at()),
                            'is-free': at() >= taken(),
                          }}
                        >
                          {at() < taken() ? at() + 1 : ''}
                        </i>
                      )}
                    </For>
                  </span>
                </Show>
                <span>
                  {isIn() ? t().place.seats(name(), taken(), offer().seats) : t().place.left(offer().seatsLeft, offer().seats)}
                </span>
              </div>
            </Show>
            <ul class="dots">
              <Line>
                {t().place.guide(offer().guide.name, offer().guide.role)}: {moreTerms().guidance[offer().guidance].toLowerCase()}
              </Line>
              <Line state="open" icon="pin">
                {whereOf(offer().location)}
              </Line>
              <Show when={offer().status === 'closed'}>
                <Line state="open">{t().place.closed}</Line>
              </Show>
            </ul>
          </Check>
        )
      }}
    </Show>
  )
}

const mostSeatTiles = 6

function whereOf(location: Opportunity['location']) {
  switch (location.mode) {
    case 'school':
      return t().place.atSchool
    case 'remote':
      return t().place.remote
    case 'site':
      return location.place.label.includes(location.place.city)
        ? location.place.label
        : `${location.place.label}, ${location.place.city}`
    default:
      return location satisfies never
  }
}
