import '../../ui/css/table.css'
import { For, Show } from 'solid-js'
import { type Experience, experienceSources } from '../../../shared/experience.ts'
import { opportunityKinds } from '../../../shared/opportunity.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { bricksOf, originsOf, provenances } from './picture.ts'
import { t } from './words.ts'

/** Every experience is a brick in the student's own square. The table beside it says the same. */
export function DossierPicture(props: { experiences: readonly Experience[] }) {
  const rows = () => bricksOf(props.experiences)
  return (
    <section class="card picture" aria-labelledby="picture">
      <div class="stack">
        <h2 id="picture">{t().picture}</h2>
        <ol class="bricks">
          <For each={rows()}>
            {(row) => (
              <li>
                <span>
                  <b>{terms().competency[row.competency]}</b>
                  <span>{t().question[row.competency]}</span>
                </span>
                <span class="bricks__wall" aria-hidden="true">
                  <For each={provenances}>
                    {(provenance) => (
                      <For each={Array.from({ length: row[provenance] })}>{() => <i class={`brick brick--${provenance}`} />}</For>
                    )}
                  </For>
                </span>
              </li>
            )}
          </For>
        </ol>
        <ul class="picture__origin" aria-label={t().meaning}>
          <For each={provenances}>
            {(provenance) => (
              <li>
                <i class={`brick brick--${provenance}`} aria-hidden="true" />
                <span>
                  <b>{t()[provenance]}.</b> {t()[`${provenance}Text`]}
                </span>
              </li>
            )}
          </For>
        </ul>
      </div>
      <div class="stack">
        <table class="table">
          <caption>{t().inNumbers}</caption>
          <thead>
            <tr>
              <th scope="col">{t().competency}</th>
              <For each={provenances}>
                {(provenance) => (
                  <th scope="col" class="r">
                    {t()[provenance]}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <th scope="row">{terms().competency[row.competency]}</th>
                  <For each={provenances}>{(provenance) => <td class="r">{row[provenance]}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div class="no-print">
          <Notice tone="plain" icon="talk">
            <p>
              <b>{t().noGrade}</b> {t().noGradeText}
            </p>
          </Notice>
        </div>
      </div>
    </section>
  )
}

/** Where the experience was gained, as bars in their table. */
export function Origins(props: { experiences: readonly Experience[] }) {
  const rows = () => originsOf(props.experiences)
  const most = () => rows()[0]?.count ?? 1
  return (
    <section class="card stack" aria-labelledby="origins">
      <h2 id="origins">{t().where}</h2>
      <table class="table mix">
        <caption class="vh">{t().whereCaption}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t().kindColumn}</th>
            <th scope="col">{t().bar}</th>
            <th scope="col">{t().amount}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr data-kind={opportunityKinds.find((kind) => kind === row.origin)}>
                <th scope="row">
                  <Show
                    when={opportunityKinds.find((kind) => kind === row.origin)}
                    fallback={
                      <span class="kind is-plain">
                        <Icon name="job" />
                        {moreTerms().source[experienceSources.find((source) => source === row.origin) ?? 'other']}
                      </span>
                    }
                  >
                    {(kind) => <Kind kind={kind()} />}
                  </Show>
                </th>
                <td class="barcell">
                  <i style={{ '--v': row.count, '--max': most() }} />
                </td>
                <td class="r">{row.count}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
