import './css/place-fields.css'
import { For } from 'solid-js'
import type { Place } from '../../shared/place.ts'
import { places } from '../lib/places.ts'
import { placeWords } from '../lib/words/place.ts'
import { Field } from './field.tsx'

type PlaceFieldsProps = {
  /** Name of the first field: what a summary of errors moves the focus to. */
  name: string
  value: Place
  onValue: (place: Place) => void
  error?: string | undefined
}

/** A place in words and on the map: an address, a town from the list, and degrees for who wants it exact. */
export function PlaceFields(props: PlaceFieldsProps) {
  const t = placeWords
  const near = () => places.findIndex(({ lat, lon }) => lat === props.value.lat && lon === props.value.lon)
  const set = (change: Partial<Place>) => props.onValue({ ...props.value, ...change })

  function choose(index: number) {
    const place = places[index]
    if (place) set({ city: place.city, lat: place.lat, lon: place.lon })
  }

  return (
    <>
      <Field name={props.name} label={t().address} error={props.error}>
        {(control) => (
          <input
            ref={control}
            autocomplete="street-address"
            maxlength={120}
            value={props.value.label}
            onInput={(event) => set({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field name={`${props.name}-area`} label={t().area} hint={t().areaHint}>
        {(control) => (
          <select ref={control} onChange={(event) => choose(Number(event.currentTarget.value))}>
            <option value="-1" selected={near() === -1}>
              {props.value.city || t().other}
            </option>
            <For each={places}>
              {(place, index) => (
                <option value={index()} selected={near() === index()}>
                  {place.label}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <details class="placefields">
        <summary>{t().exactly}</summary>
        <p class="field__hint">{t().degreesHint}</p>
        <div class="placefields__row">
          <Field name={`${props.name}-city`} label={t().city}>
            {(control) => (
              <input
                ref={control}
                maxlength={60}
                value={props.value.city}
                onInput={(event) => set({ city: event.currentTarget.value })}
              />
            )}
          </Field>
          <Degrees
            name={`${props.name}-lat`}
            label={t().lat}
            min={50}
            max={54}
            value={props.value.lat}
            onValue={(lat) => set({ lat })}
          />
          <Degrees
            name={`${props.name}-lon`}
            label={t().lon}
            min={3}
            max={8}
            value={props.value.lon}
            onValue={(lon) => set({ lon })}
          />
        </div>
      </details>
    </>
  )
}

function Degrees(props: {
  name: string
  label: string
  min: number
  max: number
  value: number
  onValue: (value: number) => void
}) {
  return (
    <Field name={props.name} label={props.label}>
      {(control) => (
        <input
          ref={control}
          type="number"
          step="0.0001"
          min={props.min}
          max={props.max}
          value={props.value}
          onChange={(event) => {
            const value = event.currentTarget.valueAsNumber
            if (value >= props.min && value <= props.max) props.onValue(value)
            else event.currentTarget.value = String(props.value)
          }}
        />
      )}
    </Field>
  )
}
