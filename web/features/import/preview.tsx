import '../../ui/css/table.css'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { ImportOutcome } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import { isWarning } from '../../../shared/import/problem.ts'
import { levelSpellings } from '../../../shared/import/spellings.ts'
import { levels } from '../../../shared/programme.ts'
import { locale } from '../../lib/locale.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/choices.tsx'
import { Badge, Notice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { problemSentence, saveFile } from './data.ts'
import type { Preview, ProblemGroup, RowFilter, ShownRow } from './messages.ts'
import { t } from './words.ts'
import type { Work } from './work.ts'

type Props = {
  kind: ImportKind
  preview: Preview
  work: Work
  makeGroups: boolean
  onMakeGroups: (make: boolean) => void
}

const outcomes = ['new', 'changed', 'same', 'refused'] as const satisfies readonly ImportOutcome[]
const tones = { new: 'ok', changed: 'info', same: undefined, refused: 'danger' } as const

/** What will happen, before it does: how many, what is the matter by row and column, and who is not in the file. */
export function PreviewOfImport(props: Props) {
  const [filter, setFilter] = createSignal<RowFilter>('all')
  const groups = (isWarning: boolean) => props.preview.groups.filter((group) => group.isWarning === isWarning)
  async function saveProblems() {
    const sentences = Object.fromEntries(
      props.preview.groups.map(({ rule, field }) => [`${rule} ${field}`, `${problemSentence(props.kind, rule, field)}.`]),
    )
    saveFile(await props.work('problemFile', { heading: t().problemHeading, sentences }), t().problemFileName)
  }
  return (
    <>
      <dl class="import__counts" aria-label={t().counts}>
        <For each={outcomes}>
          {(outcome) => (
            <div data-outcome={outcome}>
              <dt>{t().outcome[outcome]}</dt>
              <dd class="num">{new Intl.NumberFormat(locale()).format(props.preview.counts[outcome])}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.preview.newGroups.length > 0 || !props.makeGroups}>
        <NewGroups {...props} />
      </Show>
      <Show
        when={props.preview.groups.length > 0}
        fallback={
          <Notice tone="ok">
            <p>{t().noProblems}</p>
          </Notice>
        }
      >
        <Problems title={t().errors} kind={props.kind} groups={groups(false)} filter={filter()} onFilter={setFilter} />
        <Show when={props.preview.counts.refused > 0}>
          <div class="stack">
            <div class="actions">
              <Button icon="doc" onClick={() => void saveProblems()}>
                {t().problemFile}
              </Button>
            </div>
            <p class="small muted">{t().problemFileText}</p>
          </div>
        </Show>
        <Problems title={t().warnings} kind={props.kind} groups={groups(true)} filter={filter()} onFilter={setFilter} />
      </Show>
      <Rows kind={props.kind} preview={props.preview} work={props.work} filter={filter()} onFilter={setFilter} />
      <Show when={props.preview.missing.count > 0}>
        <Missing missing={props.preview.missing} />
      </Show>
    </>
  )
}

function NewGroups(props: Props) {
  const levelWord = (level: string | null) => {
    const known = levels.find((one) => one === level)
    return known ? levelSpellings[known][locale() === 'nl' ? 0 : 1] : '?'
  }
  return (
    <section class="stack" aria-labelledby="new-groups">
      <h3 id="new-groups">{t().newGroups(props.preview.newGroups.length)}</h3>
      <ul class="import__groups">
        <For each={props.preview.newGroups}>
          {(group) => (
            <li>
              <b>{group.name}</b>{' '}
              <span class="small muted">
                {t().groupLine(levelWord(group.level) ?? '?', String(group.year ?? '?'), group.students)}
              </span>
            </li>
          )}
        </For>
      </ul>
      <Switch name="make-groups" checked={props.makeGroups} onChecked={props.onMakeGroups}>
        {t().makeGroups}
      </Switch>
      <p class="small muted">{t().makeGroupsText}</p>
    </section>
  )
}

type Filtering = { filter: RowFilter; onFilter: (filter: RowFilter) => void }

function Problems(props: Filtering & { title: string; kind: ImportKind; groups: readonly ProblemGroup[] }) {
  const isShown = ({ rule, field }: ProblemGroup) =>
    typeof props.filter !== 'string' && props.filter.rule === rule && props.filter.field === field
  return (
    <Show when={props.groups.length > 0}>
      <section class="stack import__problems">
        <h3>{props.title}</h3>
        <ul>
          <For each={props.groups}>
            {(group) => (
              <li>
                <button
                  type="button"
                  class="import__problem"
                  aria-pressed={isShown(group)}
                  onClick={() => props.onFilter(isShown(group) ? 'all' : { rule: group.rule, field: group.field })}
                >
                  <Badge tone={group.isWarning ? 'warn' : 'danger'} icon={group.isWarning ? 'info' : 'alert'}>
                    {t().rows(group.count)}
                  </Badge>
                  <span>{problemSentence(props.kind, group.rule, group.field)}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

const pageSize = 10

function Rows(props: Filtering & { kind: ImportKind; preview: Preview; work: Work }) {
  const [shown, setShown] = createSignal<{ items: ShownRow[]; count: number }>({ items: [], count: 0 })
  async function load(from: number) {
    const asked = props.filter
    const page = await props.work('rows', { filter: asked, from, limit: pageSize })
    if (asked === props.filter) setShown(({ items }) => ({ items: [...items.slice(0, from), ...page.items], count: page.count }))
  }
  createEffect(
    on(
      () => [props.filter, props.preview],
      () => void load(0),
    ),
  )
  // What stops nothing is told once, above; here only where it is asked for.
  const isTold = ({ rule, field }: ShownRow['problems'][number]) =>
    !isWarning(rule) || (typeof props.filter === 'object' && props.filter.rule === rule && props.filter.field === field)
  const filters = () => Object.entries(t().filters) as [Exclude<RowFilter, object>, string][]
  return (
    <section class="stack" aria-label={t().show}>
      <div class="import__filter">
        <Field name="rows" label={t().show} neutral>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => props.onFilter(filters().find(([value]) => value === event.currentTarget.value)?.[0] ?? 'all')}
            >
              <For each={filters()}>
                {([value, label]) => (
                  <option value={value} selected={props.filter === value}>
                    {label}
                  </option>
                )}
              </For>
              <Show when={typeof props.filter === 'object' && props.filter}>
                {(one) => (
                  <option value="" selected>
                    {problemSentence(props.kind, one().rule, one().field)}
                  </option>
                )}
              </Show>
            </select>
          )}
        </Field>
        <p class="small muted" role="status">
          {t().rows(shown().count)}
        </p>
      </div>
      <Show when={shown().items.length > 0} fallback={<p>{t().noRows}</p>}>
        <table class="table import__rows">
          <thead>
            <tr>
              <th scope="col" class="r">
                {t().row}
              </th>
              <th scope="col">{t().who}</th>
              <th scope="col">{t().result}</th>
              <th scope="col">{t().remarks}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown().items}>
              {(row) => (
                <tr>
                  <td class="r num" data-label={t().row}>
                    {row.row}
                  </td>
                  <th scope="row">{row.label}</th>
                  <td>
                    <Badge tone={tones[row.outcome]}>{t().outcome[row.outcome]}</Badge>
                  </td>
                  <td>
                    <For each={row.problems.filter(isTold)}>
                      {(problem) => (
                        <p class="small">
                          {problemSentence(props.kind, problem.rule, problem.field)}
                          {problem.value && problem.rule !== 'double' ? t().value(problem.value) : ''}
                        </p>
                      )}
                    </For>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <Show when={shown().items.length < shown().count}>
        <div class="actions">
          <Button onClick={() => void load(shown().items.length)}>{t().moreRows}</Button>
        </div>
      </Show>
    </section>
  )
}

function Missing(props: { missing: Preview['missing'] }) {
  return (
    <details class="import__more">
      <summary>{t().missing(props.missing.count)}</summary>
      <p class="small muted">{t().missingText}</p>
      <ul class="import__missing small">
        <For each={props.missing.first}>{({ label }) => <li>{label}</li>}</For>
        <Show when={props.missing.count > props.missing.first.length}>
          <li class="muted">{t().missingMore(props.missing.count - props.missing.first.length)}</li>
        </Show>
      </ul>
    </details>
  )
}
