import { For, Show, Suspense } from 'solid-js'
import type { ReadVersion } from '../../../shared/agreement.ts'
import { momentInWords } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Icon } from '../../ui/icon.tsx'
import { AgreementDocument, Signatures } from './agreement-document.tsx'
import { getVersions, scansOf } from './queries.ts'
import { t } from './words.ts'

/** Every version that was sent before this one, each as it was signed; and whether any was changed since. */
export function Versions(props: { placementId: string }) {
  const versions = createAsync(() => getVersions(props.placementId))
  const ended = () => versions()?.filter(({ ending }) => ending !== null) ?? []
  return (
    <Suspense>
      <Show when={versions()?.find(({ ending }) => ending === null)}>{(current) => <Check version={current()} />}</Show>
      <Show when={ended().length > 0}>
        <section class="stack no-print" aria-labelledby="versions">
          <h2 id="versions">{t().page.older}</h2>
          <For each={ended()}>{(version) => <Ended version={version} placementId={props.placementId} />}</For>
        </section>
      </Show>
    </Suspense>
  )
}

function Ended(props: { version: ReadVersion; placementId: string }) {
  const readScan = (fileId: string) => scansOf(props.placementId)(fileId)
  return (
    <details class="card">
      <summary>
        <b>{t().version(props.version.number)}</b>:{' '}
        <Show when={props.version.ending}>
          {(ending) => (
            <>
              {t().endings[ending().how](ending().by)}, {momentInWords(ending().at)}
            </>
          )}
        </Show>
      </summary>
      <div class="stack">
        <Show when={props.version.ending?.text}>{(text) => <p class="quote">{text()}</p>}</Show>
        <Check version={props.version} />
        <Signatures version={props.version} readScan={readScan} />
        <AgreementDocument version={props.version} readScan={readScan} />
      </div>
    </details>
  )
}

function Check(props: { version: ReadVersion }) {
  return (
    <p class="with-icon small muted no-print">
      <Icon name={props.version.intact ? 'shield' : 'alert'} size="sm" />
      {props.version.intact ? t().page.intact : t().page.broken}
    </p>
  )
}
