import { onMount, type ParentProps } from 'solid-js'

/** One step of an import. When it comes the focus goes to its heading, so that who listens hears where they are. */
export function Step(props: ParentProps<{ title: string; place: number }>) {
  let heading: HTMLHeadingElement | undefined
  onMount(() => {
    if (props.place > 1) heading?.focus({ preventScroll: true })
    if (props.place > 1) heading?.scrollIntoView({ block: 'start' })
  })
  return (
    <section class="card stack import__step" aria-labelledby="step">
      <h2
        id="step"
        tabindex="-1"
        ref={(element) => {
          heading = element
        }}
      >
        <span class="import__place num" aria-hidden="true">
          {props.place}
        </span>
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
