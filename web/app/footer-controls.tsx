import { locales } from '../../shared/person.ts'
import { chooseLanguage } from '../lib/language.ts'
import { locale } from '../lib/locale.ts'
import { setTheme, theme, themes } from '../lib/theme.ts'
import { Seg } from '../ui/seg.tsx'
import { toast } from '../ui/toasts.tsx'
import { shellWords } from './words.ts'

/** Language and appearance, at the foot of every page. */
export default function FooterControls(props: { signedIn: boolean }) {
  return (
    <>
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
    </>
  )
}

async function tell(error: unknown) {
  const { errorSentence } = await import('../lib/error-sentence.ts')
  toast(errorSentence(error).what)
}
