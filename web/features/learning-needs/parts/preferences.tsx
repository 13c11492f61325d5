import { For } from 'solid-js'
import { competencies } from '../../../../shared/competency.ts'
import { guidanceLevels, opportunityKinds } from '../../../../shared/opportunity.ts'
import { sectors, traits } from '../../../../shared/sector.ts'
import { moreTerms } from '../../../lib/words/more-terms.ts'
import { terms } from '../../../lib/words/terms.ts'
import { Chip, Choice, Tick } from '../../../ui/choices.tsx'
import { Field, Fieldset } from '../../../ui/field.tsx'
import { Kind } from '../../../ui/kind.tsx'
import { t } from '../words.ts'
import { type PartProps, toggled } from './part.ts'

/* The parts that nobody has to fill in. */

export function CompetencyPart(props: PartProps) {
  return (
    <fieldset>
      <legend class="vh">{t().competency.title}</legend>
      <div class="need__sure">
        <For each={competencies}>
          {(competency) => (
            <Choice
              type="radio"
              name="competency"
              title={terms().competency[competency]}
              text={moreTerms().competencyQuestion[competency]}
              checked={props.draft.competency === competency}
              onChecked={() => props.change({ competency })}
            />
          )}
        </For>
        <Choice
          type="radio"
          name="competency"
          title={t().competency.none}
          checked={props.draft.competency === null}
          onChecked={() => props.change({ competency: null })}
        />
      </div>
    </fieldset>
  )
}

export function KindsPart(props: PartProps) {
  return (
    <fieldset>
      <legend class="vh">{t().kinds.title}</legend>
      <For each={opportunityKinds}>
        {(kind) => (
          <Tick
            checked={props.draft.kinds.includes(kind)}
            onChecked={(on) => props.change({ kinds: toggled(props.draft.kinds, kind, on) })}
          >
            <Kind kind={kind} />
          </Tick>
        )}
      </For>
    </fieldset>
  )
}

export function PeriodPart(props: PartProps & { wrongOrder: boolean }) {
  return (
    <div class="need__two need__two--even">
      <Field name="period-from" label={t().period.from} optional>
        {(control) => (
          <input
            ref={control}
            type="date"
            value={props.draft.period.from ?? ''}
            onInput={(event) => props.change({ period: { ...props.draft.period, from: event.currentTarget.value || null } })}
          />
        )}
      </Field>
      <Field name="period-until" label={t().period.until} error={props.wrongOrder ? t().period.order : undefined} optional>
        {(control) => (
          <input
            ref={control}
            type="date"
            value={props.draft.period.until ?? ''}
            onInput={(event) => props.change({ period: { ...props.draft.period, until: event.currentTarget.value || null } })}
          />
        )}
      </Field>
    </div>
  )
}

export function GuidancePart(props: PartProps) {
  return (
    <fieldset>
      <legend class="vh">{t().guidance.title}</legend>
      <div class="need__sure">
        <For each={guidanceLevels}>
          {(guidance) => (
            <Choice
              type="radio"
              name="guidance"
              title={moreTerms().guidance[guidance]}
              text={t().guidanceHint[guidance]}
              checked={props.draft.guidance === guidance}
              onChecked={() => props.change({ guidance })}
            />
          )}
        </For>
        <Choice
          type="radio"
          name="guidance"
          title={t().guidance.none}
          checked={props.draft.guidance === null}
          onChecked={() => props.change({ guidance: null })}
        />
      </div>
    </fieldset>
  )
}

export function RatherNotPart(props: PartProps) {
  const ratherNot = () => props.draft.ratherNot
  return (
    <>
      <Fieldset legend={t().ratherNot.traits}>
        <div class="cluster">
          <For each={traits}>
            {(trait) => (
              <Chip
                checked={ratherNot().traits.includes(trait)}
                onChecked={(on) =>
                  props.change({
                    ratherNot: { ...ratherNot(), traits: toggled(ratherNot().traits, trait, on) },
                  })
                }
              >
                {terms().trait[trait]}
              </Chip>
            )}
          </For>
        </div>
      </Fieldset>
      <Fieldset legend={t().ratherNot.sectors}>
        <div class="cluster">
          <For each={sectors}>
            {(sector) => (
              <Chip
                checked={ratherNot().sectors.includes(sector)}
                onChecked={(on) =>
                  props.change({
                    ratherNot: { ...ratherNot(), sectors: toggled(ratherNot().sectors, sector, on) },
                  })
                }
              >
                {terms().sector[sector]}
              </Chip>
            )}
          </For>
        </div>
      </Fieldset>
      <Field name="rather-not" label={t().ratherNot.text} optional>
        {(control) => (
          <textarea
            ref={control}
            rows={2}
            maxlength={200}
            value={ratherNot().text}
            onInput={(event) => props.change({ ratherNot: { ...ratherNot(), text: event.currentTarget.value } })}
          />
        )}
      </Field>
    </>
  )
}
