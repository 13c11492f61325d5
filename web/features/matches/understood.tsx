import { For, Show } from 'solid-js'
import type { LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { Concept, Understood } from '../../../shared/matching/answer.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { Badge } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { inSentence } from './reasons.ts'
import { t } from './words.ts'

type UnderstoodProps = {
  understood: Understood
  draft: LearningNeedDraft
  change: (change: Partial<LearningNeedDraft>) => void
}

/** How the student's words were read, with the two ways to correct it: take a word away, or write it differently. */
export function UnderstoodWords(props: UnderstoodProps) {
  /** Takes words out of what the student wrote, wherever they stand. */
  function forget(words: string) {
    const { question, ratherNot } = props.draft
    props.change({ question: without(question, words), ratherNot: { ...ratherNot, text: without(ratherNot.text, words) } })
  }

  /** A word that was read as something is not a word that says nothing. */
  const unknown = () => {
    const read = [...props.understood.wanted, ...props.understood.notWanted].map(({ words }) => words.toLowerCase())
    return props.understood.unknown.filter((term) => !read.some((words) => words.includes(term.toLowerCase())))
  }

  return (
    <details class="read">
      <summary>
        <Icon name="talk" size="sm" />
        {t().understood}
        <Icon name="down" size="sm" />
      </summary>
      <div class="stack">
        <p class="small muted">{t().understoodHelp}</p>
        <Concepts title={t().wanted} concepts={props.understood.wanted} onForget={forget} />
        <Concepts title={t().notWanted} concepts={props.understood.notWanted} onForget={forget} />
        <Show when={unknown().length > 0}>
          <div>
            <h3>{t().unknown}</h3>
            <p class="cluster">
              <For each={unknown()}>{(term) => <Badge>{term}</Badge>}</For>
            </p>
          </div>
        </Show>
        <Field name="your-words" label={t().yourWords} optional>
          {(control) => (
            <textarea
              ref={control}
              rows={2}
              maxlength={400}
              value={props.draft.question}
              onInput={(event) => props.change({ question: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </details>
  )
}

function Concepts(props: { title: string; concepts: readonly Concept[]; onForget: (words: string) => void }) {
  return (
    <Show when={props.concepts.length > 0}>
      <div>
        <h3>{props.title}</h3>
        <ul class="cluster">
          <For each={props.concepts}>
            {(concept) => (
              <li class="read__word">
                <span>{t().read(concept.words, inSentence(meaningOf(concept)))}</span>
                <IconButton icon="x" label={t().notMeant(concept.words)} onClick={() => props.onForget(concept.words)} />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

function meaningOf(concept: Concept) {
  switch (concept.type) {
    case 'sector':
      return terms().sector[concept.value]
    case 'interest':
      return moreTerms().interest[concept.value]
    case 'trait':
      return terms().trait[concept.value]
    case 'kind':
      return terms().kind[concept.value]
    default:
      return concept satisfies never
  }
}

function without(text: string, words: string) {
  const at = text.toLowerCase().indexOf(words.toLowerCase())
  return at === -1 ? text : (text.slice(0, at) + text.slice(at + words.length)).replace(/\s+/g, ' ').trim()
}
