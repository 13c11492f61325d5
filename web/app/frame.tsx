import { For, type ParentProps, Show } from 'solid-js'
import type { Me } from '../../shared/person.ts'
import { homeOf } from '../lib/home.ts'
import { useLocation } from '../lib/router/router.ts'
import { buttonClass } from '../ui/button.tsx'
import { Brand, Icon } from '../ui/icon.tsx'
import { initials } from '../ui/initials.ts'
import { Toasts } from '../ui/toasts.tsx'
import { Footer } from './footer.tsx'
import { iconOf, isAt, navOf } from './nav.ts'
import { shellWords } from './words.ts'

type FrameProps = ParentProps<{
  /** Null for a visitor, undefined until it is known. */
  me: Me | null | undefined
  /** The next page is on its way. */
  busy?: boolean
}>

/** Bar, menu, content and footer around every page. */
export function Frame(props: FrameProps) {
  const location = useLocation()
  let main: HTMLElement | undefined
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: without script, and to who listens, it is a link within the page */}
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          // The router would only scroll; who skips wants to go on from there.
          event.preventDefault()
          main?.focus()
        }}
      >
        {shellWords().skip}
      </a>
      <header class="topbar">
        <div class="topbar__in wrap">
          <a class="brand" href={props.me ? homeOf[props.me.membership.role] : '/'}>
            <Brand />
            Praktijkplein
          </a>
          <Show when={props.me}>{(me) => <Menu me={me()} />}</Show>
          <Show when={props.me === null && location.pathname !== '/sign-in'}>
            <div class="topbar__tools">
              <a class={buttonClass({ look: 'on-plein' })} href="/sign-in">
                {shellWords().signIn}
              </a>
            </div>
          </Show>
        </div>
        <div class="topbar__busy" classList={{ 'is-on': props.busy === true }} />
      </header>
      <main
        ref={(element) => {
          main = element
        }}
        id="main"
        tabindex="-1"
        aria-busy={props.busy || undefined}
      >
        {props.children}
      </main>
      <Toasts />
      <Footer signedIn={Boolean(props.me)} />
    </>
  )
}

function Menu(props: { me: Me }) {
  const location = useLocation()
  return (
    <>
      <nav class="nav" aria-label={shellWords().menu}>
        <ul>
          <For each={navOf[props.me.membership.role]}>
            {(place) => (
              <li>
                <a href={`/${place}`} aria-current={isAt(place, location.pathname) ? 'page' : undefined}>
                  <Icon name={iconOf[place]} />
                  {shellWords().nav[place]}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <div class="topbar__tools">
        <a class="iconbtn" href="/notifications">
          <Icon name="bell" />
          <Show when={props.me.unread > 0}>
            <span class="count" aria-hidden="true">
              {props.me.unread > 99 ? '99+' : props.me.unread}
            </span>
          </Show>
          <span class="vh">{shellWords().messages(props.me.unread)}</span>
        </a>
        <a class="avatar" href="/me">
          <span aria-hidden="true">{initials(props.me.person.name)}</span>
          <span class="vh">{shellWords().me(props.me.person.name)}</span>
        </a>
      </div>
    </>
  )
}
