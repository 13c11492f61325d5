import './css/tabs.css'
import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'

type TabsProps<Value extends string> = {
  label: string
  /** Makes the ids of the tabs and the panel. */
  name: string
  value: Value
  tabs: readonly { value: Value; label: JSX.Element; count?: number | undefined }[]
  onValue: (value: Value) => void
  /** Shown as the panel of the chosen tab. */
  children: JSX.Element
}

/** Tabs with one tab stop; the arrow keys choose. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const idOf = (value: Value) => `${props.name}-tab-${value}`

  function move(event: KeyboardEvent) {
    const at = props.tabs.findIndex((tab) => tab.value === props.value)
    const last = props.tabs.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key]
    const tab = to === undefined ? undefined : props.tabs[to]
    if (!tab) return
    event.preventDefault()
    props.onValue(tab.value)
    document.getElementById(idOf(tab.value))?.focus()
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={props.label} onKeyDown={move}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              class="tab"
              type="button"
              role="tab"
              id={idOf(tab.value)}
              aria-selected={tab.value === props.value}
              aria-controls={`${props.name}-panel`}
              tabindex={tab.value === props.value ? 0 : -1}
              onClick={() => props.onValue(tab.value)}
            >
              {tab.label}
              <Show when={tab.count !== undefined}>
                <span class="tab__n">{tab.count}</span>
              </Show>
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" id={`${props.name}-panel`} aria-labelledby={idOf(props.value)}>
        {props.children}
      </div>
    </>
  )
}
