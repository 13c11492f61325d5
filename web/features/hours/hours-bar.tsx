import '../../ui/css/table.css'
import './hours.css'
import { For, Show } from 'solid-js'
import type { HoursProgress, Requirement } from '../../../shared/required-hours.ts'
import { figure } from './in-words.ts'
import { t } from './words.ts'

export const parts = ['confirmed', 'logged', 'behind', 'planned', 'missing'] as const

/** The bar alone: what it shows stands in figures beside it. */
export function Bar(props: { progress: HoursProgress }) {
  const total = () => {
    let sum = 0
    for (const part of parts) sum += props.progress[part]
    return Math.max(1, sum, props.progress.required ?? 0)
  }
  return (
    <div class="hbar" aria-hidden="true">
      <For each={parts.filter((part) => props.progress[part] > 0)}>
        {(part) => <i class={`hbar__${part}`} style={{ '--w': `${(props.progress[part] / total()) * 100}%` }} />}
      </For>
    </div>
  )
}

/** How far a student is: a sentence, a bar, and the table that says the same. */
export function HoursBar(props: { progress: HoursProgress; requirement: Requirement | null; mine?: boolean }) {
  const done = () => figure(props.progress.confirmed + props.progress.logged)
  const sentence = () => {
    const { required } = props.progress
    if (required === null) return t().bar.noRequirement(done())
    return (props.mine ? t().bar.mine : t().bar.theirs)(done(), figure(required))
  }
  const rows = () => [...parts, 'disputed' as const].filter((part) => part === 'confirmed' || props.progress[part] > 0)
  return (
    <div class="stack hours__progress">
      <p class="hours__sum">
        <b>{sentence()}</b> <Show when={props.requirement}>{(asked) => <Span requirement={asked()} />}</Show>
      </p>
      <Bar progress={props.progress} />
      <table class="table hours__figures">
        <caption class="vh">{t().bar.table}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t().bar.what}</th>
            <th scope="col">{t().bar.figure}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(part) => (
              <tr>
                <th scope="row">
                  <i class={`hours__key hbar__${part}`} aria-hidden="true" />
                  {t().bar[part]}
                </th>
                <td class="r">{figure(props.progress[part])}</td>
              </tr>
            )}
          </For>
          <Show when={props.progress.required}>
            {(required) => (
              <tr>
                <th scope="row">
                  <i class="hours__key" aria-hidden="true" />
                  {t().bar.required}
                </th>
                <td class="r">{figure(required())}</td>
              </tr>
            )}
          </Show>
        </tbody>
      </table>
      <p class="small muted">
        <Show when={props.requirement} fallback={t().bar.none}>
          {(asked) => (asked().source === 'law' ? t().bar.byLaw : t().bar.bySchool)}
        </Show>
      </p>
    </div>
  )
}

function Span(props: { requirement: Requirement }) {
  return (
    <span>
      {props.requirement.span === 'programme' && props.requirement.years !== null
        ? t().bar.inAll(props.requirement.years)
        : t().bar.inYear}
      .
    </span>
  )
}
