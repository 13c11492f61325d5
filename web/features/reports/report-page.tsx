import './reports.css'
import { createSignal, Index, Show } from 'solid-js'
import type { Report } from '../../../shared/report.ts'
import { api, read } from '../../lib/api.ts'
import { dateInWords } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { createIntent } from '../../lib/intent.ts'
import { listInWords } from '../../lib/lists.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Badge, Empty, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { Conversation } from './conversation.tsx'
import { getOwnReports, refreshReports } from './queries.ts'
import { t } from './words.ts'

/** What a student tells the confidential adviser of the school: help that can't wait first, then who reads it. */
export default function ReportPage() {
  const own = createAsync(() => getOwnReports())
  const names = () => listInWords(own()?.advisers ?? [])
  return (
    <Page title={t().title} class="wrap page stack report">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede}</p>
      <Notice tone="danger" icon="alert">
        <p>
          <b>{t().danger}</b> <a href="tel:112">{t().dangerText}</a>
        </p>
      </Notice>
      <section class="stack" aria-labelledby="others">
        <h2 id="others">{t().others}</h2>
        <ul class="report__numbers">
          <li>
            {t().inspector} <a href="tel:09001113111">0900 111 3 111</a>
          </li>
          <li>
            {t().discrimination}{' '}
            <a href="https://discriminatie.nl" rel="noreferrer">
              Discriminatie.nl
            </a>
          </li>
        </ul>
      </section>
      <Show when={own()}>
        {(known) => (
          <>
            <Show when={known().advisers.length > 0} fallback={<Empty icon="shield" title={t().nobody} text={t().nobodyText} />}>
              <section class="card stack" aria-labelledby="who">
                <h2 id="who">{t().who}</h2>
                <p>{t().whoText(names())}</p>
                <p>{t().whoNot}</p>
                <p>{t().noMessage}</p>
                <p>{t().kept}</p>
              </section>
              <ReportForm />
            </Show>
            <Show when={known().items.length > 0}>
              <section class="stack" aria-labelledby="mine">
                <h2 id="mine">{t().mine}</h2>
                <Index each={known().items}>{(report) => <Own report={report()} />}</Index>
              </section>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}

function ReportForm() {
  const intent = createIntent()
  const [text, setText] = createSignal('')
  const [where, setWhere] = createSignal('')
  const [anonymous, setAnonymous] = createSignal(true)
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  async function send() {
    setTried(true)
    if (text().trim() === '') return document.getElementById('report-text')?.focus()
    setBusy(true)
    setError(undefined)
    try {
      const json = { text: text().trim(), where: where().trim(), anonymous: anonymous() }
      await read(api.reports.mine.$post({ header: intent.headers(json), json }))
      intent.done()
      await refreshReports()
      setText('')
      setWhere('')
      setTried(false)
      toast(t().sent)
      document.getElementById('mine')?.scrollIntoView()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      class="card stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void send()
      }}
    >
      <Field
        name="report-text"
        label={t().text}
        hint={t().textHint}
        error={tried() && text().trim() === '' ? t().textMissing : undefined}
      >
        {(control) => (
          <textarea
            ref={control}
            rows={6}
            maxlength={4000}
            autocomplete="off"
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="report-where" label={t().where} hint={t().whereHint} optional>
        {(control) => (
          <input
            ref={control}
            maxlength={120}
            autocomplete="off"
            value={where()}
            onInput={(event) => setWhere(event.currentTarget.value)}
          />
        )}
      </Field>
      <Fieldset legend={t().name}>
        <Tick type="radio" name="report-name" value="without" checked={anonymous()} onChecked={() => setAnonymous(true)}>
          <b>{t().anonymous}</b>
          <br />
          <span class="small muted">{t().anonymousText}</span>
        </Tick>
        <Tick type="radio" name="report-name" value="with" checked={!anonymous()} onChecked={() => setAnonymous(false)}>
          <b>{t().named}</b>
          <br />
          <span class="small muted">{t().namedText}</span>
        </Tick>
      </Fieldset>
      <Show when={error()}>
        <Show when={failureOf(error()).code === 'too-often'} fallback={<ErrorNotice error={error()} />}>
          <Notice tone="warn" live="alert">
            <p>{t().tooOften}</p>
          </Notice>
        </Show>
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" icon="send" busy={busy()}>
          {t().send}
        </Button>
      </div>
    </form>
  )
}

function Own(props: { report: Report }) {
  const answered = () => props.report.messages.at(-1)?.by === 'adviser'
  const say = (text: string, version: number) =>
    read(api.reports.mine[':id'].messages.$post({ param: { id: props.report.id }, json: { text, version } }))
  return (
    <article class="card stack" aria-label={t().of(dateInWords(props.report.on))}>
      <div class="cluster">
        <h3>{t().of(dateInWords(props.report.on))}</h3>
        <Show when={answered()} fallback={<Badge>{props.report.status === 'open' ? t().unanswered : t().closed}</Badge>}>
          <Badge tone="ok" icon="talk">
            {t().answered}
          </Badge>
        </Show>
      </div>
      <Conversation report={props.report} reader="student" say={say} />
      <p class="small muted">{t().until(dateWithYear(props.report.keptUntil))}</p>
    </article>
  )
}
