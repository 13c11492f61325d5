import { For, Show } from 'solid-js'
import type { TimetableEffect } from '../../../shared/timetable.ts'
import { capital, daypartInWords } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { t } from './words.ts'

const mostShown = 6

/** What a change touches, whom it collides with, and the two ways on. Saving waits until that is known. */
export function SaveBar(props: { effect: TimetableEffect | undefined; busy: boolean; onSave: () => void; onCancel: () => void }) {
  const inTheWay = () => props.effect?.inTheWay.length ?? 0
  const shown = () => props.effect?.conflicts.slice(0, mostShown) ?? []
  return (
    <section class="card tt__save" classList={{ 'tt__save--conflict': inTheWay() > 0 }} aria-label={t().save.bar}>
      <div class="stack" role="status">
        <p>
          <b>{t().save.changed}</b> {props.effect ? t().save.touches(props.effect.touched) : t().save.looking}
        </p>
        <Show when={inTheWay() > 0}>
          <p class="with-icon tt__warn">
            <Icon name="alert" size="sm" />
            <b>{t().save.conflicts(inTheWay())}</b>
          </p>
          <p class="small">{t().save.conflictsText}</p>
          <ul class="tt__conflicts">
            <For each={shown()}>
              {({ placementId, studentName, title, halfDays }) => (
                <li data-placement={placementId}>
                  <b>{t().save.conflictItem(studentName, title)}</b>
                  <span class="small muted">
                    {capital(
                      listInWords(
                        halfDays
                          .slice(0, 3)
                          .map(
                            ({ daypart, kind, word }) => `${daypartInWords(daypart)} (${word ?? t().kinds[kind].toLowerCase()})`,
                          ),
                      ),
                    )}
                  </span>
                </li>
              )}
            </For>
          </ul>
          <Show when={inTheWay() > shown().length}>
            <p class="small">{t().save.more(inTheWay() - shown().length)}</p>
          </Show>
        </Show>
      </div>
      <div class="actions">
        <Button
          look={inTheWay() > 0 ? 'danger' : 'primary'}
          busy={props.busy || props.effect === undefined}
          onClick={() => props.onSave()}
        >
          {inTheWay() > 0 ? t().save.anyway : t().save.save}
        </Button>
        <Button look="quiet" onClick={() => props.onCancel()}>
          {t().save.cancel}
        </Button>
      </div>
    </section>
  )
}
