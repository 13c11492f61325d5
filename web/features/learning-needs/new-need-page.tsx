import { Show } from 'solid-js'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { createIntent } from '../../lib/intent.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { getStart } from '../../lib/student.ts'
import { toast } from '../../ui/toasts.tsx'
import { newDraft, saysSomething } from './need-draft.ts'
import { NeedFlow } from './need-flow.tsx'
import { createNeed } from './queries.ts'
import { t } from './words.ts'

export default function NewNeedPage() {
  const start = createAsync(() => getStart())
  const navigate = useNavigate()
  const intent = createIntent()

  const create = (draft: LearningNeedDraft) => createNeed(draft, intent.headers(draft))

  async function save(draft: LearningNeedDraft) {
    const need = await create(draft)
    navigate(`/matches/${need.id}`)
  }

  async function later(draft: LearningNeedDraft) {
    if (saysSomething(draft)) {
      await create(draft)
      toast(t().laterSaved)
    }
    navigate('/start')
  }

  return (
    <Show when={start()}>
      {(known) => <NeedFlow isNew initial={newDraft(known())} student={known().student} onSave={save} onLater={later} />}
    </Show>
  )
}
