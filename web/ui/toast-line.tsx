import { onCleanup, Show } from 'solid-js'
import { Button } from './button.tsx'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { dismiss, type Toast } from './toasts.tsx'

const stayMs = 10_000

/** One toast, with its way back. It goes after a while in which nobody looks at it. */
export default function ToastLine(props: { toast: Toast }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    timer = setTimeout(() => dismiss(props.toast), stayMs)
  }
  const hold = () => clearTimeout(timer)
  wait()
  onCleanup(hold)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading it, or being on its button, only stops the time
    <div class="toast" onMouseEnter={hold} onMouseLeave={wait} onFocusIn={hold} onFocusOut={wait}>
      <Icon name="okay" />
      <p>{props.toast.text}</p>
      <Show when={props.toast.undo}>
        {(undo) => (
          <Button
            look="quiet"
            onClick={() => {
              dismiss(props.toast)
              undo()()
            }}
          >
            {props.toast.label ?? controlWords().undo}
          </Button>
        )}
      </Show>
    </div>
  )
}
