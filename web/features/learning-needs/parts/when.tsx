import { createSignal, Show, untrack } from 'solid-js'
import { weekdays } from '../../../../shared/daypart.ts'
import { bikeMinutes } from '../../../../shared/place.ts'
import { Button } from '../../../ui/button.tsx'
import { Range } from '../../../ui/choices.tsx'
import { DaypartGrid } from '../../../ui/daypart-grid.tsx'
import { Seg } from '../../../ui/seg.tsx'
import { t } from '../words.ts'
import type { PartProps } from './part.ts'

export const farthestKm = 50

/** Half-days, distance and from where. */
export function WhenPart(props: PartProps) {
  const [weekend, setWeekend] = createSignal(untrack(() => props.draft.weekSlots.some((slot) => slot.startsWith('s'))))
  return (
    <>
      <div class="stack need__when">
        <h3 class="field__label">{t().when.slots}</h3>
        <DaypartGrid
          rows
          label={t().when.slots}
          value={props.draft.weekSlots}
          onValue={(weekSlots) => props.change({ weekSlots })}
          days={weekend() ? weekdays : weekdays.slice(0, 5)}
        />
        <Show when={!weekend()}>
          <div>
            <Button look="quiet" icon="plus" onClick={() => setWeekend(true)}>
              {t().when.weekend}
            </Button>
          </div>
        </Show>
      </div>
      <div class="need__two">
        <div>
          <div class="need__km">
            <label class="field__label" for="max-km">
              {t().when.km}
            </label>
            <output for="max-km">{props.draft.maxKm} km</output>
          </div>
          <Range
            id="max-km"
            min={1}
            max={Math.max(farthestKm, props.draft.maxKm)}
            value={props.draft.maxKm}
            text={`${props.draft.maxKm} km`}
            describedBy="max-km-bike"
            onValue={(maxKm) => props.change({ maxKm })}
          />
          <p class="field__hint" id="max-km-bike">
            {t().when.bike(bikeMinutes(props.draft.maxKm))}
          </p>
        </div>
        <Show when={props.student.home}>
          <Seg
            name="travel-from"
            legend={t().when.from}
            value={props.draft.travelFrom}
            options={[
              { value: 'home', label: t().when.home },
              { value: 'school', label: t().when.school },
            ]}
            onValue={(travelFrom) => props.change({ travelFrom })}
          />
        </Show>
      </div>
    </>
  )
}
