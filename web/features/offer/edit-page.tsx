import './offer.css'
import { Show } from 'solid-js'
import { useMe } from '../../lib/me.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Page } from '../../ui/page.tsx'
import { getOpportunity, getOrganisation } from './data.ts'
import { formOf } from './form-model.ts'
import { OfferFormView } from './offer-form.tsx'
import { useOrganisationId } from './organisation-id.ts'
import { t } from './words.ts'

export default function EditOfferPage() {
  const params = useParams<{ id: string }>()
  const me = useMe()
  const organisationId = useOrganisationId()
  const opportunity = createAsync(() => getOpportunity(params.id))
  const organisation = createAsync(() => getOrganisation(organisationId()))
  return (
    <Page title={t().changeTitle} class="wrap page stack">
      <Show when={organisation()}>
        {(own) => (
          <Show when={opportunity()}>
            {/* The form starts from what was read first: the answer to a save while typing does not begin it anew. */}
            {(read) => (
              <OfferFormView
                title={t().changeTitle}
                lede={t().lede[read().kind]}
                name={`${me().person.id}:${params.id}`}
                initial={formOf(read(), own().place)}
                organisationName={own().name}
                opportunity={read()}
              />
            )}
          </Show>
        )}
      </Show>
    </Page>
  )
}
