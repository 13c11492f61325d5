import './offer.css'
import { For, Show, untrack } from 'solid-js'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { failureOf } from '../../lib/failure.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { FormErrors } from '../../ui/form-errors.tsx'
import { Icon } from '../../ui/icon.tsx'
import { OpportunityCard, type Reason, Reasons } from '../../ui/opportunity-card.tsx'
import { createOfferForm, type FormState } from './create-offer-form.ts'
import { draftOf, type OfferForm } from './form-model.ts'
import { LearnQuestion, PlaceQuestion, TasksQuestion, WhatQuestion } from './questions.tsx'
import { Reach } from './reach.tsx'
import { WhenQuestion } from './when-question.tsx'
import { t } from './words.ts'

type FormProps = {
  title: string
  lede: string
  name: string
  initial: OfferForm
  organisationName: string
  opportunity?: Opportunity
}

/** Five questions, and beside them the card as a student will see it. */
export function OfferFormView(props: FormProps) {
  // The form starts from what was read first; after that it is the writer's.
  const state = createOfferForm(
    untrack(() => ({
      name: props.name,
      initial: props.initial,
      saved: props.opportunity,
      status: props.opportunity?.status ?? 'draft',
    })),
  )
  const isStale = () => state.failure() !== undefined && failureOf(state.failure()).code === 'stale'
  return (
    <>
      <div class="offer__head">
        <div>
          <h1>{props.title}</h1>
          <p class="lede">{state.status === 'open' ? t().openNote : props.lede}</p>
        </div>
        <p class="saved" role="status">
          <Show when={state.isKept()}>
            <Icon name="okay" size="sm" />
            {state.keptWords()}
          </Show>
        </p>
      </div>
      <Show when={state.found()}>
        <Notice tone="info">
          <p>{t().found}</p>
          <div class="actions">
            <Button icon="undo" onClick={state.startAgain}>
              {t().startAgain}
            </Button>
          </div>
        </Notice>
      </Show>
      <div class="offer__cols">
        <form
          class="offer__form"
          novalidate
          aria-label={props.title}
          onSubmit={(event) => {
            event.preventDefault()
            void state.submit(state.status === 'draft' ? 'publish' : 'save')
          }}
        >
          <FormErrors errors={state.errors()} />
          <WhatQuestion state={state} />
          <TasksQuestion state={state} />
          <WhenQuestion state={state} />
          <PlaceQuestion state={state} />
          <LearnQuestion state={state} />
          <div class="offer__end">
            <Show when={state.failure() !== undefined}>
              <Show when={isStale()} fallback={<ErrorNotice error={state.failure()} />}>
                <Notice tone="warn" live="alert">
                  <p>{t().stale}</p>
                  <div class="actions">
                    <Button icon="refresh" onClick={state.leave}>
                      {t().loadNewest}
                    </Button>
                  </div>
                </Notice>
              </Show>
            </Show>
            <div class="actions">
              <Show
                when={state.status === 'draft'}
                fallback={
                  <Button type="submit" look="primary" size="large" busy={state.busy() === 'save'}>
                    {t().save}
                  </Button>
                }
              >
                <Button type="submit" look="primary" size="large" busy={state.busy() === 'publish'}>
                  {t().publish}
                </Button>
                <Button size="large" busy={state.busy() === 'save'} onClick={() => void state.submit('save')}>
                  {t().keep}
                </Button>
              </Show>
            </div>
            <StillMissing state={state} />
            <p class="small muted">{t().nameLater}</p>
          </div>
          <a class="offer__peek" href="#preview">
            <Icon name="eye" size="sm" />
            {t().preview.see}
          </a>
        </form>
        <div class="offer__side stack">
          <Reach state={state} />
          <Preview form={state.form} organisationName={props.organisationName} />
        </div>
      </div>
    </>
  )
}

function StillMissing(props: { state: FormState }) {
  return (
    <Show when={props.state.missing().length > 0}>
      <div class="small">
        <p>{t().firstStill(props.state.missing().length)}</p>
        <ul class="offer__missing">
          <For each={props.state.missing()}>{(field) => <li>{t().missing[field]}</li>}</For>
        </ul>
      </div>
    </Show>
  )
}

function Preview(props: { form: OfferForm; organisationName: string }) {
  const card = () => ({
    ...draftOf(props.form),
    title: props.form.title.trim() || t().preview.noTitle,
    organisationName: props.organisationName,
  })
  const reasons = (): Reason[] => [
    ...card()
      .tasks.slice(0, 2)
      .map((task): Reason => ({ icon: 'target', text: task })),
    ...(card().schedule.dayparts.length === 0 ? [{ icon: 'daypart', text: t().preview.noWhen } as const] : []),
    { icon: 'people', text: moreTerms().guidance[card().guidance] },
    { icon: 'seats', text: t().preview.seats(card().seats) },
  ]
  return (
    <section class="stack" id="preview" tabindex="-1" aria-labelledby="preview-title">
      <div>
        <h2 id="preview-title">{t().preview.title}</h2>
        <p class="small muted">{t().preview.text}</p>
      </div>
      <OpportunityCard card={card()}>
        <Reasons reasons={reasons()} />
      </OpportunityCard>
    </section>
  )
}
