import { For } from 'solid-js'
import { firstIdle } from '../lib/first-idle.ts'
import { later } from '../lib/later.tsx'
import { shellWords } from './words.ts'

const Controls = later<{ signedIn: boolean }>(() => firstIdle.then(() => import('./footer-controls.tsx')))
const about = ['help', 'privacy', 'accessibility'] as const

export function Footer(props: { signedIn: boolean }) {
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
        <Controls signedIn={props.signedIn} />
      </div>
    </footer>
  )
}
