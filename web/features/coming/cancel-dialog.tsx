import { createEffect, createSignal, on, Show } from 'solid-js'
import type { EmployerPlacement } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

type CancelDialogProps = {
  placement: EmployerPlacement | undefined
  name: string
  organisationId: string
  onClose: () => void
  onDone: (isStale: boolean) => Promise<void>
}

/** Cancelling asks for a reason, and so before it is done: the employer can't take it back alone. */
export function CancelDialog(props: CancelDialogProps) {
  const [text, setText] = createSignal('')
  const [missing, setMissing] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  createEffect(
    on(
      () => props.placement?.id,
      () => {
        setText('')
        setMissing(false)
        setFailure(undefined)
      },
    ),
  )

  async function send(placement: EmployerPlacement) {
    setMissing(text().trim() === '')
    if (missing()) return document.getElementById('cancel-why')?.focus()
    setBusy(true)
    const { name } = props
    try {
      await read(
        api.organisations[':id'].placements[':placementId'].cancel.$post({
          param: { id: props.organisationId, placementId: placement.id },
          json: { version: placement.version, text: text().trim() },
        }),
      )
      props.onClose()
      toast(t().cancelled(name))
      await props.onDone(false)
    } catch (error) {
      const { code } = failureOf(error)
      if (code !== 'stale' && code !== 'wrong-state') return setFailure(error)
      props.onClose()
      await props.onDone(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={props.placement !== undefined} onClose={props.onClose} title={t().cancelTitle(props.name)}>
      <Show when={props.placement}>
        {(placement) => (
          <form
            class="stack"
            novalidate
            onSubmit={(event) => {
              event.preventDefault()
              if (!busy()) void send(placement())
            }}
          >
            <p>{t().cancelAll(placement().dayparts.length)}</p>
            <Field name="cancel-why" label={t().why} hint={t().whyHint} error={missing() ? t().whyMissing : undefined}>
              {(control) => (
                <textarea ref={control} maxlength={600} value={text()} onInput={(event) => setText(event.currentTarget.value)} />
              )}
            </Field>
            <p class="small muted">{t().noUndo}</p>
            <Show when={failure() !== undefined}>
              <ErrorNotice error={failure()} />
            </Show>
            <div class="actions">
              <Button type="submit" look="danger-solid" busy={busy()}>
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
