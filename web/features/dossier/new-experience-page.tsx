import './dossier.css'
import { Match, Show, Switch } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { emptyReflection } from '../../../shared/experience.ts'
import type { Placement } from '../../../shared/placement.ts'
import { today } from '../../lib/dates.ts'
import { createIntent } from '../../lib/intent.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getPlacement } from '../placements/queries.ts'
import { ExperienceForm, type Written } from './experience-form.tsx'
import { createExperience } from './queries.ts'
import { t } from './words.ts'

/** An experience of one's own, or looking back on a placement: `?placement=…`. */
export default function NewExperiencePage() {
  const [search] = useSearchParams()
  const placementId = () => (typeof search.placement === 'string' ? search.placement : undefined)
  const placement = createAsync(async () => {
    const id = placementId()
    return id === undefined ? undefined : await getPlacement(id)
  })
  return (
    <Show when={placementId()} fallback={<Writing placement={undefined} />}>
      <Show when={placement()}>{(known) => <Writing placement={known()} />}</Show>
    </Show>
  )
}

function Writing(props: { placement: Placement | undefined }) {
  const navigate = useNavigate()
  const intent = createIntent()

  async function save({ source, ...written }: Written) {
    const draft = { ...written, source, placementId: props.placement?.id ?? null }
    const made = await createExperience(draft, intent.headers(draft))
    intent.done()
    toast(t().form.saved)
    navigate(`/dossier/${made.id}`)
  }

  const title = () => (props.placement ? t().form.newPlacement : t().form.new)
  return (
    <Page title={title()} class="wrap page writing">
      <div class="writing__head">
        <a class="writing__back" href={props.placement ? `/placements/${props.placement.id}` : '/dossier'}>
          <Icon name="left" size="sm" />
          {props.placement?.opportunity.title ?? t().back}
        </a>
        <Show when={props.placement}>{(placement) => <Kind kind={placement().opportunity.kind} />}</Show>
        <h1>{title()}</h1>
        <p class="lede">{t().form.lede}</p>
      </div>
      <Switch
        fallback={
          <ExperienceForm
            initial={blank(props.placement)}
            asksSource={!props.placement}
            question={props.placement?.need?.question || undefined}
            onSave={save}
          />
        }
      >
        <Match when={props.placement?.experienceId}>
          {(id) => (
            <Notice tone="info">
              <p>{t().form.already}</p>
              <div class="actions">
                <LinkButton href={`/dossier/${id()}`}>{t().form.toExperience}</LinkButton>
              </div>
            </Notice>
          )}
        </Match>
        <Match when={props.placement && props.placement.state !== 'active' && props.placement.state !== 'completed'}>
          <Notice tone="info">
            <p>{t().form.notYet}</p>
          </Notice>
        </Match>
      </Switch>
    </Page>
  )
}

/** What is known before the first word: everything that the placement says itself. */
function blank(placement: Placement | undefined): Written {
  const now = today()
  const common = { workProcesses: [], reflection: emptyReflection, sharedWithMentor: false }
  if (!placement) {
    return { ...common, title: '', where: '', startedOn: now, endedOn: now, sector: null, source: 'side-job' }
  }
  const [first = now, last = now] = [placement.dayparts[0], placement.dayparts.at(-1)].map((daypart) => dateOf(daypart ?? ''))
  return {
    ...common,
    title: placement.opportunity.title,
    where: placement.opportunity.organisationName,
    startedOn: first,
    endedOn: last < now ? last : now,
    sector: placement.opportunity.sector,
    source: 'placement',
  }
}
