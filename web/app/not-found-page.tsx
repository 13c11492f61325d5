import { LinkButton } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { lostWords } from './lost-words.ts'

export default function NotFoundPage() {
  return (
    <Page title={lostWords().notFound.title} class="wrap page stack">
      <h1>{lostWords().notFound.title}</h1>
      <p class="lede">{lostWords().notFound.text}</p>
      <div class="actions">
        <LinkButton look="primary" href="/">
          {lostWords().notFound.home}
        </LinkButton>
      </div>
    </Page>
  )
}
