import './agreements.css'
import { Show } from 'solid-js'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { AgreementDocument } from './agreement-document.tsx'
import { getVersions, scansOf } from './queries.ts'
import { Versions } from './versions.tsx'
import { t } from './words.ts'

/** The agreement as a mentor reads it: nothing to fill in and nothing to sign. */
export default function ReadingPage() {
  const params = useParams<{ id: string }>()
  const versions = createAsync(() => getVersions(params.id))
  const current = () => versions()?.find(({ ending }) => ending === null)
  return (
    <Show when={versions()}>
      <Page title={t().section.title} class="wrap page agreement-page">
        <div class="agreement-page__head no-print">
          <a class="agreement-page__back" href={`/placements/${params.id}`}>
            <Icon name="left" size="sm" />
            {t().page.back}
          </a>
          <h1>{t().section.title}</h1>
        </div>
        <Show when={current()} fallback={<Empty icon="doc" title={t().page.notYet} />}>
          {(version) => (
            <>
              <div class="actions no-print">
                <Button icon="print" onClick={() => print()}>
                  {t().page.print}
                </Button>
              </div>
              <AgreementDocument version={version()} readScan={scansOf(params.id)} />
            </>
          )}
        </Show>
        <Versions placementId={params.id} />
      </Page>
    </Show>
  )
}
