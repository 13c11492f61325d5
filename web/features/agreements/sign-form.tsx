import { createSignal, Show, untrack } from 'solid-js'
import type { RefuseDraft, SignDraft, SignerAgreement } from '../../../shared/agreement.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { type FormError, FormErrors } from '../../ui/form-errors.tsx'
import { t } from './words.ts'

type SignFormProps = {
  agreement: SignerAgreement
  /** What stands in the field at first: the name of who is there. */
  name: string
  onSign: (draft: SignDraft) => Promise<unknown>
  /** Left out for the school, which takes back what it sent. */
  onRefuse?: ((draft: RefuseDraft) => Promise<unknown>) | undefined
  /** It was replaced or signed meanwhile: read it again. */
  onChanged: () => Promise<unknown>
}

/** Signing, or saying what is not right; and once signed, that it is. */
export function SignForm(props: SignFormProps) {
  const isMine = () => props.agreement.current !== null && props.agreement.waitingFor.includes(props.agreement.role)
  return (
    <Show when={props.agreement.current}>
      {(current) => (
        <Show when={isMine()} fallback={<Signed agreement={props.agreement} />}>
          <section class="card stack no-print" aria-labelledby="signing">
            <h2 id="signing">{t().sign.title}</h2>
            <p>
              {props.agreement.role === 'school'
                ? t().sign.asSchool(current().content.facts.school.name)
                : t().sign.as(t().roles[props.agreement.role])}
            </p>
            <Form
              hash={current().hash}
              name={props.name}
              onSign={props.onSign}
              onRefuse={props.onRefuse}
              onChanged={props.onChanged}
            />
          </section>
        </Show>
      )}
    </Show>
  )
}

function Signed(props: { agreement: SignerAgreement }) {
  const isSigned = () => props.agreement.status === 'signed'
  return (
    <div class="no-print">
      <Notice tone="ok" live="status">
        <p>
          <b>{isSigned() ? t().sign.complete : t().sign.signed}</b>
        </p>
        <p>{isSigned() ? t().sign.completeText : t().sign.signedText}</p>
      </Notice>
    </div>
  )
}

function Form(props: Omit<SignFormProps, 'agreement'> & { hash: string }) {
  const [name, setName] = createSignal(untrack(() => props.name))
  const [agrees, setAgrees] = createSignal(false)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const [refusing, setRefusing] = createSignal(false)
  const errorOf = (field: string) => errors().find((error) => error.name === field)?.text

  async function attempt(change: Promise<unknown>) {
    setBusy(true)
    setFailure(undefined)
    try {
      await change
      setRefusing(false)
    } catch (error) {
      const { code } = failureOf(error)
      setFailure(error)
      if (code === 'agreement-replaced' || code === 'already-signed') await props.onChanged()
    } finally {
      setBusy(false)
    }
  }

  function sign() {
    setErrors([
      ...(name().trim().length < 2 ? [{ name: 'signer', text: t().sign.nameMissing }] : []),
      ...(agrees() ? [] : [{ name: 'agrees', text: t().sign.agreeMissing }]),
    ])
    if (errors().length === 0) void attempt(props.onSign({ hash: props.hash, name: name().trim() }))
  }

  return (
    <>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) sign()
        }}
      >
        <FormErrors errors={errors()} />
        <Field name="signer" label={t().sign.name} hint={t().sign.nameHint} error={errorOf('signer')}>
          {(control) => (
            <input
              ref={control}
              autocomplete="name"
              maxlength={80}
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Fieldset legend={<span class="vh">{t().sign.title}</span>} error={errorOf('agrees')}>
          <Tick id="agrees" checked={agrees()} onChecked={setAgrees}>
            {t().sign.agree}
          </Tick>
        </Fieldset>
        <Show when={failure() && !refusing()}>
          <ErrorNotice error={failure()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" size="large" icon="sign" busy={busy()}>
            {t().sign.sign}
          </Button>
          <Show when={props.onRefuse}>
            <Button look="quiet" onClick={() => setRefusing(true)}>
              {t().sign.refuse}
            </Button>
          </Show>
        </div>
      </form>
      <Dialog open={refusing()} onClose={() => setRefusing(false)} title={t().sign.refuseTitle}>
        <Refusal
          busy={busy()}
          failure={failure()}
          onClose={() => setRefusing(false)}
          onSend={(text) => void attempt(Promise.resolve(props.onRefuse?.({ hash: props.hash, text })))}
        />
      </Dialog>
    </>
  )
}

function Refusal(props: { busy: boolean; failure: unknown; onClose: () => void; onSend: (text: string) => void }) {
  const [text, setText] = createSignal('')
  const [isMissing, setMissing] = createSignal(false)

  function send() {
    setMissing(text().trim() === '')
    if (isMissing()) document.getElementById('refuse-why')?.focus()
    else props.onSend(text().trim())
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.busy) send()
      }}
    >
      <p>{t().sign.refuseText}</p>
      <Field name="refuse-why" label={t().sign.why} error={isMissing() ? t().sign.whyMissing : undefined}>
        {(control) => (
          <textarea ref={control} maxlength={600} value={text()} onInput={(event) => setText(event.currentTarget.value)} />
        )}
      </Field>
      <Show when={props.failure}>
        <ErrorNotice error={props.failure} />
      </Show>
      <div class="actions">
        <Button type="submit" look="danger-solid" busy={props.busy}>
          {t().sign.sendRefusal}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {t().sign.notNow}
        </Button>
      </div>
    </form>
  )
}
