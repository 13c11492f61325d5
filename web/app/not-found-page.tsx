import { LinkButton } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { shellWords } from './words.ts'

export default function NotFoundPage() {
  return (
    <Page title={shellWords().notFound.title} class="wrap page stack">
      <h1>{shellWords().notFound.title}</h1>
      <p class="lede">{shellWords().notFound.text}</p>
      <div class="actions">
        <LinkButton look="primary" href="/">
          {shellWords().notFound.home}
        </LinkButton>
      </div>
    </Page>
  )
}
