import { createSignal, Show } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import type { GuestHeaders } from '../../lib/guest-headers.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { t } from './words.ts'

type CodeFormProps = {
  hint: string
  headers: GuestHeaders
  /** The right code was given: this is what it opens with. */
  onOpen: (pass: string) => void
}

/** Asks for a code to the mailbox that the link was sent to, and for what came. */
export function CodeForm(props: CodeFormProps) {
  const [isSent, setSent] = createSignal(false)
  const [code, setCode] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)

  async function attempt(asking: Promise<unknown>) {
    setBusy(true)
    setFailure(undefined)
    try {
      await asking
      return true
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setBusy(false)
    }
  }

  async function send() {
    if (!(await attempt(read(api.guest.code.$post({ header: props.headers, json: {} }))))) return
    setSent(true)
    setCode('')
    document.getElementById('code')?.focus()
  }

  async function open() {
    const digits = code().replaceAll(/\D/g, '')
    setMissing(digits.length !== 6)
    if (isMissing()) return document.getElementById('code')?.focus()
    const asking = read(api.guest.pass.$post({ header: props.headers, json: { code: digits } }))
    if (await attempt(asking)) props.onOpen((await asking).pass)
  }

  return (
    <section class="card stack" aria-labelledby="prove">
      <h2 id="prove">{t().prove}</h2>
      <p role="status">{isSent() ? t().codeSent(props.hint) : t().proveText(props.hint)}</p>
      <Show
        when={isSent()}
        fallback={
          <div class="actions">
            <Button look="primary" size="large" icon="send" busy={busy()} onClick={() => void send()}>
              {t().askCode}
            </Button>
          </div>
        }
      >
        <form
          class="stack"
          novalidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy()) void open()
          }}
        >
          <Field name="code" label={t().code} hint={t().codeHint} error={isMissing() ? t().codeMissing : undefined}>
            {(control) => (
              <input
                ref={(element) => {
                  control(element)
                  element.classList.add('guest__code')
                }}
                inputmode="numeric"
                autocomplete="one-time-code"
                maxlength={9}
                value={code()}
                onInput={(event) => setCode(event.currentTarget.value)}
              />
            )}
          </Field>
          <div class="actions">
            <Button type="submit" look="primary" busy={busy()}>
              {t().open}
            </Button>
            <Button look="quiet" icon="refresh" onClick={() => void send()}>
              {t().again}
            </Button>
          </div>
        </form>
      </Show>
      <Show when={failure()}>
        <ErrorNotice error={failure()} />
      </Show>
    </section>
  )
}
