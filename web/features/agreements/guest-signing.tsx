import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import type { RefuseDraft, SignDraft } from '../../../shared/agreement.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import type { GuestHeaders } from '../../lib/guest-headers.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { AgreementDocument } from './agreement-document.tsx'
import { SignForm } from './sign-form.tsx'
import { t } from './words.ts'

type GuestSigningProps = {
  /** With which a guest asks. */
  headers: GuestHeaders
  name: string
  /** Asks the code again when it no longer counts. */
  guarded: <T>(asking: Promise<T>) => Promise<T>
}

/** The agreement as a parent or host reads and signs it by link. */
export function GuestSigning(props: GuestSigningProps) {
  const [agreement, { refetch, mutate }] = createResource(() =>
    props.guarded(read(api.guest.signing.$get({ header: props.headers }))),
  )
  const [refused, setRefused] = createSignal(false)

  async function sign(json: SignDraft) {
    mutate(await props.guarded(read(api.guest.signing.$post({ header: props.headers, json }))))
  }

  async function refuse(json: RefuseDraft) {
    await props.guarded(read(api.guest.signing.refuse.$post({ header: props.headers, json })))
    setRefused(true)
  }

  const readScan = (fileId: string) =>
    props.guarded(read(api.guest.signing.files[':fileId'].$get({ header: props.headers, param: { fileId } })))

  async function reread() {
    await refetch()
  }

  return (
    <Switch fallback={<Skeleton />}>
      <Match when={refused()}>
        <Notice tone="info" live="status">
          <p>{t().sign.refused}</p>
        </Notice>
      </Match>
      <Match when={failureOf(agreement.error).code === 'agreement-replaced' && agreement.error}>
        <Empty icon="doc" title={t().sign.replaced} text={t().sign.replacedText} />
      </Match>
      <Match when={agreement.error}>
        <ErrorNotice error={agreement.error} retry={() => void refetch()} />
      </Match>
      <Match when={agreement.latest}>
        {(shown) => (
          <>
            <div class="actions no-print">
              <Button icon="print" onClick={() => print()}>
                {t().page.print}
              </Button>
            </div>
            <Show when={shown().current}>{(current) => <AgreementDocument version={current()} readScan={readScan} />}</Show>
            <SignForm agreement={shown()} name={props.name} onSign={sign} onRefuse={refuse} onChanged={reread} />
          </>
        )}
      </Match>
    </Switch>
  )
}
