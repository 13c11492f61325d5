import { For, Show } from 'solid-js'
import { dayAndMonth } from '../../../lib/dates.ts'
import { listInWords } from '../../../lib/lists.ts'
import { moreTerms } from '../../../lib/words/more-terms.ts'
import { terms } from '../../../lib/words/terms.ts'
import { Icon } from '../../../ui/icon.tsx'
import { wishWords } from '../wish-words.ts'
import { t } from '../words.ts'
import type { PartProps } from './part.ts'

export const parts = ['curious', 'sure', 'exact', 'when', 'competency', 'kinds', 'period', 'guidance', 'rather-not'] as const
export type Part = (typeof parts)[number]

/** Every part of the need with what it says now; a tap opens it. */
export function CheckPart(props: Pick<PartProps, 'draft'> & { href: (part: Part) => string }) {
  return (
    <ul class="need__check">
      <For each={parts}>
        {(part) => (
          <li>
            <a href={props.href(part)}>
              <span>
                <b>{t().check[part]}</b>
                <Show when={valueInWords(part, props.draft)} fallback={<span class="muted">{t().check.open}</span>}>
                  {(value) => <span>{value()}</span>}
                </Show>
              </span>
              <Icon name="right" size="sm" />
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}

function valueInWords(part: Part, draft: PartProps['draft']) {
  const { check } = t()
  const words = terms()
  switch (part) {
    case 'curious':
      return [
        ...draft.interests.map((interest) => wishWords().interestNoun[interest]),
        ...(draft.question ? [`“${draft.question}”`] : []),
      ].join(', ')
    case 'sure':
      return words.certainty[draft.certainty]
    case 'exact':
      return listInWords([
        ...draft.sectors.map((sector) => words.sector[sector]),
        ...(draft.occupation ? [draft.occupation] : []),
        ...(draft.workProcesses.length > 0 ? [check.processes(draft.workProcesses.length)] : []),
      ])
    case 'when':
      return check.slots(draft.weekSlots.length, draft.maxKm)
    case 'competency':
      return draft.competency && words.competency[draft.competency]
    case 'kinds':
      return listInWords(draft.kinds.map((kind) => words.kind[kind]))
    case 'period':
      return [
        draft.period.from && check.from(dayAndMonth(draft.period.from)),
        draft.period.until && check.until(dayAndMonth(draft.period.until)),
      ]
        .filter(Boolean)
        .join(' ')
    case 'guidance':
      return draft.guidance && moreTerms().guidance[draft.guidance]
    case 'rather-not':
      return listInWords([
        ...draft.ratherNot.traits.map((trait) => words.trait[trait]),
        ...draft.ratherNot.sectors.map((sector) => words.sector[sector]),
        ...(draft.ratherNot.text ? [draft.ratherNot.text] : []),
      ])
    default:
      return part satisfies never
  }
}
