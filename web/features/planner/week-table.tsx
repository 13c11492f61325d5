import { For, Show } from 'solid-js'
import { daypartOf, type PartOfDay, weekdayOf } from '../../../shared/daypart.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import { createDrawnCount } from '../../lib/create-drawn.ts'
import { capital, dayAndMonth, today } from '../../lib/dates.ts'
import { dayWords } from '../../lib/words/days.ts'
import { createRoving } from './roving.ts'

/** One line of a cell: a word, more of it for who hears it, and where it leads. */
type Line = {
  text: string
  more?: string | undefined
  href?: string | undefined
  kind?: OpportunityKind | undefined
  isAsked?: boolean
}
export type CellView = { lines: readonly Line[]; look: 'go' | 'school' | 'free' | 'off' | 'none'; note?: string | undefined }
export type Row = {
  id: string
  name: string
  sub?: string | undefined
  href: string | undefined
  cell: (daypart: string) => CellView
}

/** How many rows are drawn at once: some dozens of cells take a phone a few milliseconds. */
const rowsPerFrame = 4

/**
 * Rows against the half-days of these days, to be gone through by arrow keys. It is drawn some rows at a time: the page is
 * never held up, however many there are.
 */
export function WeekTable(props: {
  label: string
  head: string
  days: readonly string[]
  parts: readonly PartOfDay[]
  rows: readonly Row[]
  /** Of each half-day, how many; what it counts is its name. */
  totals?: { name: string; of: (daypart: string) => number } | undefined
}) {
  const dayparts = () => props.days.flatMap((date) => props.parts.map((part) => ({ date, part, id: daypartOf(date, part) })))
  const drawn = createDrawnCount(() => props.rows.length, rowsPerFrame)
  const roving = createRoving(() => ({ rows: props.rows.length, columns: dayparts().length + 1 }))
  return (
    <table
      class="wt"
      style={{ '--cells': String(dayparts().length), '--parts': String(props.parts.length) }}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA has the role grid for a table that is gone through by keys
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.rows.length}
      onKeyDown={roving.onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      <thead>
        <tr>
          <th scope="col" rowspan={2} class="wt__name">
            {props.head}
          </th>
          <For each={props.days}>
            {(date) => (
              <th scope="colgroup" colspan={props.parts.length} class="wt__day" classList={{ 'is-today': date === today() }}>
                {capital(dayWords().weekday[weekdayOf(date)])}
                <span>{dayAndMonth(date)}</span>
              </th>
            )}
          </For>
        </tr>
        <tr>
          <For each={dayparts()}>
            {({ part }) => (
              <th scope="col" class="wt__part">
                {capital(dayWords().part[part])}
              </th>
            )}
          </For>
        </tr>
        <Show when={props.totals}>
          {(totals) => (
            <tr class="wt__totals">
              <th scope="row">{totals().name}</th>
              <For each={dayparts()}>{({ id }) => <td>{totals().of(id)}</td>}</For>
            </tr>
          )}
        </Show>
      </thead>
      <tbody>
        <For each={props.rows.slice(0, drawn())}>
          {(row, index) => (
            <tr data-row={index()}>
              <th scope="row" class="wt__who" data-column={0} tabindex={roving.isAt(index(), 0) ? 0 : -1}>
                <Show when={row.href} fallback={row.name}>
                  {(href) => (
                    <a href={href()} tabindex={-1}>
                      {row.name}
                    </a>
                  )}
                </Show>
                <Show when={row.sub}>{(sub) => <span>{sub()}</span>}</Show>
              </th>
              <For each={dayparts()}>
                {({ id }, column) => {
                  const view = row.cell(id)
                  return (
                    <td
                      class={`wt__cell wt__${view.look}`}
                      data-column={column() + 1}
                      tabindex={roving.isAt(index(), column() + 1) ? 0 : -1}
                    >
                      <For each={view.lines}>
                        {(line) => (
                          <Show when={line.href} fallback={<span class="wt__word">{line.text}</span>}>
                            {(href) => (
                              <a
                                class="wt__go"
                                classList={{ 'is-asked': line.isAsked === true }}
                                data-kind={line.kind}
                                href={href()}
                                tabindex={view.lines.length > 1 && roving.isAt(index(), column() + 1) ? 0 : -1}
                              >
                                {line.text}
                                <Show when={line.more}>{(more) => <span class="vh">, {more()}</span>}</Show>
                              </a>
                            )}
                          </Show>
                        )}
                      </For>
                      <Show when={view.note}>{(note) => <span class="wt__note">{note()}</span>}</Show>
                    </td>
                  )
                }}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
