import { createSignal, For, Show } from 'solid-js'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { createAsync } from '../../lib/router/query.ts'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { getDossier } from '../dossier/queries.ts'
import { getStudent } from '../students/data.ts'
import { changeAbout } from './queries.ts'
import { t } from './words.ts'

/** Brings another experience into the talk: the student any of the own ones, a guide what the student shares. */
export function AddExperience(props: { dialogue: Dialogue; isGuide: boolean }) {
  const file = createAsync(() => (props.isGuide ? getStudent(props.dialogue.student.id) : undefined))
  const dossier = createAsync(() => (props.isGuide ? undefined : getDossier()))
  const own = () => file()?.experiences ?? dossier()
  const [error, setError] = createSignal<unknown>()
  const others = () => own()?.filter(({ id }) => !props.dialogue.experiences.some((one) => one.id === id)) ?? []

  function add(id: string) {
    if (id === '') return
    setError(undefined)
    changeAbout(props.dialogue, { experienceIds: [...props.dialogue.experiences.map((one) => one.id), id] }).catch(setError)
  }

  return (
    <Show when={others().length > 0}>
      <Field name="add-experience" label={t().one.addExperience} neutral>
        {(control) => (
          <select ref={control} onChange={(event) => add(event.currentTarget.value)}>
            <option value="">–</option>
            <For each={others()}>{({ id, title }) => <option value={id}>{title}</option>}</For>
          </select>
        )}
      </Field>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
    </Show>
  )
}
