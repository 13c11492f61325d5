import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import type { HalfDay } from '../../../shared/hours.ts'
import { capital, daypartInWords } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { saidInWords } from './in-words.ts'
import { t } from './words.ts'

type WhyDialogProps = {
  title: JSX.Element
  /** The half-days that it can be about; none closes the dialog. */
  about: readonly HalfDay[] | undefined
  words: { why: string; whyHint: string; whyMissing: string; send: string }
  onClose: () => void
  onSend: (dayparts: string[], text: string) => Promise<unknown>
}

/** Which half-days of a week, and why: both go to whoever has to do something about it. */
export function WhyDialog(props: WhyDialogProps) {
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  const [text, setText] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  createEffect(
    on(
      () => props.about !== undefined,
      () => {
        const about = props.about ?? []
        setChosen(about.length === 1 ? about.map(({ daypart }) => daypart) : [])
        setText('')
        setTried(false)
        setFailure(undefined)
      },
    ),
  )

  async function send() {
    setTried(true)
    if (chosen().length === 0) return document.getElementById('why-which')?.focus()
    if (text().trim() === '') return document.getElementById('why-text')?.focus()
    setBusy(true)
    try {
      await props.onSend([...chosen()], text().trim())
      props.onClose()
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={props.about !== undefined} onClose={props.onClose} title={props.title}>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void send()
        }}
      >
        <Fieldset
          name="why-which"
          legend={t().employer.which}
          error={tried() && chosen().length === 0 ? t().employer.whichMissing : undefined}
        >
          <For each={props.about ?? []}>
            {({ daypart, said }) => (
              <Tick
                checked={chosen().includes(daypart)}
                onChecked={(checked) =>
                  setChosen((before) => (checked ? [...before, daypart] : before.filter((other) => other !== daypart)))
                }
              >
                {capital(daypartInWords(daypart))}, {saidInWords(said)}
              </Tick>
            )}
          </For>
        </Fieldset>
        <Field
          name="why-text"
          label={props.words.why}
          hint={props.words.whyHint}
          error={tried() && text().trim() === '' ? props.words.whyMissing : undefined}
        >
          {(control) => (
            <textarea
              ref={control}
              rows={3}
              maxlength={600}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={failure() !== undefined}>
          <ErrorNotice error={failure()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" icon="send" busy={busy()}>
            {props.words.send}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t().employer.notNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
