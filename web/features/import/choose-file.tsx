import { For, Show } from 'solid-js'
import { mayTry } from '../../../shared/access.ts'
import type { Import } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { Role } from '../../../shared/person.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { saveFile, templateFile } from './data.ts'
import { t } from './words.ts'

export type Trouble = 'spreadsheet' | 'empty' | 'too-many' | 'other'

type Props = {
  kind: ImportKind
  kinds: readonly ImportKind[]
  role: Role
  resuming: Import | undefined
  trouble: Trouble | undefined
  onKind: (kind: ImportKind) => void
  onFile: (file: File) => void
}

export function ChooseFile(props: Props) {
  const current = () =>
    props.kind === 'students' && mayTry(props.role, 'export.students')
      ? '/api/exports/students'
      : props.kind === 'opportunities' && mayTry(props.role, 'export.opportunities')
        ? '/api/exports/opportunities'
        : undefined
  return (
    <>
      <Show when={!props.resuming && props.kinds.length > 1}>
        <fieldset class="field">
          <legend class="field__label">{t().what}</legend>
          <div class="import__kinds">
            <For each={props.kinds}>
              {(kind) => (
                <Tick type="radio" name="kind" value={kind} checked={props.kind === kind} onChecked={() => props.onKind(kind)}>
                  <b>{t().kind[kind]}</b>
                  <span class="small muted import__about">{t().about[kind]}</span>
                </Tick>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <Show when={!props.resuming && props.kinds.length === 1}>
        <p>{t().about[props.kind]}</p>
      </Show>
      <Field
        name="file"
        label={t().file}
        hint={props.resuming ? t().resumeHint(props.resuming.fileName, props.resuming.next + 1) : t().fileHint}
        error={props.trouble && t().trouble[props.trouble]}
      >
        {(control) => (
          <input
            ref={control}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            class="import__file"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file) props.onFile(file)
              // The same file can be chosen again, after it was changed.
              event.currentTarget.value = ''
            }}
          />
        )}
      </Field>
      <p class="small muted">
        {t().key[props.kind]} {t().repeat}
      </p>
      <Show when={!props.resuming}>
        <div class="stack import__example">
          <h3>{t().example}</h3>
          <p class="small">{t().exampleText}</p>
          <div class="actions">
            <Button
              icon="doc"
              onClick={() => saveFile(templateFile(props.kind), `${t().templateName}-${t().kind[props.kind].toLowerCase()}`)}
            >
              {t().template}
            </Button>
            <Show when={current()}>
              {(href) => (
                <LinkButton icon="doc" href={href()} external>
                  {t().current}
                </LinkButton>
              )}
            </Show>
          </div>
        </div>
      </Show>
    </>
  )
}
