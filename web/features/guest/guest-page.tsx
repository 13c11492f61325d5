import './guest.css'
import { createResource, createSignal, Match, onCleanup, onMount, Show, Switch, untrack } from 'solid-js'
import { localDateOf } from '../../../shared/daypart.ts'
import type { GuestView } from '../../../shared/guest-link.ts'
import { api, read } from '../../lib/api.ts'
import { dayAndMonth } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { chooseLanguage } from '../../lib/language.ts'
import { later } from '../../lib/later.tsx'
import { locale } from '../../lib/locale.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { GuestSigning } from '../agreements/guest-signing.tsx'
import { GuestEvaluation } from '../evaluations/guest-evaluation.tsx'
import { GuestHours } from '../hours/guest-hours.tsx'
import { CodeForm } from './code-form.tsx'
import { createPass, guestHeaders, secretHere } from './link.ts'
import { t } from './words.ts'

const GuestTrialogue = later(async () => ({ default: (await import('../dialogues/guest-trialogue.tsx')).GuestTrialogue }))

/** What somebody without an account sees who opens a link from a mail: for whom it is, and what it is for. */
export default function GuestPage() {
  const [secret, setSecret] = createSignal(secretHere())
  const follow = () => setSecret(secretHere())
  onMount(() => addEventListener('hashchange', follow))
  onCleanup(() => removeEventListener('hashchange', follow))
  return (
    <Show when={secret() || ' '} keyed>
      {(link) => <Guest secret={link.trim()} />}
    </Show>
  )
}

function Guest(props: { secret: string }) {
  // A link of its own makes a page of its own.
  const { pass, setPass } = createPass(untrack(() => props.secret))
  const headers = () => guestHeaders(props.secret, pass())
  const [view, { refetch }] = createResource(pass, () => read(api.guest.$get({ header: headers() })))

  /** The pass was over while the page stood open: then the code is asked again. */
  async function guarded<T>(asking: Promise<T>) {
    try {
      return await asking
    } catch (error) {
      if (failureOf(error).code === 'code-needed') await refetch()
      throw error
    }
  }

  return (
    <Switch
      fallback={
        <Page title={t().title} class="wrap page guest">
          <h1>{t().title}</h1>
          <Skeleton />
        </Page>
      }
    >
      <Match when={view.error}>
        <Page title={t().failed} class="wrap page guest">
          <Language />
          <h1>{t().failed}</h1>
          <ErrorNotice error={view.error} />
          <p>{t().toSchool}</p>
        </Page>
      </Match>
      <Match when={view.latest}>
        {(shown) => (
          <Page title={t().kinds[shown().kind].title} class="wrap page guest">
            <div class="guest__head no-print">
              <Language />
              <h1>{t().kinds[shown().kind].title}</h1>
              <p class="lede">{t().kinds[shown().kind].lede(shown().schoolName)}</p>
              <Whose view={shown()} />
            </div>
            <Show
              when={!shown().wantsCode || shown().openUntil !== null}
              fallback={<CodeForm hint={shown().to.mailHint} headers={headers()} onOpen={setPass} />}
            >
              <Switch>
                <Match when={shown().kind === 'confirm-hours'}>
                  <GuestHours headers={headers()} />
                </Match>
                <Match when={shown().kind === 'trialogue'}>
                  <GuestTrialogue headers={headers()} />
                </Match>
                <Match when={shown().kind === 'evaluate'}>
                  <GuestEvaluation headers={headers()} />
                </Match>
                <Match when={shown().kind === 'sign-agreement'}>
                  <GuestSigning headers={headers()} name={shown().to.name} guarded={guarded} />
                </Match>
              </Switch>
            </Show>
          </Page>
        )}
      </Match>
    </Switch>
  )
}

function Whose(props: { view: GuestView }) {
  return (
    <Notice tone="plain" icon="user">
      <p>
        <b>{t().for(props.view.to.name)}</b> {t().sentTo(props.view.to.mailHint)}{' '}
        {t().until(dayAndMonth(localDateOf(new Date(props.view.expiresAt))))}
      </p>
      <p class="small">{t().notYou}</p>
    </Notice>
  )
}

/** The other language, in that language: whoever comes by mail may not know where else to look. */
function Language() {
  const other = () => (locale() === 'nl' ? 'en' : 'nl')
  return (
    <div class="guest__language no-print">
      <Button look="quiet" onClick={() => void chooseLanguage(other(), false)}>
        <span lang={other()}>{t().other}</span>
      </Button>
    </div>
  )
}
