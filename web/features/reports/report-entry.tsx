import { Show, useContext } from 'solid-js'
import { SessionContext } from '../../lib/me.ts'
import { Icon } from '../../ui/icon.tsx'
import { t } from './words.ts'

/** The quiet way to the confidential adviser, for students and for who is not signed in. */
export function ReportEntry() {
  const session = useContext(SessionContext)
  const mayBeStudent = () => (session()?.membership.role ?? 'student') === 'student'
  return (
    <Show when={mayBeStudent()}>
      <p class="small no-print with-icon">
        <Icon name="shield" size="sm" />
        <a href="/report">{t().entry}</a>
      </p>
    </Show>
  )
}
