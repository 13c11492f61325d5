import type { JSX } from 'solid-js'
import { createEffect, onMount } from 'solid-js'
import { isPageHere } from '../lib/first-idle.ts'

let isFirst = true

/**
 * The frame of every page: it sets the title of the document and, after a change of route, moves the focus to the
 * page's one h1, so that a screen reader reads where one has come. Use `class="wrap page"` unless the page has bands of its own.
 */
export function Page(props: { title: string; class?: string | undefined; children: JSX.Element }) {
  let frame: HTMLDivElement | undefined
  createEffect(() => {
    document.title = `${props.title} – Praktijkplein`
  })
  onMount(() => {
    const heading = frame?.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    if (!isFirst) heading?.focus({ preventScroll: true })
    isFirst = false
    isPageHere()
  })
  return (
    <div
      ref={(element) => {
        frame = element
      }}
      class={props.class ?? 'wrap page'}
    >
      {props.children}
    </div>
  )
}
