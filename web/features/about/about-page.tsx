import { For, Show } from 'solid-js'
import { useLocation } from '../../lib/router/router.ts'
import { Page } from '../../ui/page.tsx'
import { ReportEntry } from '../reports/report-entry.tsx'
import { t } from './words.ts'

/** Help, privacy and accessibility: text for everyone, signed in or not. The path says which. */
export default function AboutPage() {
  const location = useLocation()
  const text = () => {
    switch (location.pathname) {
      case '/privacy':
        return t().privacy
      case '/accessibility':
        return t().accessibility
      default:
        return t().help
    }
  }
  return (
    <Page title={text().title} class="wrap page stack">
      <h1>{text().title}</h1>
      <p class="lede">{text().lede}</p>
      <For each={text().sections}>
        {(section) => (
          <section class="stack">
            <h2>{section.heading}</h2>
            <For each={section.paragraphs}>{(paragraph) => <p>{paragraph}</p>}</For>
          </section>
        )}
      </For>
      <Show when={location.pathname === '/help'}>
        <ReportEntry />
      </Show>
    </Page>
  )
}
