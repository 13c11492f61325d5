import './dossier.css'
import { createSignal, For, Show } from 'solid-js'
import { competencies } from '../../../shared/competency.ts'
import { type Experience, isReflectedOn } from '../../../shared/experience.ts'
import { later } from '../../lib/later.tsx'
import { periodInWords } from '../../lib/moments.ts'
import { useParams, useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { EvaluationInDossier } from '../evaluations/evaluation-section.tsx'
import { ExperienceForm, type Written } from './experience-form.tsx'
import { ProvenanceBadge } from './provenance-badge.tsx'
import { changeExperience, getExperience } from './queries.ts'
import { remove, share } from './sharing.ts'
import { t } from './words.ts'

const LoopSection = later(() => import('../dialogues/loop-section.tsx'))

const parts = ['goals', 'results', 'evaluation', 'followUp'] as const

/** One experience to read; `?edit` writes on. */
export default function ExperiencePage() {
  const params = useParams<{ id: string }>()
  const [search, setSearch] = useSearchParams()
  const experience = createAsync(() => getExperience(params.id))

  async function save({ source, ...written }: Written) {
    const read = experience()
    if (!read) return
    await changeExperience(read, written)
    toast(t().form.saved)
    setSearch({ edit: undefined })
  }

  return (
    <Show when={experience()}>
      {(shown) => (
        <Show when={search.edit} fallback={<Reading experience={shown()} />}>
          <Page title={t().form.change} class="wrap page writing">
            <div class="writing__head">
              <a class="writing__back" href={`/dossier/${shown().id}`}>
                <Icon name="left" size="sm" />
                {shown().title}
              </a>
              <h1>{t().form.change}</h1>
            </div>
            <ExperienceForm initial={writtenOf(shown())} asksSource={false} onSave={save} />
          </Page>
        </Show>
      )}
    </Show>
  )
}

function Reading(props: { experience: Experience }) {
  const navigate = useNavigate()
  const [error, setError] = createSignal<unknown>()

  async function takeOut() {
    try {
      await remove(props.experience, setError)
      navigate('/dossier')
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <Page title={props.experience.title} class="wrap page writing">
      <div class="writing__head">
        <a class="writing__back no-print" href="/dossier">
          <Icon name="left" size="sm" />
          {t().back}
        </a>
        <div class="cluster">
          <Origin experience={props.experience} />
          <ProvenanceBadge experience={props.experience} />
        </div>
        <h1>{props.experience.title}</h1>
        <p class="lede">
          {props.experience.where}, {periodInWords(props.experience.startedOn, props.experience.endedOn)}
        </p>
      </div>

      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>

      <article class="card stack">
        <Show when={isReflectedOn(props.experience.reflection)} fallback={<p class="muted">{t().notYet}</p>}>
          <ReflectionParts experience={props.experience} />
        </Show>
        <div class="actions no-print">
          <LinkButton look="primary" icon="edit" href="?edit=1">
            {t().change}
          </LinkButton>
          <LinkButton icon="talk" href={`/talks/new?experience=${props.experience.id}`}>
            {t().talk}
          </LinkButton>
          <LinkButton href="/needs/new">{t().nextStep}</LinkButton>
        </div>
      </article>

      <Show when={props.experience.placementId}>{(id) => <EvaluationInDossier placementId={id()} />}</Show>

      <section class="card stack no-print" aria-labelledby="sharing">
        <h2 id="sharing">{t().share}</h2>
        <p class="with-icon">
          <Icon name={props.experience.sharedWithMentor ? 'eye' : 'lock'} size="sm" />
          <span>{props.experience.sharedWithMentor ? t().nowShared : t().unshared}</span>
        </p>
        <div class="actions">
          <Button
            icon={props.experience.sharedWithMentor ? 'eye-off' : 'share'}
            onClick={() => share(props.experience, !props.experience.sharedWithMentor, setError)}
          >
            {props.experience.sharedWithMentor ? t().stopSharing : t().startSharing}
          </Button>
        </div>
      </section>

      <Show when={props.experience.placementId}>
        {(placementId) => (
          <nav class="cluster no-print" aria-label={t().links}>
            <span class="muted">{t().links}:</span>
            <LinkButton icon="daypart" href={`/placements/${placementId()}`}>
              {t().toPlacement}
            </LinkButton>
            <Show when={props.experience.opportunityId}>
              {(id) => (
                <LinkButton icon="stall" href={`/opportunities/${id()}`}>
                  {t().toOpportunity}
                </LinkButton>
              )}
            </Show>
            <Show when={props.experience.needId}>
              {(id) => (
                <LinkButton icon="target" href={`/needs/${id()}`}>
                  {t().toNeed}
                </LinkButton>
              )}
            </Show>
          </nav>
        )}
      </Show>
      <LoopSection studentId={props.experience.studentId} kind="experience" id={props.experience.id} isStudent />
      <div class="actions no-print">
        <Button look="danger" icon="trash" onClick={takeOut}>
          {t().remove}
        </Button>
      </div>
    </Page>
  )
}

/** Everything that was written, under its own heading. */
export function ReflectionParts(props: { experience: Experience }) {
  const written = () => {
    const { reflection } = props.experience
    return [
      ...parts.map((part) => ({ title: t()[part], text: reflection[part] })),
      ...competencies.map((competency) => ({
        title: moreTerms().competencyQuestion[competency],
        text: reflection.competencies[competency],
      })),
      ...(['situation', 'task', 'action', 'result', 'reflection'] as const).map((part) => ({
        title: t().form.starrText[part][0],
        text: reflection.starr[part],
      })),
    ].filter(({ text }) => text !== '')
  }
  return (
    <dl class="said">
      <For each={written()}>
        {(part) => (
          <div>
            <dt>{part.title}</dt>
            <dd>{part.text}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}

/** The kind of opportunity, or what it was instead. */
export function Origin(props: { experience: Pick<Experience, 'opportunityKind' | 'source'> }) {
  return (
    <Show
      when={props.experience.opportunityKind}
      fallback={<span class="kind is-plain">{moreTerms().source[props.experience.source]}</span>}
    >
      {(kind) => <Kind kind={kind()} />}
    </Show>
  )
}

function writtenOf(experience: Experience): Written {
  const { title, where, startedOn, endedOn, sector, workProcesses, reflection, sharedWithMentor, source } = experience
  return { title, where, startedOn, endedOn, sector, workProcesses, reflection, sharedWithMentor, source }
}
