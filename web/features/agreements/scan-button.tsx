import { createSignal, Show } from 'solid-js'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { t } from './words.ts'

/** Asks where a scan can be seen; the address counts for minutes. */
export type ReadScan = (fileId: string) => Promise<{ url: string }>

/** Shows the scan of a paper copy, beside the page. */
export function ScanButton(props: { fileId: string; of: string; read: ReadScan }) {
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()

  async function show() {
    // Opened by the click itself, and not after the answer: that would be a pop-up.
    const tab = window.open('', '_blank')
    if (tab) tab.opener = null
    setBusy(true)
    setFailure(undefined)
    try {
      const { url } = await props.read(props.fileId)
      if (tab) tab.location.replace(url)
      else location.assign(url)
    } catch (error) {
      tab?.close()
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="no-print">
      <Button look="quiet" icon="doc" busy={busy()} onClick={() => void show()}>
        {t().paper.open}
        <span class="vh">: {props.of}</span>
      </Button>
      <Show when={failure()}>
        <ErrorNotice error={failure()} />
      </Show>
    </div>
  )
}
