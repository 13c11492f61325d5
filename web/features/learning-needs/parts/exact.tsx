import { For } from 'solid-js'
import { sectors } from '../../../../shared/sector.ts'
import { terms } from '../../../lib/words/terms.ts'
import { Chip } from '../../../ui/choices.tsx'
import { Field, Fieldset } from '../../../ui/field.tsx'
import { t } from '../words.ts'
import { type PartProps, toggled } from './part.ts'
import { WorkProcessSearch } from './work-process-search.tsx'

/** Sector, occupation and work processes, for who knows more precisely. */
export function ExactPart(props: PartProps) {
  return (
    <>
      <Fieldset legend={t().exact.sectors}>
        <div class="cluster">
          <For each={sectors}>
            {(sector) => (
              <Chip
                checked={props.draft.sectors.includes(sector)}
                onChecked={(on) => props.change({ sectors: toggled(props.draft.sectors, sector, on) })}
              >
                {terms().sector[sector]}
              </Chip>
            )}
          </For>
        </div>
      </Fieldset>
      <Field name="occupation" label={t().exact.occupation} hint={t().exact.occupationHint} optional>
        {(control) => (
          <input
            ref={control}
            maxlength={60}
            autocomplete="off"
            value={props.draft.occupation ?? ''}
            onInput={(event) => props.change({ occupation: event.currentTarget.value.trim() || null })}
          />
        )}
      </Field>
      <WorkProcessSearch
        crebo={props.student.programme.crebo}
        chosen={props.draft.workProcesses}
        onChosen={(workProcesses) => props.change({ workProcesses })}
      />
    </>
  )
}
