import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { FormState, SetForm } from './create-offer-form.ts'
import { type Audience, readAudience, type Widening } from './data.ts'
import { draftOf } from './form-model.ts'
import { t } from './words.ts'

const pauseMs = 700
const mostWidenings = 3

/** How many needs the opportunity would serve as it stands, and the levers that would serve more. */
export function Reach(props: { state: FormState }) {
  const [answer, setAnswer] = createSignal<Audience>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function ask() {
    turn += 1
    const mine = turn
    // A draft that is not right yet, or no connection: the number waits, the form goes on.
    const next = await readAudience(draftOf(unwrap(props.state.form))).catch(() => undefined)
    if (mine === turn) setAnswer(next)
  }
  createEffect(
    on(
      () => [JSON.stringify(props.state.form), props.state.missing().length === 0] as const,
      ([, complete]) => {
        clearTimeout(timer)
        if (complete) timer = setTimeout(() => void ask(), pauseMs)
      },
    ),
  )
  onCleanup(() => clearTimeout(timer))

  return (
    <section class="reach" aria-labelledby="reach-title">
      <Show when={answer()} fallback={<h2 id="reach-title">{t().reach.later}</h2>}>
        {(known) => (
          <>
            <h2 id="reach-title" aria-live="polite">
              <Show when={known().needs} fallback={<span>{t().reach.few}</span>}>
                {(needs) => (
                  <>
                    <output>{needs()}</output>
                    <span>{t().reach.fit}</span>
                  </>
                )}
              </Show>
            </h2>
            <Show when={known().widenings.length > 0}>
              <div class="reach__more">
                <p>{t().reach.more}</p>
                <For each={known().widenings.slice(0, mostWidenings)}>
                  {(widening) => (
                    <button class="btn" type="button" onClick={() => widen(props.state.set, widening)}>
                      <span>{t().reach.widen[widening.kind](widening.value ?? 0)}</span>
                      <b>{t().reach.to(widening.needs)}</b>
                    </button>
                  )}
                </For>
              </div>
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

/** Pulls the lever in the form itself: what changes is in sight and can be put back there. */
function widen(set: SetForm, { kind, value }: Widening) {
  switch (kind) {
    case 'any-level':
      return set('audience', 'levels', [])
    case 'first-year':
      return set('audience', 'minYear', 1)
    case 'younger':
      return set('audience', 'minAge', value ?? 12)
    case 'any-language':
      return set('audience', 'languages', [])
    case 'any-school':
      return set('audience', 'schoolIds', [])
    case 'remote':
      return set('where', 'remote')
    case 'fewer-dayparts':
      return set({ mode: 'any', count: value ?? 1 })
    default:
      return kind satisfies never
  }
}
