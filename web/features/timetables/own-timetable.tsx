import { createSignal, Show } from 'solid-js'
import { freeSlotsOn, timetableOf } from '../../../shared/timetable.ts'
import { today, weekSlotsInWords } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { LayerEditor } from './layer-editor.tsx'
import { getStudentTimetable, keepingOfStudent } from './queries.ts'
import { t } from './words.ts'

/** Where the week of one student differs from that of the group: told in a line, and changed when asked. */
export function OwnTimetable(props: { studentId: string }) {
  const known = createAsync(() => getStudentTimetable(props.studentId))
  const [open, setOpen] = createSignal(false)
  return (
    <section class="stack" aria-labelledby="own-timetable">
      <h2 id="own-timetable">{t().own.title}</h2>
      <Show when={known()}>
        {(said) => {
          const now = () => said().own.patterns.find(({ from, until }) => from <= today() && (until === null || until >= today()))
          const differs = () => Object.keys(now()?.slots ?? {}).length
          const dates = () => said().own.exceptions.filter(({ until }) => until >= today()).length
          const free = () => freeSlotsOn(timetableOf([said().own, { ...said().ofGroup }]), today())
          return (
            <>
              <p>
                <Show when={free().length > 0}>{t().own.free(weekSlotsInWords(free()))} </Show>
                {differs() > 0 ? t().own.differs(differs()) : t().own.same}
                <Show when={dates() > 0}> {t().own.dates(dates())}</Show>
              </p>
              <Show
                when={open()}
                fallback={
                  <div>
                    <Button icon="week" onClick={() => setOpen(true)}>
                      {t().own.show}
                    </Button>
                  </div>
                }
              >
                <p class="small muted">{t().own.text}</p>
                <LayerEditor
                  layer={said().own}
                  of="student"
                  behind={said().ofGroup}
                  keeping={keepingOfStudent(props.studentId)}
                />
              </Show>
            </>
          )
        }}
      </Show>
    </section>
  )
}
