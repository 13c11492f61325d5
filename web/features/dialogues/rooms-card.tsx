import './dialogues.css'
import { createSignal, For, Show } from 'solid-js'
import type { Room } from '../../../shared/dialogue-time.ts'
import { createIntent } from '../../lib/intent.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { addRoom, getRooms, removeRoom, restoreRoom } from './queries.ts'
import { t } from './words.ts'

/** The rooms of the school where talks can be held. */
export function RoomsCard() {
  const rooms = createAsync(() => getRooms())
  const intent = createIntent()
  const [name, setName] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  async function add() {
    setTried(true)
    if (name().trim() === '') return document.getElementById('room-name')?.focus()
    setBusy(true)
    setError(undefined)
    try {
      await addRoom(name().trim(), intent.headers(name().trim()))
      intent.done()
      setName('')
      setTried(false)
      toast(t().rooms.added)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  function remove(room: Room) {
    setError(undefined)
    removeRoom(room.id).then(() => toast(t().rooms.removed, () => void restoreRoom(room.id).catch(setError)), setError)
  }

  return (
    <section class="card stack" aria-labelledby="rooms">
      <h2 id="rooms">{t().rooms.title}</h2>
      <p class="small muted">{t().rooms.text}</p>
      <Show when={rooms()}>
        {(known) => (
          <Show
            when={known().items.length > 0}
            fallback={<Empty icon="building" level={3} title={t().rooms.empty} text={t().rooms.emptyText} />}
          >
            <ul class="talk__guests">
              <For each={known().items}>
                {(room) => (
                  <li>
                    <b>{room.name}</b>
                    <Button look="quiet" icon="trash" onClick={() => remove(room)}>
                      {t().rooms.remove}
                      <span class="vh">: {room.name}</span>
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void add()
        }}
      >
        <Field
          name="room-name"
          label={t().rooms.name}
          error={tried() && name().trim() === '' ? t().rooms.nameMissing : undefined}
        >
          {(control) => (
            <input ref={control} maxlength={60} value={name()} onInput={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <div class="actions">
          <Button type="submit" icon="plus" busy={busy()}>
            {t().rooms.add}
          </Button>
        </div>
      </form>
    </section>
  )
}
