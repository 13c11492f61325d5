import { For, Show } from 'solid-js'
import { type Interest, interests } from '../../../../shared/sector.ts'
import { moreTerms } from '../../../lib/words/more-terms.ts'
import { Choice } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { IconName } from '../../../ui/icon-names.ts'
import { t } from '../words.ts'
import { type PartProps, toggled } from './part.ts'

export const interestIcon: Record<Interest, IconName> = {
  people: 'people',
  making: 'tool',
  outdoors: 'leaf',
  digital: 'laptop',
  caring: 'care',
  organising: 'plan',
  cooking: 'cook',
  creating: 'edit',
}

type CuriousProps = PartProps & {
  /** "I don't know yet" is an answer too. */
  notYet: boolean
  setNotYet: (on: boolean) => void
  missing: boolean
}

/** What the student is curious about, in pictures or in own words. */
export function CuriousPart(props: CuriousProps) {
  return (
    <>
      <fieldset aria-describedby={props.missing ? 'curious-missing' : undefined}>
        <legend class="vh">{t().curious.title}</legend>
        <div class="need__choices">
          <For each={interests}>
            {(interest, index) => (
              <Choice
                id={`curious-${index()}`}
                name="interest"
                icon={interestIcon[interest]}
                title={moreTerms().interest[interest]}
                text={t().interestHint[interest]}
                checked={props.draft.interests.includes(interest)}
                onChecked={(on) => {
                  props.setNotYet(false)
                  props.change({ interests: toggled(props.draft.interests, interest, on) })
                }}
              />
            )}
          </For>
          <Choice
            name="interest"
            icon="notyet"
            title={t().curious.notYet}
            text={t().curious.notYetHint}
            checked={props.notYet}
            onChecked={(on) => {
              props.setNotYet(on)
              if (on) props.change({ interests: [], certainty: 'exploring' })
            }}
          />
        </div>
        <Show when={props.missing}>
          <p class="field__error" id="curious-missing" role="alert">
            <Icon name="alert" size="sm" />
            <span>{t().curious.missing}</span>
          </p>
        </Show>
      </fieldset>
      <Field name="question" label={t().curious.own} hint={t().curious.ownHint} optional>
        {(control) => (
          <textarea
            ref={control}
            rows={2}
            maxlength={400}
            value={props.draft.question}
            onInput={(event) => props.change({ question: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}
