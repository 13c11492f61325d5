import './dialogues.css'
import { createResource, createSignal, For, Match, Show, Switch, untrack } from 'solid-js'
import { guestAnswers } from '../../../shared/dialogue.ts'
import type { Trialogue } from '../../../shared/trialogue.ts'
import { api, read } from '../../lib/api.ts'
import type { GuestHeaders } from '../../lib/guest-headers.ts'
import { listInWords } from '../../lib/lists.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { placeInWords, whenInWords } from './in-words.ts'
import { t } from './words.ts'

/** The talk that a link invites to, for who has no account. */
export function GuestTrialogue(props: { headers: GuestHeaders }) {
  const [asked, { refetch, mutate }] = createResource(() => read(api.guest.trialogue.$get({ header: props.headers })))
  return (
    <Switch fallback={<Skeleton cards={1} />}>
      <Match when={asked.error}>
        <ErrorNotice error={asked.error} retry={() => void refetch()} />
      </Match>
      <Match when={asked.latest}>
        {(talk) => (
          <>
            <section class="card stack" aria-labelledby="talk">
              <h2 id="talk">{t().guest.hello(talk().studentName, talk().guideName)}</h2>
              <p>
                <b>{whenInWords(talk().time)}</b>
                <br />
                {placeInWords(talk().time)}
              </p>
              <Show when={talk().guests.length > 1}>
                <p class="small muted">{t().guest.others(listInWords(talk().guests))}</p>
              </Show>
              <Switch>
                <Match when={talk().state === 'cancelled'}>
                  <Notice tone="plain" icon="stop">
                    <p>{t().guest.cancelled}</p>
                  </Notice>
                </Match>
                <Match when={talk().state === 'held'}>
                  <Notice tone="ok">
                    <p>{t().guest.over}</p>
                  </Notice>
                </Match>
                <Match when={true}>
                  <Answer talk={talk()} headers={props.headers} onAnswered={mutate} />
                </Match>
              </Switch>
            </section>
            <Shown talk={talk()} />
          </>
        )}
      </Match>
    </Switch>
  )
}

function Shown(props: { talk: Trialogue }) {
  const name = () => props.talk.studentName
  return (
    <section class="card stack" aria-labelledby="chosen">
      <h2 id="chosen">{t().guest.experiences(name())}</h2>
      <Show
        when={props.talk.words || props.talk.experiences.length > 0}
        fallback={<p class="muted">{t().guest.nothing(name())}</p>}
      >
        <Show when={props.talk.words}>
          <p class="quote talk__said">{props.talk.words}</p>
        </Show>
        <For each={props.talk.experiences}>
          {(experience) => (
            <article>
              <h3>{experience.title}</h3>
              <p class="small muted">
                {experience.where}, {dateWithYear(experience.startedOn)}
              </p>
              <p class="talk__said">{experience.results}</p>
            </article>
          )}
        </For>
      </Show>
    </section>
  )
}

function Answer(props: { talk: Trialogue; headers: GuestHeaders; onAnswered: (talk: Trialogue) => void }) {
  const [answer, setAnswer] = createSignal(untrack(() => props.talk.answer))
  const [word, setWord] = createSignal(untrack(() => props.talk.word))
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const labels = () => ({ yes: t().guest.yes, no: t().guest.no, 'other-time': t().guest.other })

  async function send() {
    setTried(true)
    const chosen = answer()
    if (!chosen) return document.getElementById('guest-answer')?.focus()
    setBusy(true)
    setError(undefined)
    try {
      const json = { answer: chosen, word: word().trim() }
      props.onAnswered(await read(api.guest.trialogue.answer.$put({ header: props.headers, json })))
    } catch (thrown) {
      setError(thrown)
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
      <Fieldset name="guest-answer" legend={t().guest.answer} error={tried() && !answer() ? t().guest.missing : undefined}>
        <For each={guestAnswers}>
          {(one) => (
            <Tick type="radio" name="guest-answer-choice" value={one} checked={answer() === one} onChecked={() => setAnswer(one)}>
              {labels()[one]}
            </Tick>
          )}
        </For>
      </Fieldset>
      <Field name="guest-word" label={answer() === 'other-time' ? t().guest.wordOther : t().guest.word} optional>
        {(control) => (
          <textarea
            ref={control}
            rows={2}
            maxlength={300}
            value={word()}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status">
        <Show when={props.talk.answer !== null && props.talk.answer === answer()}>
          <Notice tone="ok">
            <p>{t().guest.sent}</p>
          </Notice>
        </Show>
      </div>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" icon="send" busy={busy()}>
          {t().guest.send}
        </Button>
      </div>
    </form>
  )
}
