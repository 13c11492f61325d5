import { For, Show } from 'solid-js'
import { dateOf, partOf, weekdayOf } from '../../../shared/daypart.ts'
import { capital, dateInWords, daypartInWords, relativeDate } from '../../lib/dates.ts'
import type { Start } from '../../lib/student.ts'
import { dayWords } from '../../lib/words/days.ts'
import { terms } from '../../lib/words/terms.ts'
import { Icon, KindMark } from '../../ui/icon.tsx'
import { type Day, type Half, upcoming, weekOf } from './week.ts'
import { t } from './words.ts'

/** The student's week in tiles, and what comes next in words. */
export function WeekCard(props: { start: Start; today: string; freeHref: string }) {
  const days = () => weekOf(props.today, props.start.placements, props.start.halfDays)
  const next = () => upcoming(props.start.placements, props.today)
  const clock = (daypart: string) => {
    const { from, until } = props.start.school.daypartTimes[partOf(daypart)]
    return `${short(from)}–${short(until)}`
  }
  return (
    <section class="card stack" aria-labelledby="week">
      <div class="between">
        <h2 id="week">{t().week}</h2>
        <a href="/placements" class="morelink">
          {t().mine}
        </a>
      </div>
      <ol class="strip">
        <For each={days()}>
          {(day) => (
            <li classList={{ 'is-today': day.date === props.today }}>
              <p class="strip__day">
                <b>{dayWords().short[weekdayOf(day.date)]}</b>
                {Number(day.date.slice(8))}
                <Show when={day.date === props.today}>
                  <span class="vh">{t().isToday}</span>
                </Show>
              </p>
              <Show
                when={isWhole(day)}
                fallback={<For each={day.halves}>{(half) => <HalfTile day={day} half={half} freeHref={props.freeHref} />}</For>}
              >
                <Show when={day.halves[0]}>{(half) => <HalfTile day={day} half={half()} freeHref={props.freeHref} whole />}</Show>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={next().length > 0} fallback={<p class="small muted">{t().nothingUpcoming}</p>}>
        <ul class="agenda" aria-label={t().upcoming}>
          <For each={next()}>
            {({ placement, daypart }) => (
              <li>
                <span>
                  <b class="overline">{capital(relativeDate(dateOf(daypart), props.today))}</b>
                  <time>{clock(daypart)}</time>
                </span>
                <span>
                  <a href={`/placements/${placement.id}`}>{placement.opportunity.title}</a>
                  {placement.opportunity.organisationName}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

/** One placement that fills a day is one tile. */
function isWhole({ halves }: Day) {
  const [morning, afternoon] = halves
  return morning?.placement !== undefined && morning.placement.id === afternoon?.placement?.id
}

function HalfTile(props: { day: Day; half: Half; freeHref: string; whole?: boolean }) {
  const when = () =>
    props.whole
      ? `${capital(dateInWords(props.day.date))}, ${t().wholeDay}`
      : capital(daypartInWords(`${props.day.date}:${props.half.part}`))
  /** Free space, or a day for practice. */
  const isOpen = () => /^[fs]/.test(props.half.kind)
  const inside = () => (
    <span class="half__in">
      <Icon name={isOpen() ? 'free' : props.half.kind === 'lesson' ? 'lesson' : 'daypart'} />
      <b>{t().stands[props.half.kind]}</b>
    </span>
  )
  return (
    <Show
      when={props.half.placement}
      fallback={
        <Show
          when={isOpen()}
          fallback={
            <span class="half half--lesson">
              <span class="vh">{when()}: </span>
              {inside()}
            </span>
          }
        >
          <a class="half half--free" href={props.freeHref} aria-label={`${when()}: ${t().freeLong}`}>
            {inside()}
          </a>
        </Show>
      }
    >
      {(placement) => (
        <a
          class="half awning"
          classList={{ 'half--tall': props.whole === true, 'half--asked': placement().state === 'requested' }}
          data-kind={placement().opportunity.kind}
          href={`/placements/${placement().id}`}
          aria-label={`${when()}: ${placement().opportunity.title}, ${terms().kind[placement().opportunity.kind]}, ${terms().state[placement().state]}`}
        >
          <span class="half__in">
            <KindMark kind={placement().opportunity.kind} />
            <b>{shortKind(placement().opportunity.kind)}</b>
          </span>
        </a>
      )}
    </Show>
  )
}

/** One word is what a tile on a phone has room for. */
function shortKind(kind: keyof ReturnType<typeof terms>['kind']) {
  return (
    terms()
      .kind[kind].split(' ')
      .at(kind === 'assignment' ? -1 : 0) ?? ''
  )
}

function short(time: string) {
  return time.replace(/^0/, '').replace(':', '.')
}
