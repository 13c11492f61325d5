import './offer.css'
import { Show } from 'solid-js'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { OpportunityBody, OpportunityHead } from '../opportunities/opportunity-body.tsx'
import { getOpportunity } from './data.ts'
import { t } from './words.ts'

/** The stall as a student sees it: the student's own page, without the claim. */
export default function PreviewPage() {
  const params = useParams<{ id: string }>()
  const opportunity = createAsync(() => getOpportunity(params.id))
  return (
    <Show when={opportunity()}>
      {(read) => (
        <Page title={t().one.preview} class="offer__preview">
          <div class="wrap offer__banner">
            <Notice tone="info" icon="eye">
              <p>{t().page.banner}</p>
              <div class="actions">
                <LinkButton icon="edit" href={`/offer/${read().id}/edit`}>
                  {t().one.change}
                </LinkButton>
              </div>
            </Notice>
          </div>
          <OpportunityHead
            opportunity={read()}
            km={undefined}
            back={
              <a class="morelink" href={`/offer/${read().id}`}>
                <Icon name="left" size="sm" />
                {t().page.back}
              </a>
            }
          />
          <div class="wrap page">
            <OpportunityBody opportunity={read()} />
          </div>
        </Page>
      )}
    </Show>
  )
}
