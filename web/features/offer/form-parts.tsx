import type { JSX } from 'solid-js'
import { createUniqueId, For, Show } from 'solid-js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { personWordIn } from './nudge.ts'
import { t } from './words.ts'

/** One of the five questions. */
export function Question(props: { number: number; title: string; children: JSX.Element }) {
  return (
    <fieldset class="offer__question">
      <legend>
        <h2>
          <span aria-hidden="true">{props.number}</span>
          {props.title}
        </h2>
      </legend>
      {props.children}
    </fieldset>
  )
}

type LinesProps = {
  lines: readonly string[]
  label: (at: number) => string
  add: string
  remove: (at: number) => string
  max: number
  maxLength: number
  onLines: (lines: string[]) => void
}

/** Short lines, one under the other, to add and take away. */
export function Lines(props: LinesProps) {
  const id = createUniqueId()
  let list: HTMLOListElement | undefined

  function add() {
    props.onLines([...props.lines, ''])
    list?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
  }

  function remove(at: number) {
    props.onLines(props.lines.filter((_, index) => index !== at))
    // The focus stays in the list: what followed has moved up.
    const left = list?.querySelectorAll<HTMLElement>('textarea')
    left?.[Math.min(at, left.length - 1)]?.focus()
  }

  return (
    <div class="stack">
      <ol
        class="lines"
        ref={(element) => {
          list = element
        }}
      >
        <For each={[...props.lines.keys()]}>
          {(at) => {
            const line = () => props.lines[at] ?? ''
            const word = () => personWordIn(line())
            return (
              <li>
                <textarea
                  class="input line"
                  rows="1"
                  aria-label={props.label(at + 1)}
                  aria-describedby={word() ? `${id}-${at}` : undefined}
                  maxlength={props.maxLength}
                  value={line()}
                  onInput={(event) =>
                    props.onLines(
                      props.lines.map((other, index) => (index === at ? singleLine(event.currentTarget.value) : other)),
                    )
                  }
                />
                <IconButton icon="trash" label={props.remove(at + 1)} onClick={() => remove(at)} />
                <Show when={word()}>
                  {(found) => (
                    <div class="field__nudge" id={`${id}-${at}`}>
                      <Icon name="info" size="sm" />
                      <span>{t().nudge(found())}</span>
                    </div>
                  )}
                </Show>
              </li>
            )
          }}
        </For>
      </ol>
      <Show when={props.lines.length < props.max}>
        <div>
          <Button icon="plus" onClick={add}>
            {props.add}
          </Button>
        </div>
      </Show>
    </div>
  )
}

/** A text field may wrap, a line may not break. */
export function singleLine(text: string) {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

/** A small number, with a button for each step. */
export function Stepper(props: {
  name: string
  label: string
  value: number
  min: number
  max: number
  hint?: string
  error?: string | undefined
  onValue: (value: number) => void
}) {
  const put = (value: number) => props.onValue(Math.min(props.max, Math.max(props.min, Number.isNaN(value) ? props.min : value)))
  return (
    <Field name={props.name} label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <div class="stepper">
          <button class="iconbtn" type="button" disabled={props.value <= props.min} onClick={() => put(props.value - 1)}>
            <span aria-hidden="true">−</span>
            <span class="vh">{t().fewer(props.label)}</span>
          </button>
          <input
            ref={control}
            type="number"
            inputmode="numeric"
            min={props.min}
            max={props.max}
            value={props.value}
            onChange={(event) => {
              put(event.currentTarget.valueAsNumber)
              event.currentTarget.value = String(props.value)
            }}
          />
          <button class="iconbtn" type="button" disabled={props.value >= props.max} onClick={() => put(props.value + 1)}>
            <span aria-hidden="true">+</span>
            <span class="vh">{t().more(props.label)}</span>
          </button>
        </div>
      )}
    </Field>
  )
}
