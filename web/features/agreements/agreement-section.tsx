import './agreements.css'
import { type JSX, Match, Show, Suspense, Switch } from 'solid-js'
import type { Agreement, AgreementVersion, SignerAgreement } from '../../../shared/agreement.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import { failureOf } from '../../lib/failure.ts'
import { listInWords } from '../../lib/lists.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Badge } from '../../ui/feedback.tsx'
import { getAgreement, getHostSigning, getSigning, getVersions } from './queries.ts'
import { t } from './words.ts'

/** How far the agreement of a stage is, on the page of its placement; for whoever looks at it. */
export function AgreementSection(props: { placementId: string }) {
  return (
    <section class="card stack" aria-labelledby="agreement">
      <h2 id="agreement">{t().section.title}</h2>
      <Suspense>
        <OfRole placementId={props.placementId} />
      </Suspense>
    </section>
  )
}

function OfRole(props: { placementId: string }) {
  const me = useMe()
  return (
    <Switch fallback={<OfSigner placementId={props.placementId} />}>
      <Match when={me().membership.role === 'coordinator'}>
        <OfCoordinator placementId={props.placementId} />
      </Match>
      <Match when={me().membership.role === 'mentor'}>
        <OfMentor placementId={props.placementId} />
      </Match>
    </Switch>
  )
}

/** It is made a moment after the approval: until then there is none, and that is no error. */
async function ifMade<T>(asking: Promise<T>) {
  try {
    return await asking
  } catch (error) {
    if (failureOf(error).code === 'not-found') return null
    throw error
  }
}

function OfCoordinator(props: { placementId: string }) {
  const agreement = createAsync(() => ifMade(getAgreement(props.placementId)))
  return <Known found={agreement()}>{(found) => <Coordinated agreement={found()} path={pathOf(props.placementId)} />}</Known>
}

function Coordinated(props: { agreement: Agreement; path: string }) {
  const isDraft = () => props.agreement.status === 'draft'
  const toSign = () => props.agreement.waitingFor.includes('school')
  return (
    <>
      <Standing agreement={props.agreement} />
      <Show when={isDraft()} fallback={<Waits roles={props.agreement.waitingFor} />}>
        <p>{props.agreement.missing.length > 0 ? t().section.missing(props.agreement.missing.length) : t().section.ready}</p>
      </Show>
      <Show when={isDraft() && props.agreement.ending?.how === 'refused' && props.agreement.ending}>
        {(ending) => <p class="quote">{t().section.refused(ending().by)}</p>}
      </Show>
      <div class="actions">
        <LinkButton look={isDraft() || toSign() ? 'primary' : 'line'} icon={toSign() ? 'sign' : 'doc'} href={props.path}>
          {isDraft() ? t().section.complete : toSign() ? t().section.sign : t().section.open}
        </LinkButton>
      </div>
    </>
  )
}

function OfMentor(props: { placementId: string }) {
  const versions = createAsync(() => ifMade(getVersions(props.placementId)))
  const current = () => versions()?.find(({ ending }) => ending === null)
  return (
    <Known found={versions() === undefined ? undefined : (current() ?? null)} none={t().section.preparing}>
      {(version) => (
        <>
          <Waits roles={unsigned(version())} />
          <div class="actions">
            <LinkButton icon="doc" href={pathOf(props.placementId)}>
              {t().section.open}
            </LinkButton>
          </div>
        </>
      )}
    </Known>
  )
}

function unsigned({ content, signatures }: AgreementVersion) {
  return content.signers.map(({ role }) => role).filter((role) => !signatures.some((signature) => signature.role === role))
}

function OfSigner(props: { placementId: string }) {
  const me = useMe()
  const agreement = createAsync(() => {
    const { membership } = me()
    return ifMade(
      membership.role === 'employer'
        ? getHostSigning(membership.organisationId, props.placementId)
        : getSigning(props.placementId),
    )
  })
  const path = () => (me().membership.role === 'employer' ? `/coming/${props.placementId}/agreement` : pathOf(props.placementId))
  return <Known found={agreement()}>{(found) => <Signing agreement={found()} path={path()} />}</Known>
}

function Signing(props: { agreement: SignerAgreement; path: string }) {
  const isMine = () => props.agreement.waitingFor.includes(props.agreement.role)
  return (
    <>
      <Standing agreement={props.agreement} />
      <Show when={props.agreement.current} fallback={<p>{t().section.preparing}</p>}>
        <Show when={isMine()} fallback={<Waits roles={props.agreement.waitingFor} />}>
          <p>{t().section.yours}</p>
        </Show>
        <div class="actions">
          <LinkButton look={isMine() ? 'primary' : 'line'} icon={isMine() ? 'sign' : 'doc'} href={props.path}>
            {isMine() ? t().section.sign : t().section.open}
          </LinkButton>
        </div>
      </Show>
    </>
  )
}

const tones = { draft: 'warn', sent: 'info', signed: 'ok', void: undefined } as const

function Standing(props: { agreement: Pick<Agreement, 'kind' | 'status'> }) {
  return (
    <p class="cluster">
      <b>{t().kinds[props.agreement.kind]}</b>
      <Badge tone={tones[props.agreement.status]}>{t().statuses[props.agreement.status]}</Badge>
    </p>
  )
}

function Waits(props: { roles: readonly SignerRole[] }) {
  return (
    <p>
      {props.roles.length > 0 ? t().section.waiting(listInWords(props.roles.map((role) => t().roles[role]))) : t().section.signed}
    </p>
  )
}

/** What was found; `null` is that there is none yet, `undefined` that it is on its way. */
function Known<Found>(props: { found: Found | null | undefined; none?: string; children: (found: () => Found) => JSX.Element }) {
  return (
    <Show when={props.found !== null} fallback={<p>{props.none ?? t().section.making}</p>}>
      <Show when={props.found ?? undefined}>{(found) => props.children(found)}</Show>
    </Show>
  )
}

function pathOf(placementId: string) {
  return `/placements/${placementId}/agreement`
}
