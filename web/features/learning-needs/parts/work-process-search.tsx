import { createSignal, For, Show, Suspense } from 'solid-js'
import { createAsync } from '../../../lib/router/query.ts'
import { loadWorkProcesses, type WorkProcessOption } from '../../../lib/work-processes.ts'
import { Tick } from '../../../ui/choices.tsx'
import { Field, Fieldset } from '../../../ui/field.tsx'
import { t } from '../words.ts'
import { toggled } from './part.ts'

const most = 12
const shownAtOnce = 8

type WorkProcessSearchProps = {
  /** The student's own qualification; without one all of them are searched. */
  crebo: string | undefined
  chosen: readonly string[]
  onChosen: (codes: string[]) => void
}

/** Finds work processes by a word in their title. What is chosen stays on top. */
export function WorkProcessSearch(props: WorkProcessSearchProps) {
  const [words, setWords] = createSignal('')
  const all = createAsync(() => loadWorkProcesses())
  const inReach = () => {
    const options = all() ?? []
    const own = options.filter(({ crebo }) => crebo === props.crebo)
    return own.length > 0 ? own : options
  }
  const qualification = () => (props.crebo ? inReach()[0]?.qualification : undefined)
  const isChosen = (option: WorkProcessOption) => props.chosen.includes(option.code)
  const found = () => {
    const wanted = words().trim().toLowerCase().split(/\s+/)
    return inReach().filter(
      (option) =>
        !isChosen(option) && wanted.every((word) => `${option.title} ${option.qualification}`.toLowerCase().includes(word)),
    )
  }
  // Without a qualification of one's own, a list of everything helps nobody: it begins with a word.
  const listed = () => (qualification() === undefined && words().trim() === '' ? [] : found())

  return (
    <Fieldset legend={t().exact.processes} hint={props.chosen.length >= most ? t().exact.most : undefined}>
      <Suspense>
        <Field
          name="process-search"
          label={t().exact.search}
          hint={props.crebo ? t().exact.processesHint(qualification() ?? '') : t().exact.processesHintAll}
          optional
        >
          {(control) => (
            <input
              ref={control}
              type="search"
              autocomplete="off"
              value={words()}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
        <p class="vh" role="status">
          {words().trim() === '' ? '' : t().exact.found(found().length)}
        </p>
        <ul class="need__processes">
          <For each={[...(all() ?? []).filter(isChosen), ...listed().slice(0, shownAtOnce)]}>
            {(option) => (
              <li>
                <Tick
                  checked={isChosen(option)}
                  disabled={!isChosen(option) && props.chosen.length >= most}
                  onChecked={(on) => props.onChosen(toggled(props.chosen, option.code, on))}
                >
                  {option.title}{' '}
                  <span class="muted small">
                    {qualification() === undefined ? `${option.qualification} ` : ''}
                    <code>{option.code.slice(6)}</code>
                  </span>
                </Tick>
              </li>
            )}
          </For>
        </ul>
        <Show when={words().trim() !== '' && found().length === 0}>
          <p class="muted">{t().exact.none}</p>
        </Show>
        <Show when={listed().length > shownAtOnce}>
          <p class="muted small">{t().exact.more(listed().length - shownAtOnce)}</p>
        </Show>
      </Suspense>
    </Fieldset>
  )
}
