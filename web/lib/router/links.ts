import { delegateEvents } from 'solid-js/web'
import { navigate, preload } from './router.ts'

/** Links within the app change the page without leaving it; what they point at is fetched when they are pointed at. */
export function followLinks() {
  // Solid's own listener comes first, so that what a page prevents stays prevented.
  delegateEvents(['click'])
  document.addEventListener('click', (event) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.altKey && !event.ctrlKey && !event.shiftKey
    const link = isPlain && !event.defaultPrevented && linkAt(event)
    if (!link) return
    event.preventDefault()
    navigate(link.href, { scroll: !('keepScroll' in link.dataset) })
  })
  for (const pointing of ['mouseover', 'focusin', 'touchstart']) {
    document.addEventListener(
      pointing,
      (event) => {
        const link = linkAt(event)
        if (link) preload(link.pathname)
      },
      { passive: true },
    )
  }
}

/** The link at an event, when it leads to a page of the app. With `data-keep-scroll` the new page starts where this one was. */
function linkAt({ target }: Event) {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link?.href || link.target !== '' || link.download !== '' || link.relList.contains('external')) return undefined
  return link.origin === window.location.origin ? link : undefined
}
