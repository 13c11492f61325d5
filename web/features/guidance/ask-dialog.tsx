import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { AskDraft } from '../../../shared/guidance.ts'
import { failureOf } from '../../lib/failure.ts'
import { createIntent } from '../../lib/intent.ts'
import { createAsync } from '../../lib/router/query.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { askForGuidance, topicInWords } from './queries.ts'
import { t } from './words.ts'

const themeMin = 3

/** What it is about, and one sentence. */
export default function AskDialog(props: { open: boolean; workProcesses: readonly string[]; onClose: () => void }) {
  const processes = createAsync(() => loadWorkProcesses())
  const intent = createIntent()
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [theme, setTheme] = createSignal('')
  const [sentence, setSentence] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return
        setChosen(props.workProcesses[0] ?? null)
        setTried(false)
        setFailure(undefined)
      },
    ),
  )
  const lacksTheme = () => chosen() === null && !(theme().trim().length >= themeMin && /[\p{L}\p{N}]/u.test(theme()))
  const lacksSentence = () => sentence().trim().length < themeMin
  const isTooMany = () => failure() !== undefined && failureOf(failure()).errors.some(({ rule }) => rule === 'too-many')

  async function send() {
    setTried(true)
    if (lacksTheme()) return document.getElementById('ask-theme')?.focus()
    if (lacksSentence()) return document.getElementById('ask-sentence')?.focus()
    setBusy(true)
    setFailure(undefined)
    const workProcess = chosen()
    const draft: AskDraft = {
      topic: workProcess ? { kind: 'work-process', workProcess } : { kind: 'theme', theme: theme().trim() },
      sentence: sentence().trim(),
    }
    try {
      const { count } = await askForGuidance(draft, intent.headers(draft))
      intent.done()
      setSentence('')
      setTheme('')
      props.onClose()
      toast(t().ask.sent(count))
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={props.open} onClose={props.onClose} title={t().ask.title}>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void send()
        }}
      >
        <Show when={props.workProcesses.length > 0}>
          <Fieldset legend={t().ask.about} hint={t().ask.aboutHint}>
            <For each={props.workProcesses}>
              {(workProcess) => (
                <Tick
                  type="radio"
                  name="ask-about"
                  value={workProcess}
                  checked={chosen() === workProcess}
                  onChecked={() => setChosen(workProcess)}
                >
                  {topicInWords({ kind: 'work-process', workProcess }, processes.latest)}
                </Tick>
              )}
            </For>
            <Tick type="radio" name="ask-about" value="theme" checked={chosen() === null} onChecked={() => setChosen(null)}>
              {t().ask.theme}
            </Tick>
          </Fieldset>
        </Show>
        <Show when={chosen() === null}>
          <Field
            name="ask-theme"
            label={t().ask.themeName}
            hint={t().ask.themeHint}
            error={tried() && lacksTheme() ? t().ask.missingTheme : undefined}
          >
            {(control) => (
              <input ref={control} maxlength={60} value={theme()} onInput={(event) => setTheme(event.currentTarget.value)} />
            )}
          </Field>
        </Show>
        <Field
          name="ask-sentence"
          label={t().ask.sentence}
          hint={t().ask.sentenceHint}
          error={tried() && lacksSentence() ? t().ask.missingSentence : undefined}
        >
          {(control) => (
            <input ref={control} maxlength={240} value={sentence()} onInput={(event) => setSentence(event.currentTarget.value)} />
          )}
        </Field>
        <Show when={failure() !== undefined}>
          <Show when={isTooMany()} fallback={<ErrorNotice error={failure()} />}>
            <p class="field__error" role="alert">
              {t().ask.tooMany}
            </p>
          </Show>
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" icon="send" busy={busy()}>
            {t().ask.send}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
