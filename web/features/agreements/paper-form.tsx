import '../../ui/css/table.css'
import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { AgreementVersion } from '../../../shared/agreement.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { maxScanBytes, type ScanType, typeBytes, typeOfBytes } from '../../../shared/file-type.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import { api, read } from '../../lib/api.ts'
import { today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { sendFile } from '../../lib/send-file.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { type FormError, FormErrors } from '../../ui/form-errors.tsx'
import { t } from './words.ts'

type Props = {
  placementId: string
  version: AgreementVersion
  waitingFor: readonly SignerRole[]
  onRecorded: () => Promise<unknown>
  /** Somebody else was first: read it again. */
  onChanged: () => Promise<unknown>
}

/** A file that was chosen, and what it was sent as. */
type Chosen = { file: File; type: ScanType; fileId?: string }

/** The way for who can't or won't sign on a screen: who signed on paper, when, and the scan that shows it. */
export function PaperForm(props: Props) {
  const [names, setNames] = createStore<Partial<Record<SignerRole, string>>>({})
  const [signedOn, setSignedOn] = createSignal(today())
  const [chosen, setChosen] = createSignal<Chosen>()
  const [fileError, setFileError] = createSignal<string>()
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [failure, setFailure] = createSignal<unknown>()
  const [sent, setSent] = createSignal<number>()
  const [busy, setBusy] = createSignal(false)
  const roles = () => props.waitingFor.filter((role) => names[role] !== undefined)
  const errorOf = (field: string) => errors().find((error) => error.name === field)?.text
  const sentOn = () => localDateOf(new Date(props.version.sentAt))
  const nameOf = (role: SignerRole) => props.version.content.signers.find((signer) => signer.role === role)?.name ?? ''

  async function choose(file: File | undefined) {
    setChosen(undefined)
    setFileError(undefined)
    if (!file) return
    const type = typeOfBytes(new Uint8Array(await file.slice(0, typeBytes).arrayBuffer()))
    if (!type) setFileError(t().paper.wrongType)
    else if (file.size > maxScanBytes) setFileError(t().paper.tooLarge)
    else setChosen({ file, type })
  }

  function missing(): FormError[] {
    const { missing: words } = t().paper
    return [
      ...(roles().length === 0 ? [{ name: 'paper-who', text: words.who }] : []),
      ...roles()
        .filter((role) => (names[role]?.trim().length ?? 0) < 2)
        .map((role) => ({ name: `paper-${role}`, text: `${t().roles[role]}: ${words.name}` })),
      ...(signedOn() < sentOn() || signedOn() > today() ? [{ name: 'paper-day', text: words.signedOn }] : []),
      ...(chosen() ? [] : [{ name: 'paper-file', text: fileError() ?? words.file }]),
    ]
  }

  /** What was sent is not sent again when only what followed failed. */
  async function fileIdOf(scan: Chosen) {
    if (scan.fileId) return scan.fileId
    const { files } = api.placements[':id'].agreement
    const json = { type: scan.type, bytes: scan.file.size }
    setSent(0)
    const ticket = await read(files.$post({ param: { id: props.placementId }, json }))
    await sendFile(ticket, scan.file, setSent)
    setChosen({ ...scan, fileId: ticket.fileId })
    return ticket.fileId
  }

  async function record() {
    setErrors(missing())
    const scan = chosen()
    if (errors().length > 0 || !scan) return
    setBusy(true)
    setFailure(undefined)
    try {
      const fileId = await fileIdOf(scan)
      const signers = roles().map((role) => ({ role, name: names[role]?.trim() ?? '' }))
      const json = { hash: props.version.hash, signers, signedOn: signedOn(), fileId }
      await read(api.placements[':id'].agreement.paper.$post({ param: { id: props.placementId }, json }))
      await props.onRecorded()
    } catch (error) {
      const { code, errors: found } = failureOf(error)
      const isAbout = (path: string) => found.some((one) => one.path === path)
      // It waited for longer than what was not recorded is kept: it is sent anew.
      if (isAbout('/fileId')) setChosen({ file: scan.file, type: scan.type })
      if (isAbout('/signedOn')) setErrors([{ name: 'paper-day', text: t().paper.missing.signedOn }])
      else setFailure(error)
      if (code === 'agreement-replaced' || code === 'already-signed') await props.onChanged()
    } finally {
      setSent(undefined)
      setBusy(false)
    }
  }

  return (
    <details class="card agreement-paper no-print">
      <summary>{t().paper.title}</summary>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void record()
        }}
      >
        <p>{t().paper.text}</p>
        <p class="small muted">{t().paper.level}</p>
        <FormErrors errors={errors()} />
        <Fieldset name="paper-who" legend={t().paper.who} error={errorOf('paper-who')}>
          <For each={props.waitingFor}>
            {(role) => (
              <Tick checked={names[role] !== undefined} onChecked={(on) => setNames(role, on ? nameOf(role) : undefined)}>
                {t().roles[role]}
              </Tick>
            )}
          </For>
        </Fieldset>
        <For each={roles()}>
          {(role) => (
            <Field name={`paper-${role}`} label={t().paper.nameOf(t().roles[role])} error={errorOf(`paper-${role}`)}>
              {(control) => (
                <input
                  ref={control}
                  autocomplete="off"
                  maxlength={80}
                  value={names[role] ?? ''}
                  onInput={(event) => setNames(role, event.currentTarget.value)}
                />
              )}
            </Field>
          )}
        </For>
        <Field name="paper-day" label={t().paper.signedOn} error={errorOf('paper-day')}>
          {(control) => (
            <input
              ref={control}
              type="date"
              min={sentOn()}
              max={today()}
              value={signedOn()}
              onInput={(event) => setSignedOn(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field name="paper-file" label={t().paper.file} hint={t().paper.fileHint} error={fileError() ?? errorOf('paper-file')}>
          {(control) => (
            <input
              ref={control}
              type="file"
              accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <Show when={sent() !== undefined}>
          <p role="status">{t().paper.uploading}</p>
          <progress class="progress" max={1} value={sent()} aria-label={t().paper.uploading} />
        </Show>
        <Show when={failure()}>
          <ErrorNotice error={failure()} retry={() => void record()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" busy={busy()}>
            {t().paper.save}
          </Button>
        </div>
      </form>
    </details>
  )
}
