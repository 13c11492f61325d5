import { type Component, Show, Suspense } from 'solid-js'
import { wordsReady } from './locale.ts'
import { createAsync } from './router/query.ts'

/** A component whose code comes when it is first asked for. Until then its place is empty. */
export function later<Props extends object>(load: () => Promise<{ default: Component<Props> }>): Component<Props> {
  return (props) => {
    const code = createAsync(async () => {
      const { default: component } = await load()
      await wordsReady()
      return component
    })
    return (
      <Suspense>
        <Show when={code()} keyed>
          {(Loaded) => <Loaded {...props} />}
        </Show>
      </Suspense>
    )
  }
}
