import { createSignal, onCleanup, onMount } from 'solid-js'
import type { HalfDay, Said } from '../../../shared/hours.ts'
import { refreshHours } from './queries.ts'
import { drop, keep, news, sendWaiting, type Waiting, waitingOf } from './waiting.ts'

/** What waits of one placement, and the ways to say something of it. */
export function createWaiting(personId: () => string, placementId: () => string) {
  const [waiting, setWaiting] = createSignal<readonly Waiting[]>([])
  const [canKeep, setCanKeep] = createSignal(true)
  const [isOnline, setOnline] = createSignal(navigator.onLine)

  async function look() {
    try {
      setWaiting((await waitingOf(personId())).filter((one) => one.placementId === placementId()))
    } catch {
      setCanKeep(false)
    }
  }

  /** First what the server has now, then what waits no more: nothing is away in between. */
  async function catchUp() {
    await refreshHours()
    await look()
  }

  async function send() {
    if (!(await sendWaiting(personId()))) await askForSync()
    await catchUp()
  }

  async function say(sayings: readonly { daypart: string; said: Said; standing: HalfDay | undefined }[]) {
    for (const saying of sayings) await keep({ personId: personId(), placementId: placementId(), ...saying })
    await look()
    await send()
  }

  onMount(() => {
    void look()
    const channel = new BroadcastChannel(news)
    channel.addEventListener('message', () => void catchUp())
    const changed = () => setOnline(navigator.onLine)
    addEventListener('online', changed)
    addEventListener('offline', changed)
    onCleanup(() => {
      channel.close()
      removeEventListener('online', changed)
      removeEventListener('offline', changed)
    })
  })

  return {
    waiting,
    canKeep,
    isOnline,
    say,
    async giveUp(one: Waiting) {
      await drop(one)
      await look()
    },
  }
}

/** Where the browser can, it sends what waits by itself when the connection is back, also when the page is closed. */
async function askForSync() {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (registration && 'sync' in registration) {
    const { sync } = registration as { sync: { register(tag: string): Promise<void> } }
    await sync.register(news).catch(() => undefined)
  }
}
