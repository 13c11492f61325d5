import './dossier.css'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Experience } from '../../../shared/experience.ts'
import { capital, today } from '../../lib/dates.ts'
import { dateWithYear, monthWithYear } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Chip } from '../../ui/choices.tsx'
import { Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { asksForReflection } from '../placements/reflection.ts'
import { DossierPicture, Origins } from './dossier-picture.tsx'
import { ExperienceEvent, ToTell } from './experience-event.tsx'
import { type Provenance, provenanceOf, provenances } from './picture.ts'
import { getDossier } from './queries.ts'
import { t } from './words.ts'

/** What the student keeps: the picture, every experience by month, and who may see it. */
export default function DossierPage() {
  const start = createAsync(() => getStart())
  const dossier = createAsync(() => getDossier())
  const [only, setOnly] = createSignal<Provenance>()
  const [error, setError] = createSignal<unknown>()
  const experiences = () => dossier() ?? []
  const toTell = () => (start()?.placements ?? []).filter((placement) => asksForReflection(placement, today()))
  const shown = () => experiences().filter((experience) => only() === undefined || provenanceOf(experience) === only())
  const months = createMemo(() => byMonth(shown()))
  const shared = () => experiences().filter(({ sharedWithMentor }) => sharedWithMentor).length

  return (
    <Show when={start()}>
      {(known) => (
        <Show when={dossier()}>
          <Page title={t().plainTitle}>
            <div class="dossier__head">
              <div>
                <h1>{t().title}</h1>
                <p class="lede no-print">{t().lede}</p>
                <p class="only-print">{t().printed(known().student.name, known().school.name, dateWithYear(today()))}</p>
              </div>
              <div class="actions no-print">
                <LinkButton look="primary" icon="plus" href="/dossier/new">
                  {t().add}
                </LinkButton>
                <Show when={experiences().length > 0}>
                  <Button icon="print" onClick={() => window.print()}>
                    {t().print}
                  </Button>
                </Show>
              </div>
            </div>

            <Show
              when={experiences().length > 0}
              fallback={
                <div class="stack">
                  <For each={toTell()}>{(placement) => <ToTell placement={placement} />}</For>
                  <Empty icon="dossier" title={t().empty} text={t().emptyText}>
                    <LinkButton look="primary" href="/dossier/new">
                      {t().addFirst}
                    </LinkButton>
                  </Empty>
                </div>
              }
            >
              <DossierPicture experiences={experiences()} />
              <div class="dossier__cols">
                <section aria-labelledby="all">
                  <h2 id="all">{t().all}</h2>
                  <fieldset class="dossier__filter no-print">
                    <legend class="vh">{t().show}</legend>
                    <Chip type="radio" name="provenance" checked={only() === undefined} onChecked={() => setOnly(undefined)}>
                      {t().everything} <span class="num">{experiences().length}</span>
                    </Chip>
                    <For each={provenances}>
                      {(provenance) => (
                        <Chip
                          type="radio"
                          name="provenance"
                          checked={only() === provenance}
                          onChecked={() => setOnly(provenance)}
                        >
                          {t()[provenance]}{' '}
                          <span class="num">{experiences().filter((one) => provenanceOf(one) === provenance).length}</span>
                        </Chip>
                      )}
                    </For>
                  </fieldset>
                  <Show when={error()}>
                    <ErrorNotice error={error()} />
                  </Show>
                  <div class="line">
                    <For each={toTell()}>{(placement) => <ToTell placement={placement} />}</For>
                    <For each={months()} fallback={<p class="muted">{t().nothingHere}</p>}>
                      {(month) => (
                        <>
                          <h3 class="line__month">{capital(monthWithYear(month.first))}</h3>
                          <For each={month.experiences}>
                            {(experience) => <ExperienceEvent experience={experience} onError={setError} />}
                          </For>
                        </>
                      )}
                    </For>
                  </div>
                </section>

                <aside class="dossier__side stack no-print" aria-label={t().share}>
                  <section class="card stack" aria-labelledby="share">
                    <h2 id="share">{t().share}</h2>
                    <p>{t().shareText(shared(), experiences().length)}</p>
                    <p class="small muted with-icon">
                      <Icon name="lock" size="sm" />
                      <span>{t().shareHelp}</span>
                    </p>
                  </section>
                  <Origins experiences={experiences()} />
                </aside>
              </div>
            </Show>
          </Page>
        </Show>
      )}
    </Show>
  )
}

/** Latest month first, by the last day. */
function byMonth(experiences: readonly Experience[]) {
  const sorted = experiences.toSorted((a, b) => (a.endedOn < b.endedOn ? 1 : -1))
  const months = Map.groupBy(sorted, ({ endedOn }) => endedOn.slice(0, 7))
  return [...months].map(([month, inMonth]) => ({ first: `${month}-01`, experiences: inMonth }))
}
