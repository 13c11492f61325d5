import { Page } from '../ui/page.tsx'

/** Stands where a page is still being made. */
export default function SoonPage() {
  return (
    <Page title="Nog niet klaar">
      <h1>Deze pagina is nog niet klaar</h1>
    </Page>
  )
}
