import './css/dialog.css'
import type { JSX } from 'solid-js'
import { createEffect, createUniqueId } from 'solid-js'
import { controlWords } from './control-words.ts'
import { IconButton } from './icon-button.tsx'

/** A native dialog: it keeps the focus inside and gives it back. Escape and the cross close it. */
export function Dialog(props: { open: boolean; onClose: () => void; title: JSX.Element; children: JSX.Element }) {
  const id = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && !dialog?.open) dialog?.showModal()
    if (!props.open && dialog?.open) dialog.close()
  })
  return (
    <dialog
      ref={(element) => {
        dialog = element
      }}
      class="dialog"
      aria-labelledby={id}
      on:close={() => props.onClose()}
    >
      <div class="dialog__in">
        <div class="dialog__head">
          <h2 class="dialog__title" id={id}>
            {props.title}
          </h2>
          <IconButton icon="x" label={controlWords().close} onClick={() => dialog?.close()} />
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
