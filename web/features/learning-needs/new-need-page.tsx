import { Show, untrack } from 'solid-js'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import { createIntent } from '../../lib/intent.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { getStart } from '../../lib/student.ts'
import { toast } from '../../ui/toasts.tsx'
import { getDialogue } from '../dialogues/queries.ts'
import { newDraft, saysSomething } from './need-draft.ts'
import { NeedFlow } from './need-flow.tsx'
import { createNeed } from './queries.ts'
import { t } from './words.ts'

export default function NewNeedPage() {
  const start = createAsync(() => getStart())
  const navigate = useNavigate()
  const intent = createIntent()

  // The steps take the place of what stands in the address.
  const [search] = useSearchParams<{ talk: string }>()
  const talk = untrack(() => search.talk)
  /** The talk whose action this need begins with. */
  const page = createAsync(() => (talk ? getDialogue(talk) : undefined))
  const isReady = () => talk === undefined || page() !== undefined

  const create = (written: LearningNeedDraft) => {
    const draft = talk ? { ...written, dialogueId: talk } : written
    return createNeed(draft, intent.headers(draft))
  }

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
    <Show when={isReady() && start()}>
      {(known) => (
        <NeedFlow
          isNew
          initial={{ ...newDraft(known()), question: page()?.dialogue.action?.what ?? '' }}
          student={known().student}
          onSave={save}
          onLater={later}
        />
      )}
    </Show>
  )
}
