import { Show } from 'solid-js'
import { dateOf, localDateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { type RecognitionStanding, recognitionConcern } from '../../../shared/recognition.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { concernInWords } from '../../lib/words/concerns.ts'
import { Check, Line } from './checks.tsx'
import { t } from './words.ts'

/** Whether the organisation is recognised for what the student is trained for; nothing where that is not asked. */
export function RecognitionCheck(props: { placement: Placement; standing: RecognitionStanding | null | undefined }) {
  return (
    <Show when={props.standing}>
      {(standing) => {
        const recognised = () => standing().verdict === 'recognised'
        const concern = () => {
          const found = recognitionConcern(standing(), '')
          return found && concernInWords(found)
        }
        /** It ends while the student is there. */
        const endsEarly = () => {
          const { verdict, date } = standing()
          return verdict === 'recognised' && date !== null && date < dateOf(props.placement.dayparts.at(-1) ?? '')
            ? date
            : undefined
        }
        return (
          <Check
            tone={endsEarly() || standing().verdict === 'unchecked' ? 'warn' : recognised() ? 'ok' : 'danger'}
            title={t().recognition.title}
            badge={t().recognition.badge[standing().verdict]}
          >
            <ul class="dots">
              <Show
                when={concern()}
                fallback={
                  <Line>{t().recognition.recognised(props.placement.opportunity.organisationName, standing().crebo)}</Line>
                }
              >
                {(words) => (
                  <>
                    <Line state={standing().verdict === 'unchecked' ? 'open' : 'against'}>{words().what}</Line>
                    <Line state="open" icon="arrow">
                      {standing().verdict === 'unchecked' ? t().recognition.tryAgain : words().now}
                    </Line>
                  </>
                )}
              </Show>
              <Show when={endsEarly()}>
                {(date) => <Line state="open">{t().recognition.endsEarly(dateWithYear(date()))}</Line>}
              </Show>
            </ul>
            <p class="muted check__source">
              {standing().checkedAt === null
                ? t().recognition.neverChecked
                : t().recognition.checked(dateWithYear(localDateOf(new Date(standing().checkedAt ?? ''))))}
            </p>
          </Check>
        )
      }}
    </Show>
  )
}
