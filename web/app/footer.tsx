import { For, Show, Suspense } from 'solid-js'
import { firstIdle } from '../lib/first-idle.ts'
import { createAsync } from '../lib/router/query.ts'
import { shellWords } from './words.ts'

const about = ['help', 'privacy', 'accessibility'] as const

export function Footer(props: { signedIn: boolean }) {
  const controls = createAsync(() => firstIdle.then(() => import('./footer-controls.tsx')))
  return (
    <footer class="foot">
      <div class="foot__in wrap">
        <ul>
          <For each={about}>
            {(name) => (
              <li>
                <a href={`/${name}`}>{shellWords().about[name]}</a>
              </li>
            )}
          </For>
        </ul>
        <Suspense>
          <Show when={controls()?.default} keyed>
            {(Controls) => <Controls signedIn={props.signedIn} />}
          </Show>
        </Suspense>
      </div>
    </footer>
  )
}
