import '../../ui/css/table.css'
import { For, Show } from 'solid-js'
import { type Field, fieldsOf } from '../../../shared/import/fields.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { Mapping, Source } from '../../../shared/import/mapping.ts'
import { listInWords } from '../../lib/lists.ts'
import { fieldLabel } from './data.ts'
import type { OpenedFile } from './messages.ts'
import { t } from './words.ts'

type Props = { kind: ImportKind; file: OpenedFile; mapping: Mapping; onMapping: (mapping: Mapping) => void }

const nothing: Source = { column: null, otherwise: '' }
/** Shown among the first, also where the file has no column for them. */
const important = new Set([
  'number',
  'name',
  'mail',
  'group',
  'birthDate',
  'level',
  'year',
  'role',
  'groups',
  'freeSpace',
  'kvk',
  'contactMail',
  'slots',
  'from',
  'until',
])

/** Which column is what: guessed, and each guess can be corrected. */
export function MapColumns(props: Props) {
  const fields = () => fieldsOf[props.kind]
  const isFirst = ({ name, required }: Field) =>
    required === true || important.has(name) || props.file.mapping[name] !== undefined
  const unused = () => {
    const used = new Set(Object.values(props.mapping).map(({ column }) => column))
    return props.file.columns.filter((column) => !used.has(column))
  }
  return (
    <>
      <p>
        {t().found(props.file.rows, props.file.columns.length)} {t().mapText}
      </p>
      <p class="small muted">{t().tips[props.kind]}</p>
      <Fields file={props.file} mapping={props.mapping} onMapping={props.onMapping} fields={fields().filter(isFirst)} />
      <Show when={fields().some((field) => !isFirst(field))}>
        <details class="import__more">
          <summary>{t().more}</summary>
          <Fields
            file={props.file}
            mapping={props.mapping}
            onMapping={props.onMapping}
            fields={fields().filter((field) => !isFirst(field))}
          />
        </details>
      </Show>
      <Show when={unused().length > 0}>
        <p class="small muted">{t().unused(listInWords(unused().slice(0, 40)))}</p>
      </Show>
    </>
  )
}

function Fields(props: Omit<Props, 'kind'> & { fields: readonly Field[] }) {
  const source = (name: string) => props.mapping[name] ?? nothing
  const change = (name: string, part: Partial<Source>) =>
    props.onMapping({ ...props.mapping, [name]: { ...source(name), ...part } })
  const sample = (name: string) => {
    const { column, otherwise } = source(name)
    const place = column === null ? -1 : props.file.columns.indexOf(column)
    return place < 0 ? otherwise : (props.file.samples[place] ?? []).join(', ')
  }
  return (
    <table class="table import__map">
      <thead>
        <tr>
          <th scope="col">{t().field}</th>
          <th scope="col">{t().column}</th>
          <th scope="col">{t().otherwise}</th>
          <th scope="col">{t().sample}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.fields}>
          {(field) => (
            <tr>
              <th scope="row">
                {fieldLabel(field)}
                <Show when={field.required}>
                  {' '}
                  <span class="field__opt">({t().needed})</span>
                </Show>
              </th>
              <td>
                <select
                  class="input"
                  name={`column-${field.name}`}
                  aria-label={t().columnOf(fieldLabel(field))}
                  onChange={(event) => change(field.name, { column: event.currentTarget.value || null })}
                >
                  <option value="" selected={source(field.name).column === null}>
                    {t().noColumn}
                  </option>
                  <For each={props.file.columns}>
                    {(column) => (
                      <option value={column} selected={source(field.name).column === column}>
                        {column}
                      </option>
                    )}
                  </For>
                </select>
              </td>
              <td>
                <input
                  class="input"
                  type="text"
                  name={`otherwise-${field.name}`}
                  autocomplete="off"
                  maxlength="120"
                  placeholder={t().otherwise}
                  aria-label={t().otherwiseOf(fieldLabel(field))}
                  value={source(field.name).otherwise}
                  onInput={(event) => change(field.name, { otherwise: event.currentTarget.value })}
                />
              </td>
              <td class="import__sample" data-label={t().sample}>
                {sample(field.name)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
