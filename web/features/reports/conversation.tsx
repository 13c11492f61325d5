import './reports.css'
import { createSignal, For, Show } from 'solid-js'
import type { Report } from '../../../shared/report.ts'
import { dateInWords } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { refreshReports } from './queries.ts'
import { t } from './words.ts'

type ConversationProps = {
  report: Report
  reader: 'student' | 'adviser'
  say: (text: string, version: number) => Promise<unknown>
}

/** What student and adviser wrote to each other, and the next thing to say. */
export function Conversation(props: ConversationProps) {
  const [text, setText] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [changed, setChanged] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const field = () => `say-${props.report.id}`
  const nameOf = ({ by, name }: Report['messages'][number]) => {
    if (by === 'adviser') return name ?? t().adviser
    return props.reader === 'student' ? t().you : (props.report.who?.name ?? t().anonymousStudent)
  }

  async function send() {
    setTried(true)
    if (text().trim() === '') return document.getElementById(field())?.focus()
    setBusy(true)
    setError(undefined)
    setChanged(false)
    try {
      await props.say(text().trim(), props.report.version)
      await refreshReports()
      setText('')
      setTried(false)
      toast(t().sent)
    } catch (thrown) {
      if (failureOf(thrown).code !== 'stale') return setError(thrown)
      await refreshReports()
      setChanged(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <ol class="says">
        <For each={props.report.messages}>
          {(message) => (
            <li classList={{ 'is-own': message.by === props.reader }}>
              <b>{nameOf(message)}</b> <span class="small muted">{dateInWords(message.on)}</span>
              <p>{message.text}</p>
            </li>
          )}
        </For>
      </ol>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void send()
        }}
      >
        <Show when={changed()}>
          <Notice tone="warn" live="alert">
            <p>{t().changed}</p>
          </Notice>
        </Show>
        <Field name={field()} label={t().say} error={tried() && text().trim() === '' ? t().sayMissing : undefined}>
          {(control) => (
            <textarea
              ref={control}
              rows={3}
              maxlength={4000}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <div class="actions">
          <Button type="submit" icon="send" busy={busy()}>
            {t().saySend}
          </Button>
        </div>
      </form>
    </>
  )
}
