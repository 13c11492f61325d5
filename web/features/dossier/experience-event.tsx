import { For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { type Experience, isReflectedOn } from '../../../shared/experience.ts'
import type { Placement } from '../../../shared/placement.ts'
import { periodInWords } from '../../lib/moments.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Badge } from '../../ui/feedback.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { Kind } from '../../ui/kind.tsx'
import { Origin, ReflectionParts } from './experience-page.tsx'
import { competenciesIn, firstWords } from './picture.ts'
import { ProvenanceBadge } from './provenance-badge.tsx'
import { share } from './sharing.ts'
import { t } from './words.ts'

const sourceIcon: Record<Experience['source'], IconName> = {
  placement: 'stall',
  'side-job': 'job',
  volunteering: 'people',
  caring: 'care',
  project: 'plan',
  course: 'lesson',
  other: 'leaf',
}

/** One experience on the line. */
export function ExperienceEvent(props: { experience: Experience; onError: (error: unknown) => void }) {
  return (
    <article class="event" data-kind={props.experience.opportunityKind ?? undefined}>
      <span class="event__node">
        <Show when={props.experience.opportunityKind} fallback={<Icon name={sourceIcon[props.experience.source]} />}>
          {(kind) => <KindMark kind={kind()} />}
        </Show>
      </span>
      <div class="card">
        <div class="event__top">
          <Origin experience={props.experience} />
          <ProvenanceBadge experience={props.experience} />
        </div>
        <h4>
          <a href={`/dossier/${props.experience.id}`}>{props.experience.title}</a>
        </h4>
        <p class="event__meta">
          <span>{props.experience.where}</span>
          <span>{periodInWords(props.experience.startedOn, props.experience.endedOn)}</span>
        </p>
        <Show when={firstWords(props.experience)}>{(words) => <p class="quote">{words()}</p>}</Show>
        <Show when={competenciesIn(props.experience).length > 0}>
          <div class="event__tags">
            <For each={competenciesIn(props.experience)}>{(competency) => <Badge>{terms().competency[competency]}</Badge>}</For>
          </div>
        </Show>
        <Show when={isReflectedOn(props.experience.reflection)}>
          <details>
            <summary>
              {t().readMore}
              <Icon name="down" size="sm" />
            </summary>
            <ReflectionParts experience={props.experience} />
          </details>
        </Show>
        <div class="event__share no-print">
          <span class="small muted with-icon">
            <Icon name={props.experience.sharedWithMentor ? 'eye' : 'lock'} size="sm" />
            <span>{props.experience.sharedWithMentor ? t().shared : t().unshared}</span>
          </span>
          <Button look="quiet" onClick={() => share(props.experience, !props.experience.sharedWithMentor, props.onError)}>
            {props.experience.sharedWithMentor ? t().stopSharing : t().startSharing}
            <span class="vh">{t().openWhat(props.experience.title)}</span>
          </Button>
        </div>
      </div>
    </article>
  )
}

/** A placement that still waits for its story. */
export function ToTell(props: { placement: Placement }) {
  return (
    <article class="event event--todo" data-kind={props.placement.opportunity.kind}>
      <span class="event__node">
        <KindMark kind={props.placement.opportunity.kind} />
      </span>
      <div class="card">
        <div class="event__top">
          <Kind kind={props.placement.opportunity.kind} />
          <Badge tone="sun" icon="edit">
            {t().toTell}
          </Badge>
        </div>
        <h3 class="event__title">{props.placement.opportunity.title}</h3>
        <p class="event__meta">
          <span>{props.placement.opportunity.organisationName}</span>
          <span>{periodInWords(dateOf(props.placement.dayparts[0] ?? ''), dateOf(props.placement.dayparts.at(-1) ?? ''))}</span>
        </p>
        <p>{t().toTellText}</p>
        <div class="actions">
          <LinkButton look="primary" href={`/dossier/new?placement=${props.placement.id}`}>
            {t().tell}
          </LinkButton>
        </div>
      </div>
    </article>
  )
}
