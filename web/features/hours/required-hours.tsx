import './hours.css'
import '../../ui/css/field.css'
import '../../ui/css/table.css'
import { createSignal, For, Show, untrack } from 'solid-js'
import { isMbo, type Level, levels, type Route } from '../../../shared/programme.ts'
import { lawOf, type RequiredFigure, type RequiredHours, yearsOf } from '../../../shared/required-hours.ts'
import type { Group } from '../../../shared/school.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

const getRequiredHours = query(() => read(api.school['required-hours'].$get()), 'required-hours')

type Way = { level: Level; route: Route | null }

/** What the school asks of its programmes, beside what the law asks. */
export function RequiredHoursCard(props: { groups: readonly Group[] }) {
  const settings = createAsync(() => getRequiredHours())
  return (
    <section class="card stack" aria-labelledby="required-hours">
      <h2 id="required-hours">{t().settings.title}</h2>
      <p class="small muted">{t().settings.text}</p>
      <Show when={settings()} keyed>
        {(known) => <Form settings={known} groups={props.groups} />}
      </Show>
    </section>
  )
}

const keyOf = ({ level, route }: Way, year: number | null) => `${level} ${route ?? ''} ${year ?? ''}`

function Form(props: { settings: RequiredHours; groups: readonly Group[] }) {
  const ways = (): Way[] =>
    levels
      .filter((level) => props.groups.some((group) => group.level === level))
      .flatMap((level): Way[] =>
        isMbo(level)
          ? [
              { level, route: 'bol' },
              { level, route: 'bbl' },
            ]
          : [{ level, route: null }],
      )
  const years = [1, 2, 3, 4] as const
  const [values, setValues] = createSignal<ReadonlyMap<string, string>>(
    untrack(() => new Map(props.settings.figures.map((figure) => [keyOf(figure, figure.year), String(figure.hours)]))),
  )
  const [durations, setDurations] = createSignal(untrack(() => props.settings.durations))
  const [bad, setBad] = createSignal<string>()
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const draft = (): RequiredHours => ({ ...props.settings, durations: durations() })
  const put = (key: string, value: string) => setValues((before) => new Map([...before, [key, value.trim()]]))

  function lawInWords(way: Way) {
    const law = lawOf(way.route, yearsOf(way.level, draft()))
    if (!law) return t().settings.lawNone
    return law.span === 'year' ? t().settings.lawYear(law.hours) : t().settings.lawAll(law.hours)
  }

  async function save() {
    // Rows that this table does not show stay as they are.
    const isShown = (figure: RequiredFigure) => ways().some((way) => way.level === figure.level && way.route === figure.route)
    const figures: RequiredFigure[] = props.settings.figures.filter((figure) => !isShown(figure))
    for (const way of ways()) {
      for (const year of [null, ...years]) {
        const key = keyOf(way, year)
        const value = values().get(key) ?? ''
        if (value === '') continue
        if (!/^\d{1,4}$/.test(value) || Number(value) > 4000) {
          setBad(key)
          document.getElementById(idOf(key))?.focus()
          return
        }
        figures.push({ ...way, year, hours: Number(value) })
      }
    }
    setBad(undefined)
    setError(undefined)
    setBusy(true)
    try {
      await read(api.school['required-hours'].$put({ json: { ...draft(), figures } }))
      await revalidate(getRequiredHours.key)
      toast(t().settings.saved)
    } catch (thrown) {
      if (failureOf(thrown).code === 'stale') await revalidate(getRequiredHours.key)
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void save()
      }}
    >
      <section class="required__scroll" tabindex="0" aria-label={t().settings.table}>
        <table class="table required__table">
          <thead>
            <tr>
              <th scope="col">{t().settings.level}</th>
              <th scope="col">{t().settings.years}</th>
              <th scope="col">{t().settings.law}</th>
              <th scope="col">{t().settings.all}</th>
              <For each={years}>{(year) => <th scope="col">{t().settings.year(year)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={ways()}>
              {(way) => {
                const name = () => [moreTerms().level[way.level], way.route].filter(Boolean).join(' ')
                return (
                  <tr>
                    <th scope="row">{name()}</th>
                    <td>
                      <Show when={way.route === 'bol'}>
                        <select
                          class="input"
                          aria-label={t().settings.field(t().settings.years, name())}
                          onChange={(event) =>
                            setDurations((before) => [
                              ...before.filter(({ level }) => level !== way.level),
                              { level: way.level, years: Number(event.currentTarget.value) },
                            ])
                          }
                        >
                          <For each={years}>
                            {(year) => (
                              <option value={year} selected={yearsOf(way.level, draft()) === year}>
                                {year}
                              </option>
                            )}
                          </For>
                        </select>
                      </Show>
                    </td>
                    <td>{lawInWords(way)}</td>
                    <td>
                      <Figure
                        id={keyOf(way, null)}
                        label={t().settings.field(way.route === 'bol' ? t().settings.all : t().settings.perYear, name())}
                        value={values().get(keyOf(way, null)) ?? ''}
                        bad={bad() === keyOf(way, null)}
                        onValue={put}
                      />
                    </td>
                    <For each={years}>
                      {(year) => (
                        <td>
                          <Figure
                            id={keyOf(way, year)}
                            label={t().settings.field(t().settings.year(year), name())}
                            value={values().get(keyOf(way, year)) ?? ''}
                            bad={bad() === keyOf(way, year)}
                            onValue={put}
                          />
                        </td>
                      )}
                    </For>
                  </tr>
                )
              }}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={bad()}>
        <Notice tone="danger" live="alert">
          <p id="required-bad">{t().settings.bad}</p>
        </Notice>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div>
        <Button type="submit" look="primary" busy={busy()}>
          {t().settings.save}
        </Button>
      </div>
    </form>
  )
}

const idOf = (key: string) => `required-${key.replaceAll(' ', '-')}`

function Figure(props: { id: string; label: string; value: string; bad: boolean; onValue: (id: string, value: string) => void }) {
  return (
    <input
      class="input"
      id={idOf(props.id)}
      inputmode="numeric"
      maxlength={4}
      aria-label={props.label}
      aria-invalid={props.bad}
      aria-describedby={props.bad ? 'required-bad' : undefined}
      value={props.value}
      onInput={(event) => props.onValue(props.id, event.currentTarget.value)}
    />
  )
}
