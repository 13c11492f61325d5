import { createSignal, For, onCleanup, onMount, Show, untrack } from 'solid-js'
import { type WeekSlot, weekdays } from '../../../shared/daypart.ts'
import { certainties, type LearningNeedDraft } from '../../../shared/learning-need.ts'
import { opportunityKinds } from '../../../shared/opportunity.ts'
import { bikeMinutes } from '../../../shared/place.ts'
import type { Start } from '../../lib/student.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button } from '../../ui/button.tsx'
import { Range, Tick } from '../../ui/choices.tsx'
import { DaypartGrid } from '../../ui/daypart-grid.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Seg } from '../../ui/seg.tsx'
import { Dots } from '../learning-needs/parts/sure.tsx'
import { t } from './words.ts'

const farthestKm = 50
const wide = () => matchMedia('(min-width: 64rem)')

type TuneProps = {
  draft: LearningNeedDraft
  change: (change: Partial<LearningNeedDraft>) => void
  student: Start['student']
  /** Half-days that are only being tried. */
  whatIf: readonly WeekSlot[]
  /** How many fit now. */
  count: number | undefined
  /** To the results, on a phone. */
  onShow: () => void
}

/** The controls. Each of them re-ranks at once; on a phone they fold and their summary stays. */
export function Tune(props: TuneProps) {
  const [open, setOpen] = createSignal(wide().matches)
  const [weekend, setWeekend] = createSignal(untrack(() => props.draft.weekSlots.some((slot) => slot.startsWith('s'))))
  onMount(() => {
    const media = wide()
    const follow = () => setOpen(media.matches)
    media.addEventListener('change', follow)
    onCleanup(() => media.removeEventListener('change', follow))
  })
  // No kind chosen means that every kind is fine.
  const isOn = (kind: (typeof opportunityKinds)[number]) => props.draft.kinds.length === 0 || props.draft.kinds.includes(kind)

  function toggleKind(kind: (typeof opportunityKinds)[number], on: boolean) {
    const kinds = opportunityKinds.filter((other) => (other === kind ? on : isOn(other)))
    props.change({ kinds: kinds.length === opportunityKinds.length ? [] : kinds })
  }

  return (
    <details class="tune" open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="sliders" />
        <span>
          <b>{t().tune}</b>
          <span>{t().tuned(terms().certainty[props.draft.certainty], props.draft.weekSlots.length, props.draft.maxKm)}</span>
        </span>
        <Icon name="down" />
      </summary>
      <div class="tune__in">
        <div class="tune__sure">
          <Seg
            name="sure"
            legend={t().sure}
            value={props.draft.certainty}
            options={certainties.map((value) => ({
              value,
              label: (
                <>
                  <Dots certainty={value} />
                  {terms().certainty[value]}
                </>
              ),
            }))}
            onValue={(certainty) => props.change({ certainty })}
          />
          <p class="tune__help">{t().sureHelp[props.draft.certainty]}</p>
        </div>

        <div>
          <h2 class="tune__label">{t().when}</h2>
          <DaypartGrid
            label={t().when}
            value={props.draft.weekSlots}
            whatIf={props.whatIf}
            days={weekend() ? weekdays : weekdays.slice(0, 5)}
            onValue={(weekSlots) => props.change({ weekSlots })}
          />
          <p class="tune__help">{t().whenHelp}</p>
          <Show when={!weekend()}>
            <Button look="quiet" icon="plus" onClick={() => setWeekend(true)}>
              {t().weekend}
            </Button>
          </Show>
        </div>

        <div>
          <div class="tune__km">
            <label for="km">{t().km}</label>
            <output for="km">{props.draft.maxKm} km</output>
          </div>
          <Range
            id="km"
            min={1}
            max={Math.max(farthestKm, props.draft.maxKm)}
            value={props.draft.maxKm}
            text={`${props.draft.maxKm} km`}
            describedBy="km-help"
            onValue={(maxKm) => props.change({ maxKm })}
          />
          <p class="tune__help" id="km-help">
            {t().bike(bikeMinutes(props.draft.maxKm), props.draft.travelFrom)}
          </p>
        </div>
        <Show when={props.student.home}>
          <Seg
            name="from"
            legend={t().from}
            value={props.draft.travelFrom}
            options={[
              { value: 'home', label: t().home },
              { value: 'school', label: t().school },
            ]}
            onValue={(travelFrom) => props.change({ travelFrom })}
          />
        </Show>

        <fieldset>
          <legend class="tune__label">{t().kinds}</legend>
          <div class="tune__kinds">
            <For each={opportunityKinds}>
              {(kind) => (
                <Tick checked={isOn(kind)} onChecked={(on) => toggleKind(kind, on)}>
                  <Kind kind={kind} />
                </Tick>
              )}
            </For>
          </div>
        </fieldset>
        <div class="tune__go">
          <Button
            look="primary"
            wide
            onClick={() => {
              setOpen(false)
              props.onShow()
            }}
          >
            {t().show(props.count ?? 0)}
          </Button>
        </div>
      </div>
    </details>
  )
}
