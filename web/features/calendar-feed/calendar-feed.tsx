import { createSignal, Show } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import { dateInWords } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

const getFeed = query(() => read(api.me['calendar-feed'].$get()), 'calendar-feed')

/** The half-days of this role in somebody's own calendar program, by an address that is shown once. */
export function CalendarFeed() {
  const me = useMe()
  const feed = createAsync(() => getFeed())
  const [address, setAddress] = createSignal<string>()
  const [error, setError] = createSignal<unknown>()
  const [isBusy, setIsBusy] = createSignal(false)

  async function doing(act: () => Promise<void>) {
    setError(undefined)
    setIsBusy(true)
    await act().catch(setError)
    setIsBusy(false)
  }

  const make = () =>
    doing(async () => {
      setAddress((await read(api.me['calendar-feed'].$put({ json: {} }))).address)
      await revalidate(getFeed.key)
    })

  const stop = () =>
    doing(async () => {
      await read(api.me['calendar-feed'].$delete())
      setAddress(undefined)
      await revalidate(getFeed.key)
      toast(t().stopped)
    })

  async function copy(text: string) {
    await navigator.clipboard.writeText(text)
    toast(t().copied)
  }

  return (
    <section class="card stack" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{t().title}</h2>
      <p>{t().text(me().membership.role)}</p>
      <Show when={feed.latest}>
        {(known) => (
          <Show
            when={known().since}
            fallback={
              <div class="actions">
                <Button busy={isBusy()} onClick={() => void make()}>
                  {t().make}
                </Button>
              </div>
            }
          >
            {(since) => (
              <>
                <Show when={address()}>
                  {(shown) => (
                    <>
                      <Field name="calendar-address" label={t().address} hint={t().secret} neutral>
                        {(control) => (
                          <input ref={control} readonly value={shown()} onFocus={(event) => event.currentTarget.select()} />
                        )}
                      </Field>
                      <div class="actions">
                        <a class="btn btn--primary" href={shown().replace(/^https?:/, 'webcal:')} rel="external">
                          {t().open}
                        </a>
                        <Button onClick={() => copy(shown()).catch(setError)}>{t().copy}</Button>
                      </div>
                      <p class="small muted">{t().how}</p>
                    </>
                  )}
                </Show>
                <p>
                  {t().since(dateInWords(since().slice(0, 10)))} {t().renewText}
                </p>
                <div class="actions">
                  <Button busy={isBusy()} onClick={() => void make()}>
                    {t().renew}
                  </Button>
                  <Button look="danger" busy={isBusy()} onClick={() => void stop()}>
                    {t().stop}
                  </Button>
                </div>
              </>
            )}
          </Show>
        )}
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
    </section>
  )
}
