import './dialogues.css'
import { createSignal, For, Show, untrack } from 'solid-js'
import type { OpenTime } from '../../../shared/dialogue.ts'
import type { FreeTimes } from '../../../shared/dialogue-time.ts'
import { failureOf } from '../../lib/failure.ts'
import { createIntent } from '../../lib/intent.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { getStart } from '../../lib/student.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getDossier } from '../dossier/queries.ts'
import { askForTalk, getFreeTimes } from './queries.ts'
import { TimeChoice } from './time-choice.tsx'
import { t } from './words.ts'

/** "Hier wil ik over praten": what it is about, what the question is, and when. */
export default function AskPage() {
  const [search] = useSearchParams<{ experience: string; placement: string }>()
  const dossier = createAsync(() => getDossier())
  const start = createAsync(() => getStart())
  const times = createAsync(() => getFreeTimes())
  const placement = () => start()?.placements.find(({ id }) => id === search.placement)
  const isReady = () => dossier() !== undefined && times() !== undefined && start() !== undefined
  return (
    <Page title={t().ask.title} class="wrap page stack">
      <a class="morelink" href="/talks">
        <Icon name="left" size="sm" />
        {t().back}
      </a>
      <h1>{t().ask.title}</h1>
      <p class="lede">{t().ask.lede}</p>
      <Show when={isReady()}>
        <Show
          when={(dossier()?.length ?? 0) > 0 || placement()}
          fallback={
            <Empty icon="dossier" title={t().ask.noExperience} text={t().ask.noExperienceText}>
              <LinkButton look="primary" href="/dossier/new">
                {t().ask.write}
              </LinkButton>
            </Empty>
          }
        >
          <AskForm
            experiences={dossier() ?? []}
            chosen={search.experience}
            placement={placement()}
            offered={times()?.items ?? []}
          />
        </Show>
      </Show>
    </Page>
  )
}

type Chosen = { at: OpenTime | null } | undefined

function AskForm(props: {
  experiences: readonly { id: string; title: string; placementId: string | null }[]
  chosen: string | undefined
  placement: { id: string; opportunity: { title: string } } | undefined
  offered: readonly FreeTimes[]
}) {
  const navigate = useNavigate()
  const intent = createIntent()
  const own = () => props.experiences.find(({ placementId }) => placementId !== null && placementId === props.placement?.id)?.id
  const first = untrack(() => props.chosen ?? own())
  const [about, setAbout] = createSignal<readonly string[]>(first ? [first] : [])
  const [question, setQuestion] = createSignal('')
  const [when, setWhen] = createSignal<Chosen>()
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const hasTimes = () => props.offered.some(({ times }) => times.length > 0)
  const chosenAt = () => (hasTimes() ? when() : { at: null })
  const isAbout = () => about().length > 0 || props.placement !== undefined
  /** The times near one that somebody else was faster with. */
  const near = () => {
    const ids = failureOf(failure())
      .errors.filter(({ rule }) => rule === 'free-time')
      .map(({ message }) => message.split(' ')[2])
    return props.offered.map(({ guide, times }) => ({ guide, times: times.filter(({ id }) => ids.includes(id)) }))
  }
  const isGone = () => failure() !== undefined && failureOf(failure()).code === 'time-taken'

  async function send() {
    setTried(true)
    const chosen = chosenAt()
    if (!isAbout()) return document.getElementById('talk-about')?.focus()
    if (!chosen) return document.getElementById('talk-time')?.focus()
    setBusy(true)
    setFailure(undefined)
    try {
      const draft = {
        at: chosen.at,
        experienceIds: [...about()],
        placementId: props.placement?.id ?? null,
        question: question().trim(),
      }
      const made = await askForTalk(draft, intent.headers(draft))
      intent.done()
      toast(made.state === 'planned' ? t().ask.booked : t().ask.asked)
      navigate(`/talks/${made.id}`)
    } catch (thrown) {
      setFailure(thrown)
      if (failureOf(thrown).code === 'time-taken') setWhen(undefined)
      document.getElementById('talk-time')?.focus()
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void send()
      }}
    >
      <section class="card stack">
        <Fieldset
          name="talk-about"
          legend={t().ask.about}
          hint={t().ask.aboutHint}
          error={tried() && !isAbout() ? t().ask.missing : undefined}
        >
          <Show when={props.placement && !own() ? props.placement : undefined}>
            {(placement) => (
              <Tick checked disabled onChecked={() => undefined}>
                {placement().opportunity.title}
              </Tick>
            )}
          </Show>
          <For each={props.experiences}>
            {(experience) => (
              <Tick
                value={experience.id}
                checked={about().includes(experience.id)}
                onChecked={(checked) =>
                  setAbout((before) => (checked ? [...before, experience.id] : before.filter((id) => id !== experience.id)))
                }
              >
                {experience.title}
              </Tick>
            )}
          </For>
        </Fieldset>
        <Field name="talk-question" label={t().ask.question} hint={t().ask.questionHint} optional>
          {(control) => (
            <textarea
              ref={control}
              rows={3}
              maxlength={400}
              value={question()}
              onInput={(event) => setQuestion(event.currentTarget.value)}
            />
          )}
        </Field>
      </section>
      <section class="card stack">
        <Show when={hasTimes()} fallback={<p id="talk-time">{t().ask.noTimes}</p>}>
          <Fieldset
            name="talk-time"
            legend={t().ask.time}
            error={tried() && !chosenAt() && !isGone() ? t().ask.timeMissing : undefined}
          >
            <Show when={isGone()}>
              <div class="notice notice--warn stack" role="alert">
                <p>{t().ask.nearest}</p>
                <TimeChoice name="near" offered={near()} value={when()?.at?.timeId} onChoose={(at) => setWhen({ at })} />
              </div>
            </Show>
            <TimeChoice name="time" offered={props.offered} value={when()?.at?.timeId} onChoose={(at) => setWhen({ at })} />
            <Tick
              type="radio"
              name="time"
              value="none"
              checked={when() !== undefined && when()?.at === null}
              onChecked={() => setWhen({ at: null })}
            >
              <b>{t().ask.whenever}</b>
              <br />
              <span class="small muted">{t().ask.wheneverText}</span>
            </Tick>
          </Fieldset>
        </Show>
      </section>
      <Show when={failure() !== undefined && !isGone()}>
        <ErrorNotice error={failure()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" size="large" busy={busy()}>
          {chosenAt()?.at ? t().ask.book : t().ask.askFor}
        </Button>
      </div>
    </form>
  )
}
