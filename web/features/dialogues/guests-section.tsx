import { createSignal, For, Show, untrack } from 'solid-js'
import { type Dialogue, guestsOf } from '../../../shared/dialogue.ts'
import { failureOf } from '../../lib/failure.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Badge, ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { changeAbout, getCandidates, inviteGuest, removeGuest } from './queries.ts'
import { t } from './words.ts'

/** Who joins from outside school, and what they answered. */
export function GuestsSection(props: { dialogue: Dialogue; isGuide: boolean }) {
  const [inviting, setInviting] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const guests = () => guestsOf(props.dialogue)
  const isOpen = () => props.dialogue.state === 'planned'

  function remove(guestId: string) {
    setError(undefined)
    removeGuest(props.dialogue, guestId).then(() => toast(t().one.removed), setError)
  }

  return (
    <section class="card stack" aria-labelledby="guests">
      <h2 id="guests">{t().one.guests}</h2>
      <Show
        when={guests().length > 0}
        fallback={<p class="muted">{props.isGuide ? t().one.noGuests : t().one.guestsOfStudent}</p>}
      >
        <ul class="talk__guests">
          <For each={guests()}>
            {(guest) => (
              <li>
                <b>{guest.name}</b>
                <Badge
                  tone={guest.answer === 'yes' ? 'ok' : guest.answer === null ? undefined : 'warn'}
                  icon={guest.answer === 'yes' ? 'check' : guest.answer === null ? 'clock' : 'alert'}
                >
                  {t().one.answers[guest.answer ?? 'none']}
                </Badge>
                <Show when={isOpen()}>
                  <Button look="quiet" onClick={() => remove(guest.id)}>
                    {t().one.remove}
                    <span class="vh">{t().one.removeWhom(guest.name)}</span>
                  </Button>
                </Show>
                <Show when={guest.word}>
                  <p class="quote talk__said">{guest.word}</p>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={props.isGuide && isOpen()}>
        <div class="actions">
          <Button icon="send" onClick={() => setInviting(true)}>
            {t().one.invite}
          </Button>
        </div>
        <Show when={inviting()}>
          <InviteDialog dialogue={props.dialogue} onClose={() => setInviting(false)} />
        </Show>
      </Show>
    </section>
  )
}

function InviteDialog(props: { dialogue: Dialogue; onClose: () => void }) {
  const candidates = createAsync(() => getCandidates(props.dialogue.id))
  const [name, setName] = createSignal('')
  const [mail, setMail] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const mailError = () => {
    if (tried() && mail().trim() === '') return t().one.mailMissing
    const rule = failureOf(failure()).errors.find(({ path }) => path === '/mail')?.rule
    return rule === undefined ? undefined : (t().one.guestErrors[rule] ?? t().one.mailMissing)
  }

  async function send() {
    setTried(true)
    if (name().trim().length < 2) return document.getElementById('guest-name')?.focus()
    if (mail().trim() === '') return document.getElementById('guest-mail')?.focus()
    setBusy(true)
    setFailure(undefined)
    try {
      await inviteGuest(props.dialogue, { name: name().trim(), mail: mail().trim() })
      toast(t().one.invited)
      props.onClose()
    } catch (thrown) {
      setFailure(thrown)
      if (mailError()) document.getElementById('guest-mail')?.focus()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open onClose={props.onClose} title={t().one.inviteTitle}>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void send()
        }}
      >
        <p>{t().one.inviteText}</p>
        <Show when={(candidates()?.items.length ?? 0) > 0}>
          <div class="cluster">
            <For each={candidates()?.items}>
              {(candidate) => (
                <Button
                  icon="user"
                  onClick={() => {
                    setName(candidate.name)
                    setMail(candidate.mail)
                  }}
                >
                  {candidate.name}
                </Button>
              )}
            </For>
          </div>
        </Show>
        <Field
          name="guest-name"
          label={t().one.guestName}
          error={tried() && name().trim().length < 2 ? t().one.nameMissing : undefined}
        >
          {(control) => (
            <input
              ref={control}
              maxlength={80}
              autocomplete="off"
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field name="guest-mail" label={t().one.guestMail} error={mailError()}>
          {(control) => (
            <input
              ref={control}
              type="email"
              maxlength={254}
              autocomplete="off"
              value={mail()}
              onInput={(event) => setMail(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={failure() !== undefined && !mailError()}>
          <ErrorNotice error={failure()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" icon="send" busy={busy()}>
            {t().one.send}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t().guide.notNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the student lets guests read. */
export function ShownSection(props: { dialogue: Dialogue }) {
  const [words, setWords] = createSignal(untrack(() => props.dialogue.forGuests.words))
  const [chosen, setChosen] = createSignal<readonly string[]>(untrack(() => props.dialogue.forGuests.experienceIds))
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  async function save() {
    setBusy(true)
    setError(undefined)
    try {
      const experienceIds = props.dialogue.experiences.map(({ id }) => id)
      await changeAbout(props.dialogue, { experienceIds, forGuests: { words: words().trim(), experienceIds: [...chosen()] } })
      toast(t().one.savedShown)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="card stack" aria-labelledby="shown">
      <h2 id="shown">{t().one.shown}</h2>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void save()
        }}
      >
        <p class="small muted">{t().one.shownHint}</p>
        <Field name="shown-words" label={t().one.shownWords} optional>
          {(control) => (
            <textarea
              ref={control}
              rows={3}
              maxlength={600}
              value={words()}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={props.dialogue.experiences.length > 0}>
          <Fieldset legend={t().one.shownWhich} hint={t().one.shownWhichHint}>
            <For each={props.dialogue.experiences}>
              {({ id, title }) => (
                <Tick
                  checked={chosen().includes(id)}
                  onChecked={(checked) => setChosen((before) => (checked ? [...before, id] : before.filter((one) => one !== id)))}
                >
                  {title}
                </Tick>
              )}
            </For>
          </Fieldset>
        </Show>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <div class="actions">
          <Button type="submit" busy={busy()}>
            {t().one.saveShown}
          </Button>
        </div>
      </form>
    </section>
  )
}
