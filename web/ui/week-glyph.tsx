import './css/opportunity.css'
import { For } from 'solid-js'
import type { WeekSlot } from '../../shared/daypart.ts'
import type { OpportunityKind } from '../../shared/opportunity.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

type WeekGlyphProps = {
  slots: readonly WeekSlot[]
  /** Half-days that stand in the way. */
  missing?: readonly WeekSlot[] | undefined
  kind?: OpportunityKind | undefined
}

/** The week in tiles, morning above afternoon; an evening adds a row. Decoration: the words stand beside it. */
export function WeekGlyph(props: WeekGlyphProps) {
  const parts = () =>
    props.slots.some((slot) => slot.endsWith('evening'))
      ? (['morning', 'afternoon', 'evening'] as const)
      : (['morning', 'afternoon'] as const)
  return (
    <span class="wk" data-kind={props.kind} aria-hidden="true">
      <For each={parts()}>
        {(part) => (
          <For each={days}>
            {(day) => {
              const slot = `${day}-${part}` as const
              return <i classList={{ on: props.slots.includes(slot), no: props.missing?.includes(slot) ?? false }} />
            }}
          </For>
        )}
      </For>
    </span>
  )
}
