import { createResource, Show } from 'solid-js'
import { useMe } from '../../lib/me.ts'
import { Notice } from '../../ui/notice.tsx'
import { sendWaiting, waitingOf } from './waiting.ts'
import { t } from './words.ts'

/** Before somebody signs out: what of their hours is still on this device, after one more try to send it. */
export function UnsentHours() {
  const me = useMe()
  const [count] = createResource(async () => {
    const { id } = me().person
    try {
      await sendWaiting(id)
      return (await waitingOf(id)).length
    } catch {
      // Nothing can be kept here, so nothing waits.
      return 0
    }
  })
  return (
    <Show when={count.latest}>
      {(waiting) => (
        <Notice tone="warn" icon="offline" live="status">
          <p>{t().signOut.waiting(waiting())}</p>
        </Notice>
      )}
    </Show>
  )
}
