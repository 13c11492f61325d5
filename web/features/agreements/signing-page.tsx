import './agreements.css'
import { createSignal, Show } from 'solid-js'
import type { RefuseDraft, SignDraft, SignerAgreement } from '../../../shared/agreement.ts'
import { api, read } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { AgreementDocument } from './agreement-document.tsx'
import { getHostSigning, getSigning, refreshAgreements, scansOf } from './queries.ts'
import type { ReadScan } from './scan-button.tsx'
import { SignForm } from './sign-form.tsx'
import { t } from './words.ts'

/** The agreement as the student, or somebody of the organisation, reads and signs it. */
export default function SigningPage() {
  const params = useParams<{ id: string }>()
  const me = useMe()
  const organisationId = () => {
    const { membership } = me()
    return membership.role === 'employer' ? membership.organisationId : undefined
  }
  const agreement = createAsync(() => {
    const organisation = organisationId()
    return organisation ? getHostSigning(organisation, params.id) : getSigning(params.id)
  })

  function ways() {
    const organisation = organisationId()
    if (!organisation) return { at: api.placements[':id'].signing, param: { id: params.id, placementId: params.id } }
    return {
      at: api.organisations[':id'].placements[':placementId'].signing,
      param: { id: organisation, placementId: params.id },
    }
  }

  async function sign(json: SignDraft) {
    const { at, param } = ways()
    await read(at.$post({ param, json }))
    await refreshAgreements()
  }

  function readScan(fileId: string) {
    const organisation = organisationId()
    if (!organisation) return scansOf(params.id)(fileId)
    const { files } = api.organisations[':id'].placements[':placementId'].signing
    return read(files[':fileId'].$get({ param: { id: organisation, placementId: params.id, fileId } }))
  }

  const [refused, setRefused] = createSignal(false)
  async function refuse(json: RefuseDraft) {
    const { at, param } = ways()
    await read(at.refuse.$post({ param, json }))
    setRefused(true)
    await refreshAgreements()
  }

  const back = () => (organisationId() ? `/coming/${params.id}` : `/placements/${params.id}`)
  return (
    <Show when={agreement()}>
      {(shown) => (
        <Page title={t().kinds[shown().kind]} class="wrap page agreement-page">
          <div class="agreement-page__head no-print">
            <a class="agreement-page__back" href={back()}>
              <Icon name="left" size="sm" />
              {t().page.back}
            </a>
            <h1>{t().kinds[shown().kind]}</h1>
          </div>
          <Show when={refused()}>
            <Notice tone="info" live="status">
              <p>{t().sign.refused}</p>
            </Notice>
          </Show>
          <Readable
            agreement={shown()}
            name={me().person.name}
            onSign={sign}
            onRefuse={refuse}
            isRefused={refused()}
            readScan={readScan}
          />
        </Page>
      )}
    </Show>
  )
}

type ReadableProps = {
  agreement: SignerAgreement
  name: string
  isRefused: boolean
  onSign: (draft: SignDraft) => Promise<unknown>
  onRefuse: (draft: RefuseDraft) => Promise<unknown>
  readScan: ReadScan
}

function Readable(props: ReadableProps) {
  return (
    <Show
      when={props.agreement.current}
      fallback={
        <Show when={!props.isRefused}>
          <Empty icon="doc" title={t().page.preparing} text={t().page.preparingText} />
        </Show>
      }
    >
      {(current) => (
        <>
          <div class="actions no-print">
            <Button icon="print" onClick={() => print()}>
              {t().page.print}
            </Button>
          </div>
          <AgreementDocument version={current()} readScan={props.readScan} />
          <SignForm
            agreement={props.agreement}
            name={props.name}
            onSign={props.onSign}
            onRefuse={props.onRefuse}
            onChanged={refreshAgreements}
          />
        </>
      )}
    </Show>
  )
}
