import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { FieldError } from '../../../shared/errors.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { failureOf } from '../../lib/failure.ts'
import { createIntent } from '../../lib/intent.ts'
import { momentInWords } from '../../lib/moments.ts'
import { useNavigate } from '../../lib/router/router.ts'
import type { FormError } from '../../ui/form-errors.tsx'
import { toast } from '../../ui/toasts.tsx'
import { changeOpportunity, createOpportunity, moveOpportunity } from './data.ts'
import { draftOf, fieldOfPath, missingIn, type OfferForm, requiredFields } from './form-model.ts'
import { forgetLocalDraft, keepLocalDraft, readLocalDraft } from './local-draft.ts'
import { t } from './words.ts'

const localPauseMs = 400
const serverPauseMs = 2500

type Saved = Pick<Opportunity, 'id' | 'version'>
type Options = {
  /** Under which the draft is kept on this device. */
  name: string
  initial: OfferForm
  saved: Saved | undefined
  /** What is open changes for students at once: that is never done while typing. */
  status: Opportunity['status']
}

export type FormState = ReturnType<typeof createOfferForm>
export type SetForm = FormState['set']

/** A form that is never lost: kept on the device at every change, and as a draft at the server once it can be. */
export function createOfferForm(options: Options) {
  const navigate = useNavigate()
  const intent = createIntent()
  const local = readLocalDraft(options.name)
  // A local draft of an older version than the server's would overwrite what a colleague did since.
  const kept = local && (!options.saved || local.saved?.version === options.saved.version) ? local : undefined
  const [form, set] = createStore<OfferForm>(structuredClone({ ...options.initial, ...kept?.form }))
  const [saved, setSaved] = createSignal(kept?.saved ?? options.saved)
  const [found, setFound] = createSignal(kept !== undefined)
  const [keptAt, setKeptAt] = createSignal<{ at: string; where: 'here' | 'server' }>()
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal<'save' | 'publish'>()
  let savedJson = kept ? '' : options.saved ? JSON.stringify(draftOf(options.initial)) : ''
  let queue: Promise<unknown> = Promise.resolve()
  let localTimer: ReturnType<typeof setTimeout> | undefined
  let serverTimer: ReturnType<typeof setTimeout> | undefined
  // Once it has been published or left, a late timer must not bring the draft back.
  let ended = false

  const missing = () => missingIn(form)
  /** What was missing and has been filled in since is no longer wrong. */
  const errorOf = (name: string) => {
    const field = requiredFields.find((required) => required === name)
    const error = errors().find((candidate) => candidate.name === name)
    const isFilledIn = field !== undefined && error?.text === t().missing[field] && !missing().includes(field)
    return isFilledIn ? undefined : error?.text
  }

  createEffect(
    on(
      () => JSON.stringify(form),
      () => {
        clearTimeout(localTimer)
        clearTimeout(serverTimer)
        localTimer = setTimeout(keepHere, localPauseMs)
        if (options.status === 'draft') serverTimer = setTimeout(() => void keepAtServer(), serverPauseMs)
      },
      { defer: true },
    ),
  )
  onCleanup(() => {
    clearTimeout(serverTimer)
    clearTimeout(localTimer)
    if (!ended && (kept || keptAt())) keepHere()
  })

  function keepHere() {
    const at = new Date().toISOString()
    if (!ended && keepLocalDraft(options.name, { form: unwrap(form), saved: saved(), at })) setKeptAt({ at, where: 'here' })
  }

  async function keepAtServer() {
    if (ended || missing().length > 0) return
    // What is not right yet is told when somebody asks to save, not while typing.
    await store().catch(() => undefined)
  }

  /** Sends what stands there, one after the other. */
  function store(): Promise<Saved> {
    const next = queue.then(send)
    queue = next.catch(() => undefined)
    return next
  }

  /** The same content is sent once. */
  async function send(): Promise<Saved> {
    const draft = draftOf(unwrap(form))
    const json = JSON.stringify(draft)
    const before = saved()
    if (before && json === savedJson) return before
    const { id, version } = before
      ? await changeOpportunity(before.id, before.version, draft)
      : await createOpportunity(draft, intent.headers(draft))
    intent.done()
    savedJson = json
    setSaved({ id, version })
    const at = new Date().toISOString()
    if (!ended) keepLocalDraft(options.name, { form: unwrap(form), saved: { id, version }, at })
    setKeptAt({ at, where: 'server' })
    return { id, version }
  }

  function check() {
    setFailure(undefined)
    const words = t().missing
    setErrors(missing().map((name) => ({ name, text: words[name] })))
    return errors().length === 0
  }

  function refuse(error: unknown) {
    const { code, errors: refused } = failureOf(error)
    if (code === 'invalid-input' && refused.length > 0) setErrors(uniqueErrors(refused))
    else if (code === 'opportunity-over') setErrors([{ name: 'schedule', text: t().refused.past }])
    else setFailure(error)
  }

  async function submit(act: 'save' | 'publish') {
    if (!check()) return
    setBusy(act)
    try {
      const stored = await store()
      const moved = act === 'publish' ? await moveOpportunity(stored, 'publish') : undefined
      end()
      if (moved) toast(t().published, () => void moveOpportunity(moved, 'close').then(() => toast(t().closed)))
      else toast(options.status === 'draft' ? t().kept : t().saved)
      navigate(`/offer/${stored.id}`)
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(undefined)
    }
  }

  function end() {
    ended = true
    clearTimeout(serverTimer)
    clearTimeout(localTimer)
    forgetLocalDraft(options.name)
  }

  return {
    form,
    set,
    missing,
    errors,
    errorOf,
    failure,
    busy,
    found,
    status: options.status,
    keptWords: () => {
      const kept = keptAt()
      if (!kept) return ''
      return (kept.where === 'here' ? t().keptHere : t().keptServer)(momentInWords(kept.at))
    },
    isKept: () => keptAt() !== undefined,
    submit,
    startAgain: () => {
      forgetLocalDraft(options.name)
      set(reconcile(structuredClone(options.initial)))
      setSaved(options.saved)
      setFound(false)
    },
    /** Gives up what was written here for what a colleague saved. */
    leave: () => {
      end()
      const id = saved()?.id
      navigate(id ? `/offer/${id}` : '/offer')
    },
  }
}

function uniqueErrors(refused: readonly FieldError[]): FormError[] {
  const byField = new Map(
    refused.map(({ path, rule }) => [fieldOfPath(path), rule === 'has-placements' ? t().refused.promised : t().refused.other]),
  )
  return [...byField].map(([name, text]) => ({ name, text }))
}
