import { Show } from 'solid-js'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { Badge } from '../../ui/feedback.tsx'
import { aboutInWords, isWithGuests, otherName, placeInWords, whenInWords } from './in-words.ts'
import { t } from './words.ts'

/** One talk in a list: what it is about, when, where and with whom. */
export function TalkLine(props: { dialogue: Dialogue; isGuide: boolean; isQuiet?: boolean }) {
  const dialogue = () => props.dialogue
  return (
    <div class="talk">
      <p class="cluster">
        <Badge tone={tones[dialogue().state]} icon={dialogue().state === 'closed' ? 'check' : 'talk'}>
          {t().states[dialogue().state]}
        </Badge>
        <Show when={isWithGuests(dialogue())}>
          <Badge icon="people">{t().trialogue}</Badge>
        </Show>
        <Show when={dialogue().time?.confidential}>
          <Badge icon="lock">{t().confidential}</Badge>
        </Show>
      </p>
      <h3 class="talk__title">
        <a href={`/talks/${dialogue().id}`}>{aboutInWords(dialogue())}</a>
      </h3>
      <Show when={dialogue().time}>
        {(time) => (
          <p class="small">
            {whenInWords(time())}, {placeInWords(time())}
          </p>
        )}
      </Show>
      <Show when={!props.isQuiet && otherName(dialogue(), props.isGuide)}>
        {(name) => <p class="small muted">{t().with(name())}</p>}
      </Show>
    </div>
  )
}

const tones = { asked: 'warn', planned: 'info', held: 'warn', closed: 'ok', cancelled: undefined } as const
