import { createSignal, Show } from 'solid-js'
import type { Membership } from '../../shared/person.ts'
import { switchRole } from '../lib/switch-role.ts'
import { roleName } from '../lib/words/roles.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/feedback.tsx'
import { Page } from '../ui/page.tsx'
import { lostWords } from './lost-words.ts'

/** Someone who holds several roles opened a page of another one. */
export default function OtherRolePage(props: { membership: Membership }) {
  const [error, setError] = createSignal<unknown>()
  const role = () => roleName(props.membership.role)
  return (
    <Page title={lostWords().otherRole.title} class="wrap page stack">
      <h1>{lostWords().otherRole.title}</h1>
      <p class="lede">{lostWords().otherRole.text(role(), props.membership.at)}</p>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button look="primary" onClick={() => switchRole(props.membership.id).catch(setError)}>
          {lostWords().otherRole.go(role())}
        </Button>
      </div>
    </Page>
  )
}
