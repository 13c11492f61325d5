import { For } from 'solid-js'
import { locales } from '../../shared/person.ts'
import { chooseLanguage } from '../lib/language.ts'
import { locale } from '../lib/locale.ts'
import { setTheme, theme, themes } from '../lib/theme.ts'
import { Seg } from '../ui/seg.tsx'
import { toast } from '../ui/toasts.tsx'
import { shellWords } from './words.ts'

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
        <Seg
          name="language"
          legend={shellWords().language}
          quiet
          value={locale()}
          options={locales.map((value) => ({ value, label: <span lang={value}>{shellWords().languages[value]}</span> }))}
          onValue={(value) => chooseLanguage(value, props.signedIn).catch(tell)}
        />
        <Seg
          name="theme"
          legend={shellWords().theme}
          quiet
          value={theme()}
          options={themes.map((value) => ({ value, label: shellWords().themes[value] }))}
          onValue={setTheme}
        />
      </div>
    </footer>
  )
}

async function tell(error: unknown) {
  const { errorSentence } = await import('../lib/error-sentence.ts')
  toast(errorSentence(error).what)
}
