import { For, Show } from 'solid-js'
import { listInWords } from '../../lib/lists.ts'
import { brokenInPlain, ruleWords, sourcesInWords, worstOf } from '../../lib/words/rules.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { HoursFound } from './hours.ts'
import { t } from './words.ts'

/** Why these half-days may not be, in plain words with where that stands, and what the student can do. */
export function NotAllowed(props: { found: HoursFound; age: number; canChoose: boolean }) {
  const worst = () => worstOf(props.found.broken).map((rule) => rule.worst)
  const sources = () => [...worst(), ...props.found.barred].map(({ source }) => source)
  return (
    <Notice tone="warn" icon="clock">
      <p>
        <b>{props.age < 18 ? t().hours.notAtAge : t().hours.notAllowed}</b>
      </p>
      <ul class="stall__rules">
        <For each={props.found.barred}>{({ task, under }) => <li>{ruleWords().barred(ruleWords().tasks[task], under)}.</li>}</For>
        <For each={worst()}>{(reading) => <li>{brokenInPlain(reading)}</li>}</For>
      </ul>
      <p class="small muted">
        {ruleWords().sources(sourcesInWords(sources(), listInWords), props.found.textOf, props.found.checked)}
      </p>
      <div class="actions">
        <Show
          when={props.canChoose && props.found.barred.length === 0}
          fallback={<LinkButton href="/opportunities">{t().claim.look}</LinkButton>}
        >
          <LinkButton href="#dates">{t().hours.chooseOthers}</LinkButton>
        </Show>
      </div>
    </Notice>
  )
}
