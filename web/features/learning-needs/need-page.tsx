import { createSignal, Show } from 'solid-js'
import type { LearningNeed, LearningNeedDraft } from '../../../shared/learning-need.ts'
import { later } from '../../lib/later.tsx'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { getStart } from '../../lib/student.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { draftOf } from './need-draft.ts'
import { NeedFlow } from './need-flow.tsx'
import { changeNeed, getNeed } from './queries.ts'
import { t } from './words.ts'

const TheorySection = later(() => import('../guidance/theory-section.tsx'))
const LoopSection = later(() => import('../dialogues/loop-section.tsx'))

export default function NeedPage() {
  const params = useParams<{ id: string }>()
  const start = createAsync(() => getStart())
  const need = createAsync(() => getNeed(params.id))
  const navigate = useNavigate()
  const [error, setError] = createSignal<unknown>()

  async function save(draft: LearningNeedDraft) {
    const known = need()
    if (!known) return
    await changeNeed(known, draft)
    toast(t().saved)
    navigate(`/matches/${known.id}`)
  }

  async function later(draft: LearningNeedDraft) {
    const known = need()
    if (known && JSON.stringify(draft) !== JSON.stringify(draftOf(known))) {
      await changeNeed(known, draft)
      toast(t().laterSaved)
    }
    navigate('/start')
  }

  async function close(known: LearningNeed) {
    const done = await changeNeed(known, { status: 'done' })
    toast(t().markedDone, () => void reopen(done))
    navigate('/start')
  }

  async function reopen(known: LearningNeed) {
    await changeNeed(known, { status: 'open' }).then(() => toast(t().reopened), setError)
  }

  return (
    <Show when={start()}>
      {(known) => (
        <Show when={need()?.id} keyed>
          {/* Keyed on the id: the flow keeps what was written while the need itself is read again. */}
          {(_) => (
            <Show when={need()}>
              {(shown) => (
                <NeedFlow isNew={false} initial={draftOf(shown())} student={known().student} onSave={save} onLater={later}>
                  <Show when={error()}>
                    <ErrorNotice error={error()} />
                  </Show>
                  <Show
                    when={shown().status === 'open'}
                    fallback={
                      <Notice tone="ok">
                        <p>{t().isDone}</p>
                        <div class="actions">
                          <Button icon="refresh" onClick={() => reopen(shown())}>
                            {t().reopen}
                          </Button>
                        </div>
                      </Notice>
                    }
                  >
                    <div class="actions">
                      <Button icon="check" onClick={() => close(shown()).catch(setError)}>
                        {t().markDone}
                      </Button>
                    </div>
                  </Show>
                  <Show when={shown().status === 'open'}>
                    <TheorySection of="need" id={shown().id} />
                  </Show>
                  <LoopSection studentId={shown().studentId} kind="need" id={shown().id} isStudent />
                </NeedFlow>
              )}
            </Show>
          )}
        </Show>
      )}
    </Show>
  )
}
