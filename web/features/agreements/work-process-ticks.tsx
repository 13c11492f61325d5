import { For, Suspense } from 'solid-js'
import { createAsync } from '../../lib/router/query.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Tick } from '../../ui/choices.tsx'
import { Fieldset } from '../../ui/field.tsx'
import { t } from './words.ts'

type WorkProcessTicksProps = {
  crebo: string
  chosen: readonly string[]
  error: string | undefined
  onChosen: (codes: string[]) => void
}

/** The work processes of the student's qualification. */
export function WorkProcessTicks(props: WorkProcessTicksProps) {
  const all = createAsync(() => loadWorkProcesses())
  const own = () => all()?.filter(({ crebo }) => crebo === props.crebo) ?? []
  return (
    <Suspense>
      <Fieldset name="workProcesses" legend={t().fields.workProcesses} hint={t().form.hints.workProcesses} error={props.error}>
        <For each={own()}>
          {({ code, title }) => (
            <Tick
              checked={props.chosen.includes(code)}
              onChecked={(on) => props.onChosen(on ? [...props.chosen, code] : props.chosen.filter((other) => other !== code))}
            >
              {title}
            </Tick>
          )}
        </For>
      </Fieldset>
    </Suspense>
  )
}
