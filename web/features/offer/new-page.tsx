import './offer.css'
import { For, Show } from 'solid-js'
import { type OpportunityKind, opportunityKinds } from '../../../shared/opportunity.ts'
import { today } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { terms } from '../../lib/words/terms.ts'
import { KindMark } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { getOrganisation } from './data.ts'
import { emptyForm } from './form-model.ts'
import { OfferFormView } from './offer-form.tsx'
import { useOrganisationId } from './organisation-id.ts'
import { t } from './words.ts'

/** First the kind, then five questions. The kind stands in the address, so that a colleague can be sent there. */
export default function NewOfferPage() {
  const [search] = useSearchParams<{ kind?: string }>()
  const kind = () => opportunityKinds.find((value) => value === search.kind)
  return (
    <Show when={kind()} keyed fallback={<ChooseKind />}>
      {(chosen) => <NewForm kind={chosen} />}
    </Show>
  )
}

function ChooseKind() {
  return (
    <Page title={t().choose.title} class="wrap page stack">
      <h1>{t().choose.title}</h1>
      <p class="lede">{t().choose.lede}</p>
      <ul class="kinds">
        <For each={opportunityKinds}>
          {(kind) => (
            <li class="opp awning" data-kind={kind}>
              <div class="opp__in">
                <h2 class="opp__title">
                  <KindMark kind={kind} /> <a href={`/offer/new?kind=${kind}`}>{terms().kind[kind]}</a>
                </h2>
                <p class="small">{t().choose.text[kind]}</p>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Page>
  )
}

function NewForm(props: { kind: OpportunityKind }) {
  const me = useMe()
  const organisationId = useOrganisationId()
  const organisation = createAsync(() => getOrganisation(organisationId()))
  return (
    <Page title={t().newTitle[props.kind]} class="wrap page stack">
      <Show when={organisation()}>
        {(own) => (
          <OfferFormView
            title={t().newTitle[props.kind]}
            lede={t().lede[props.kind]}
            name={`${me().person.id}:new:${props.kind}`}
            initial={emptyForm({ ...own(), kind: props.kind, guide: me().person.name, today: today() })}
            organisationName={own().name}
          />
        )}
      </Show>
    </Page>
  )
}
