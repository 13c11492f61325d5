import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Placement } from '../../../shared/placement.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { t } from './words.ts'

type CancelDialogProps = {
  placement: Placement | undefined
  onClose: () => void
  onSend: (placement: Placement, text: string) => void
}

/** Cancelling says why; the dialog asks for nothing else. */
export function CancelDialog(props: CancelDialogProps) {
  const [text, setText] = createSignal('')
  const [missing, setMissing] = createSignal(false)
  createEffect(
    on(
      () => props.placement?.id,
      () => {
        setText('')
        setMissing(false)
      },
    ),
  )
  return (
    <Dialog
      open={props.placement !== undefined}
      onClose={props.onClose}
      title={t().cancelTitle(props.placement?.student.name ?? '')}
    >
      <Show when={props.placement}>
        {(placement) => (
          <form
            class="stack"
            novalidate
            onSubmit={(event) => {
              event.preventDefault()
              setMissing(text().trim() === '')
              if (missing()) document.getElementById('cancel-why')?.focus()
              else props.onSend(placement(), text().trim())
            }}
          >
            <Field name="cancel-why" label={t().why} hint={t().whyHint} error={missing() ? t().whyMissing : undefined}>
              {(control) => (
                <textarea ref={control} maxlength={600} value={text()} onInput={(event) => setText(event.currentTarget.value)} />
              )}
            </Field>
            <div class="actions">
              <Button type="submit" look="danger-solid">
                {t().send}
              </Button>
              <Button look="quiet" onClick={props.onClose}>
                {t().notNow}
              </Button>
            </div>
          </form>
        )}
      </Show>
    </Dialog>
  )
}
