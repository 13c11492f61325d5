import './css/seg.css'
import type { JSX } from 'solid-js'
import { For } from 'solid-js'

type SegProps<Value extends string> = {
  name: string
  legend: JSX.Element
  /** The legend is read out but not seen. */
  quiet?: boolean | undefined
  value: Value
  options: readonly { value: Value; label: JSX.Element }[]
  onValue: (value: Value) => void
}

/** One out of a few, in one row. */
export function Seg<Value extends string>(props: SegProps<Value>) {
  return (
    <fieldset>
      <legend class={props.quiet ? 'vh' : 'field__label seg__legend'}>{props.legend}</legend>
      <div class="seg">
        <For each={props.options}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={props.name}
                value={option.value}
                checked={option.value === props.value}
                onChange={() => props.onValue(option.value)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
