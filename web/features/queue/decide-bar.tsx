import type { JSX } from 'solid-js'
import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import type { Placement } from '../../../shared/placement.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { isInTheWay, type Point } from './judge.ts'
import { lookAt } from './point-words.ts'
import { t } from './words.ts'

/** What the bar is open for; `undefined` shows the three buttons. */
export type DecideMode = 'approve' | 'ask' | 'decline' | undefined

type DecideBarProps = {
  placement: Placement
  points: readonly Point[]
  name: string
  mode: DecideMode
  onMode: (mode: DecideMode) => void
  onDecide: (decision: 'approve' | 'ask' | 'decline', text?: string) => void
}

/** Always in sight: yes, ask, no. Yes with an open point asks for a remark, and is not there for what nobody may approve. */
export function DecideBar(props: DecideBarProps) {
  const inTheWay = () => props.points.find(isInTheWay)
  const first = () => inTheWay() ?? props.points[0]
  const what = (point: Point) => {
    if (inTheWay()) return t().look.inTheWay
    return point.kind === 'recognition' ? t().look.tryAgain : t().look.remark
  }
  return (
    <section class="decide" aria-label={t().decide.label}>
      <Show when={props.mode === 'approve'}>
        <TextForm
          name="remark"
          label={t().decide.remark}
          hint={t().decide.remarkHint}
          missing={t().decide.remarkMissing}
          send={t().decide.approveAnyway}
          onSend={(text) => props.onDecide('approve', text)}
          onClose={() => props.onMode(undefined)}
        />
      </Show>
      <Show when={props.mode === 'ask'}>
        <TextForm
          name="question"
          label={t().decide.question(props.name)}
          missing={t().decide.questionMissing}
          send={t().decide.askSend}
          onSend={(text) => props.onDecide('ask', text)}
          onClose={() => props.onMode(undefined)}
        />
      </Show>
      <Show when={props.mode === 'decline'}>
        <DeclineForm
          name={props.name}
          onSend={(text) => props.onDecide('decline', text)}
          onClose={() => props.onMode(undefined)}
        />
      </Show>
      <div class="decide__row" hidden={props.mode !== undefined}>
        <div class="decide__why">
          <p>
            <Show
              when={first()}
              fallback={
                <>
                  <b>{props.placement.question === null ? t().decide.fine : t().decide.waiting}</b>{' '}
                  <span>{props.placement.question === null ? t().decide.fineText : ''}</span>
                </>
              }
            >
              {(point) => (
                <>
                  <b>{lookAt(point())}</b> <span>{what(point())}</span>
                </>
              )}
            </Show>
          </p>
          <p class="keys">
            <span>
              <kbd class="kbd">J</kbd> <kbd class="kbd">K</kbd> {t().decide.next}
            </span>
            <span>
              <kbd class="kbd">X</kbd> {t().decide.pick}
            </span>
            <span>
              <kbd class="kbd">Z</kbd> {t().decide.undo}
            </span>
          </p>
        </div>
        <Show when={!inTheWay()}>
          <Button
            look="primary"
            icon="check"
            onClick={() => (props.points.length > 0 ? props.onMode('approve') : props.onDecide('approve'))}
          >
            {t().decide.approve} <kbd class="kbd">G</kbd>
          </Button>
        </Show>
        <Button onClick={() => props.onMode('ask')}>
          {t().decide.ask} <kbd class="kbd">V</kbd>
        </Button>
        <Button look="danger" onClick={() => props.onMode('decline')}>
          {t().decide.decline} <kbd class="kbd">A</kbd>
        </Button>
      </div>
    </section>
  )
}

const mostText = 600

function TextForm(props: {
  name: string
  label: string
  hint?: string
  missing: string
  send: string
  onSend: (text: string) => void
  onClose: () => void
}) {
  const [text, setText] = createSignal('')
  const [error, setError] = createSignal<string>()
  let input: HTMLTextAreaElement | undefined
  onMount(() => input?.focus())
  function send() {
    if (text().trim() !== '') return props.onSend(text().trim())
    setError(props.missing)
    input?.focus()
  }
  return (
    <Form send={props.send} look="primary" onSend={send} onClose={props.onClose}>
      <Field name={props.name} label={props.label} hint={props.hint} error={error()}>
        {(control) => (
          <textarea
            ref={(element) => {
              control(element)
              input = element
            }}
            maxlength={mostText}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </Form>
  )
}

const declineReasons = ['fit', 'time', 'place', 'rules', 'other'] as const
type DeclineReason = (typeof declineReasons)[number]

function DeclineForm(props: { name: string; onSend: (text: string) => void; onClose: () => void }) {
  const group = createUniqueId()
  const [reason, setReason] = createSignal<DeclineReason>('fit')
  const [text, setText] = createSignal(t().decide.waysOn.fit)
  const [error, setError] = createSignal<string>()
  let first: HTMLFieldSetElement | undefined
  let input: HTMLTextAreaElement | undefined
  onMount(() => first?.querySelector('input')?.focus())

  function choose(next: DeclineReason) {
    // What someone wrote stays; only a proposal makes way for the next one.
    if (text() === t().decide.waysOn[reason()]) setText(t().decide.waysOn[next])
    setReason(next)
  }

  function send() {
    const wayOn = text().trim()
    if (wayOn === '') {
      setError(t().decide.wayOnMissing)
      input?.focus()
      return
    }
    const why = reason() === 'other' ? '' : `${t().decide.reasons[reason()](props.name)}. `
    props.onSend((why + wayOn).slice(0, mostText))
  }

  return (
    <Form send={t().decide.declineSend} look="danger-solid" onSend={send} onClose={props.onClose}>
      <fieldset
        ref={(element) => {
          first = element
        }}
      >
        <legend>{t().decide.why}</legend>
        <div class="ticks">
          <For each={declineReasons}>
            {(value) => (
              <Tick type="radio" name={group} checked={reason() === value} onChecked={() => choose(value)}>
                {t().decide.reasons[value](props.name)}
              </Tick>
            )}
          </For>
        </div>
      </fieldset>
      <Field name="way-on" label={t().decide.wayOn(props.name)} hint={t().decide.reads(props.name)} error={error()}>
        {(control) => (
          <textarea
            ref={(element) => {
              control(element)
              input = element
            }}
            maxlength={mostText - 100}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
    </Form>
  )
}

function Form(props: {
  send: string
  look: 'primary' | 'danger-solid'
  onSend: () => void
  onClose: () => void
  children: JSX.Element
}) {
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSend()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      {props.children}
      <div class="actions">
        <Button type="submit" look={props.look}>
          {props.send}
        </Button>
        <Button look="quiet" onClick={() => props.onClose()}>
          {t().decide.notNow}
        </Button>
      </div>
    </form>
  )
}
