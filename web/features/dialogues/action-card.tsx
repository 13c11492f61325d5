import { createSignal, For, Match, Show, Switch, untrack } from 'solid-js'
import { type Action, isOverdue, type LedTo } from '../../../shared/action.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { dateInWords, today } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Badge, ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getDossier } from '../dossier/queries.ts'
import { ActionFields, createActionDraft } from './action-fields.tsx'
import { confirmAction, finishAction, letGoAction, reopenAction } from './queries.ts'
import { t } from './words.ts'

/** What a student set out to do, how it stands and, for the student, what to do with it. */
export function ActionCard(props: { dialogue: Dialogue; isStudent?: boolean; isInList?: boolean }) {
  return (
    <Show when={props.dialogue.action}>
      {(action) => (
        <section class="card action-card stack" aria-label={props.isStudent ? t().action.own : t().action.title}>
          <Show when={!props.isInList}>
            <h2>{props.isStudent ? t().action.own : t().action.title}</h2>
          </Show>
          <Show
            when={props.isStudent && action().state === 'open' && action().confirmedAt === null}
            fallback={<Standing dialogue={props.dialogue} action={action()} isStudent={props.isStudent === true} />}
          >
            <Confirm dialogue={props.dialogue} action={action()} />
          </Show>
        </section>
      )}
    </Show>
  )
}

function Confirm(props: { dialogue: Dialogue; action: Action }) {
  const draft = createActionDraft(untrack(() => props.action))
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  async function confirm() {
    const said = draft.checked()
    if (!said) return
    setBusy(true)
    setError(undefined)
    try {
      await confirmAction(props.dialogue, said)
      toast(t().action.confirmed)
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
        if (!busy()) void confirm()
      }}
    >
      <p>
        <b>{t().action.confirmTitle}</b>
      </p>
      <ActionFields draft={draft} isStudent />
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" busy={busy()}>
          {t().action.confirm}
        </Button>
      </div>
    </form>
  )
}

function Standing(props: { dialogue: Dialogue; action: Action; isStudent: boolean }) {
  const [ending, setEnding] = createSignal<'done' | 'let-go'>()
  const [error, setError] = createSignal<unknown>()
  const late = () => isOverdue(props.action, today())

  const reopen = (dialogue: Dialogue) => void reopenAction(dialogue).catch(setError)

  return (
    <>
      <p class="action-card__what">{props.action.what}</p>
      <p class="cluster">
        <Switch>
          <Match when={props.action.state === 'open'}>
            <Badge tone={late() ? 'warn' : 'info'} icon="clock">
              {late() ? t().action.overdue(dateInWords(props.action.by)) : t().action.until(dateInWords(props.action.by))}
            </Badge>
          </Match>
          <Match when={true}>
            <Badge
              tone={props.action.state === 'done' ? 'ok' : undefined}
              icon={props.action.state === 'done' ? 'check' : 'undo'}
            >
              {t().action.states[props.action.state]}
            </Badge>
          </Match>
        </Switch>
        <Show when={!props.isStudent && props.action.confirmedAt === null}>
          <span class="small muted">{t().action.unconfirmed}</span>
        </Show>
      </p>
      <Show when={props.action.word}>
        <p class="quote talk__said">{props.action.word}</p>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={props.isStudent}>
        <Show
          when={ending()}
          fallback={
            <div class="actions">
              <Show
                when={props.action.needId}
                fallback={
                  <Show when={props.action.state === 'open'}>
                    <LinkButton look="primary" icon="target" href={`/needs/new?talk=${props.dialogue.id}`}>
                      {t().action.toNeed}
                    </LinkButton>
                  </Show>
                }
              >
                {(id) => (
                  <LinkButton icon="target" href={`/matches/${id()}`}>
                    {t().action.need}
                  </LinkButton>
                )}
              </Show>
              <Show
                when={props.action.state === 'open'}
                fallback={
                  <Button look="quiet" icon="undo" onClick={() => reopen(props.dialogue)}>
                    {t().action.reopen}
                  </Button>
                }
              >
                <Button icon="check" onClick={() => setEnding('done')}>
                  {t().action.done}
                </Button>
                <Button look="quiet" onClick={() => setEnding('let-go')}>
                  {t().action.letGo}
                </Button>
              </Show>
            </div>
          }
        >
          {(how) => (
            <End
              dialogue={props.dialogue}
              how={how()}
              onEnd={(ended) => {
                setEnding(undefined)
                if (ended) toast(how() === 'done' ? t().action.isDone : t().action.isLetGo, () => reopen(ended))
              }}
            />
          )}
        </Show>
      </Show>
    </>
  )
}

/** Done, with what it led to; or let go, with a word. */
function End(props: { dialogue: Dialogue; how: 'done' | 'let-go'; onEnd: (ended?: Dialogue) => void }) {
  const start = createAsync(() => getStart())
  const dossier = createAsync(() => getDossier())
  const [word, setWord] = createSignal('')
  const [led, setLed] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const options = (): { ledTo: LedTo; title: string }[] => [
    ...(start()?.needs ?? []).map(({ id, question }) => ({ ledTo: { kind: 'need' as const, id }, title: question })),
    ...(start()?.placements ?? []).map(({ id, opportunity }) => ({
      ledTo: { kind: 'placement' as const, id },
      title: opportunity.title,
    })),
    ...(dossier() ?? []).map(({ id, title }) => ({ ledTo: { kind: 'experience' as const, id }, title })),
  ]

  async function save() {
    setTried(true)
    if (props.how === 'let-go' && word().trim() === '') return document.getElementById('action-word')?.focus()
    setBusy(true)
    setError(undefined)
    try {
      const ledTo = options().find(({ ledTo: { id } }) => id === led())?.ledTo ?? null
      props.onEnd(
        await (props.how === 'done'
          ? finishAction(props.dialogue, word().trim(), ledTo)
          : letGoAction(props.dialogue, word().trim())),
      )
    } catch (thrown) {
      setError(thrown)
      setBusy(false)
    }
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void save()
      }}
    >
      <p>
        <b>{props.how === 'done' ? t().action.doneTitle : t().action.letGoTitle}</b>
      </p>
      <Show when={props.how === 'done'}>
        <Field name="action-led" label={t().action.ledTo} optional>
          {(control) => (
            <select ref={control} onChange={(event) => setLed(event.currentTarget.value)}>
              <option value="">{t().action.nothing}</option>
              <For each={options()}>
                {({ ledTo, title }) => (
                  <option value={ledTo.id}>
                    {t().loop.kinds[ledTo.kind]}: {title}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
      <Field
        name="action-word"
        label={t().action.word}
        optional={props.how === 'done'}
        error={tried() && props.how === 'let-go' && word().trim() === '' ? t().action.letGoMissing : undefined}
      >
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
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" busy={busy()}>
          {t().action.save}
        </Button>
        <Button look="quiet" onClick={() => props.onEnd()}>
          {t().action.notNow}
        </Button>
      </div>
    </form>
  )
}
