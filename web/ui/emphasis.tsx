import { For } from 'solid-js'

/** A sentence of the words files in which `**these words**` stand out. */
export function Emphasis(props: { text: string }) {
  return <For each={props.text.split('**')}>{(part, index) => <>{index() % 2 === 1 ? <b>{part}</b> : part}</>}</For>
}
