import './reports.css'
import { createSignal, Index, Show } from 'solid-js'
import { type Report, waitsForAdviser } from '../../../shared/report.ts'
import { api, read } from '../../lib/api.ts'
import { dateInWords } from '../../lib/dates.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { Conversation } from './conversation.tsx'
import { getReports, refreshReports } from './queries.ts'
import { t } from './words.ts'

/** What was told to the confidential adviser, newest first. */
export default function ReportsPage() {
  const [cursors, setCursors] = createSignal<readonly (string | undefined)[]>([undefined])
  // All pages that are open are asked again after a change: what was written stands where it stood.
  const pages = createAsync(() => Promise.all(cursors().map((cursor) => getReports(cursor))))
  const items = () => pages()?.flatMap((page) => page.items) ?? []
  const cursor = () => pages()?.at(-1)?.cursor
  return (
    <Page title={t().list.title} class="wrap page stack report">
      <h1>{t().list.title}</h1>
      <p class="lede">{t().list.lede}</p>
      <Show when={pages()}>
        <Show when={items().length > 0} fallback={<Empty icon="shield" title={t().list.empty} text={t().list.emptyText} />}>
          <p class="small muted">{t().list.days}</p>
          <Index each={items()}>{(report) => <Told report={report()} />}</Index>
          <Show when={cursor()}>
            {(from) => (
              <div>
                <Button onClick={() => setCursors((known) => [...known, from()])}>{t().list.more}</Button>
              </div>
            )}
          </Show>
        </Show>
      </Show>
    </Page>
  )
}

function Told(props: { report: Report }) {
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const isClosed = () => props.report.status === 'closed'
  const who = () => {
    const { who: known } = props.report
    return known ? `${known.name}, ${known.groupName}` : t().anonymousStudent
  }
  const say = (text: string, version: number) =>
    read(api.reports[':id'].messages.$post({ param: { id: props.report.id }, json: { text, version } }))

  async function setStatus(move: 'close' | 'reopen') {
    setBusy(true)
    setError(undefined)
    try {
      const { id, version } = props.report
      await read(api.reports[':id'][move].$post({ param: { id }, json: { version } }))
      await refreshReports()
      if (move === 'close') toast(t().list.closedNow, () => void setStatus('reopen'))
      else toast(t().list.reopenedNow)
    } catch (thrown) {
      setError(thrown)
      await refreshReports()
    } finally {
      setBusy(false)
    }
  }

  return (
    <article class="card stack" aria-label={`${who()}, ${dateInWords(props.report.on)}`}>
      <div class="cluster">
        <h2>{who()}</h2>
        <span class="muted">{dateInWords(props.report.on)}</span>
        <Show when={waitsForAdviser(props.report)} fallback={<Badge>{t()[props.report.status]}</Badge>}>
          <Badge tone="warn" icon="clock">
            {t().waits}
          </Badge>
        </Show>
      </div>
      <Show when={props.report.where}>
        <p class="report__place">
          <b>{t().list.place}</b> {props.report.where}
        </p>
      </Show>
      <Conversation report={props.report} reader="adviser" say={say} />
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="cluster">
        <Button
          look="quiet"
          icon={isClosed() ? 'undo' : 'check'}
          busy={busy()}
          onClick={() => void setStatus(isClosed() ? 'reopen' : 'close')}
        >
          {isClosed() ? t().list.reopen : t().list.close}
        </Button>
        <span class="small muted">{t().until(dateWithYear(props.report.keptUntil))}</span>
      </div>
    </article>
  )
}
