import './agreements.css'
import { createSignal, For, Show } from 'solid-js'
import type { Agreement, SignDraft } from '../../../shared/agreement.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import { api, read } from '../../lib/api.ts'
import { failureOf } from '../../lib/failure.ts'
import { useMe } from '../../lib/me.ts'
import { momentInWords } from '../../lib/moments.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { AgreementDocument } from './agreement-document.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { PaperForm } from './paper-form.tsx'
import { getAgreement, refreshAgreements, scansOf } from './queries.ts'
import { SignForm } from './sign-form.tsx'
import { Versions } from './versions.tsx'
import { t } from './words.ts'

/** The agreement as the coordinator works on it: fill in, send, follow, sign for the school. */
export default function SchoolAgreementPage() {
  const params = useParams<{ id: string }>()
  const agreement = createAsync(() => getAgreement(params.id))
  return <Show when={agreement()}>{(shown) => <Working agreement={shown()} />}</Show>
}

function Working(props: { agreement: Agreement }) {
  const me = useMe()
  const [isChanging, setChanging] = createSignal(false)
  const [changed, setChanged] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const id = () => props.agreement.placementId
  const isDraft = () => props.agreement.status === 'draft'

  async function attempt(change: Promise<unknown>, done: string) {
    setFailure(undefined)
    try {
      await change
      toast(done)
      setChanged(false)
    } catch (error) {
      const { code } = failureOf(error)
      if (code === 'stale' || code === 'wrong-state') setChanged(true)
      else setFailure(error)
    }
    await refreshAgreements()
  }

  const ask = (role: SignerRole) =>
    attempt(read(api.placements[':id'].agreement.ask.$post({ param: { id: id() }, json: { role } })), t().page.askedAgain)

  const withdraw = () =>
    attempt(
      read(
        api.placements[':id'].agreement.withdraw.$post({
          param: { id: id() },
          json: { version: props.agreement.version, text: '' },
        }),
      ),
      t().page.withdrawn,
    )

  async function sign(json: SignDraft) {
    await read(api.placements[':id'].signing.$post({ param: { id: id() }, json }))
    await refreshAgreements()
  }

  async function recorded() {
    toast(t().paper.saved)
    await refreshAgreements()
  }

  const signing = () => ({ ...props.agreement, role: 'school' as const })

  return (
    <Page title={`${t().kinds[props.agreement.kind]}, ${props.agreement.studentName}`} class="wrap page agreement-page">
      <div class="agreement-page__head no-print">
        <a class="agreement-page__back" href={`/placements/${id()}`}>
          <Icon name="left" size="sm" />
          {t().page.back}
        </a>
        <h1>{t().kinds[props.agreement.kind]}</h1>
        <p class="lede">{t().page.of(props.agreement.studentName, props.agreement.organisationName)}</p>
        <p>
          <a class="morelink" href="/agreements">
            {t().page.toList}
          </a>
        </p>
      </div>
      <Show when={changed()}>
        <Notice tone="warn" live="alert">
          <p>{t().page.changed}</p>
        </Notice>
      </Show>
      <Show when={failure()}>
        <ErrorNotice error={failure()} />
      </Show>
      <Show when={isDraft() && props.agreement.ending}>
        {(ending) => (
          <Notice tone={ending().how === 'refused' ? 'danger' : 'info'}>
            <p>
              <b>{t().endings[ending().how](ending().by)}</b>, {momentInWords(ending().at)}
            </p>
            <Show when={ending().text}>
              <p class="quote">{ending().text}</p>
            </Show>
          </Notice>
        )}
      </Show>
      <Show when={!isDraft()}>
        <Who agreement={props.agreement} onAsk={(role) => void ask(role)} />
        <div class="actions no-print">
          <Button icon="print" onClick={() => print()}>
            {t().page.print}
          </Button>
          <Show when={!isChanging()}>
            <Button icon="edit" onClick={() => setChanging(true)}>
              {t().page.change}
            </Button>
          </Show>
          <Show when={props.agreement.status === 'sent'}>
            <Button look="danger" icon="undo" onClick={() => void withdraw()}>
              {t().page.withdraw}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={isDraft() || isChanging()}>
        <Show when={isChanging() && !isDraft()}>
          <Notice tone="warn">
            <p>{t().page.changeText}</p>
          </Notice>
        </Show>
        {/* A newer version of what is worked on makes a new form. */}
        <Show when={props.agreement.version} keyed>
          <AgreementForm
            agreement={props.agreement}
            onCancel={isDraft() ? undefined : () => setChanging(false)}
            onSent={() => setChanging(false)}
            onStale={() => setChanged(true)}
          />
        </Show>
      </Show>
      <Show when={!isChanging() && props.agreement.current}>
        {(current) => (
          <>
            <AgreementDocument version={current()} readScan={scansOf(id())} />
            <SignForm agreement={signing()} name={me().person.name} onSign={sign} onChanged={refreshAgreements} />
            <Show when={props.agreement.status === 'sent'}>
              <PaperForm
                placementId={id()}
                version={current()}
                waitingFor={props.agreement.waitingFor}
                onRecorded={recorded}
                onChanged={refreshAgreements}
              />
            </Show>
          </>
        )}
      </Show>
      <Versions placementId={id()} />
    </Page>
  )
}

/** Who signed, and who was asked when. */
function Who(props: { agreement: Agreement; onAsk: (role: SignerRole) => void }) {
  const version = () => props.agreement.current
  const signatureOf = (role: SignerRole) => version()?.signatures.find((signature) => signature.role === role)
  return (
    <section class="card stack no-print" aria-labelledby="who">
      <div class="between">
        <h2 id="who">{t().page.waitsFor}</h2>
        <Badge tone={props.agreement.status === 'signed' ? 'ok' : 'info'}>{t().statuses[props.agreement.status]}</Badge>
      </div>
      <ul class="agreement-who">
        <For each={version()?.content.signers}>
          {({ role, name }) => (
            <li classList={{ 'is-signed': signatureOf(role) !== undefined }}>
              <Icon name={signatureOf(role) ? 'okay' : 'clock'} />
              <div>
                <p>
                  <b>{t().roles[role]}</b>: {signatureOf(role)?.name ?? name}
                </p>
                <p class="small muted">
                  <Show
                    when={signatureOf(role)}
                    fallback={t().page.askedAt(momentInWords(version()?.askedAt[role] ?? version()?.sentAt ?? ''))}
                  >
                    {(signature) => (
                      <>
                        {t().page.signedAt(momentInWords(signature().at))}. {t().ways[signature().way.by]}.
                      </>
                    )}
                  </Show>
                </p>
              </div>
              <Show when={role !== 'school' && props.agreement.waitingFor.includes(role)}>
                <Button look="quiet" onClick={() => props.onAsk(role)}>
                  {t().page.sendAgain}
                  <span class="vh">: {t().roles[role]}</span>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
