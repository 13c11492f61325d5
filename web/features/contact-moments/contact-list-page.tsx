import './contact.css'
import { createSignal, For, Show } from 'solid-js'
import { type ContactMoment, type ContactMoments, isLate, workplaceContact } from '../../../shared/contact-moment.ts'
import { dateOf } from '../../../shared/daypart.ts'
import { dayAndMonth, today } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/choices.tsx'
import { Badge, Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { getContactList } from './queries.ts'
import { t } from './words.ts'

const lateIn = ({ moments }: ContactMoments) => moments.some((moment) => isLate(moment, today()))

/** Per student what is due, planned and late: what comes first on top. */
export default function ContactListPage() {
  const first = createAsync(() => getContactList())
  const [older, setOlder] = createSignal<{ items: ContactMoments[]; cursor: string | null }>()
  const [only, setOnly] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const all = () =>
    [...(first()?.items ?? []), ...(older()?.items ?? [])].toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
  const shown = () => (only() ? all().filter(lateIn) : all())
  const cursor = () => (older() ?? first())?.cursor

  async function showMore(from: string) {
    try {
      const page = await getContactList(from)
      setOlder((known) => ({ items: [...(known?.items ?? []), ...page.items], cursor: page.cursor }))
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <Page title={t().list.title} class="wrap page stack">
      <h1>{t().list.title}</h1>
      <p class="lede">{t().list.lede}</p>
      <Show when={first()?.items.length !== 0} fallback={<Empty icon="talk" title={t().list.empty} text={t().list.emptyText} />}>
        <div class="cluster">
          <Chip checked={only()} onChecked={setOnly}>
            {t().list.only}
          </Chip>
          <p class="small muted" role="status">
            {t().list.count(all().filter(lateIn).length, all().length)}
          </p>
        </div>
        <ul class="clist">
          <For each={shown()}>{(contact) => <Item contact={contact} />}</For>
        </ul>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <Show when={cursor()}>
          {(from) => (
            <div>
              <Button onClick={() => void showMore(from())}>{t().list.more}</Button>
            </div>
          )}
        </Show>
      </Show>
    </Page>
  )
}

function Item(props: { contact: ContactMoments }) {
  const workplace = () => workplaceContact(props.contact.moments)
  return (
    <li class="card citem">
      <h2>
        <a href={`/placements/${props.contact.placementId}`}>{props.contact.student.name}</a>
      </h2>
      <p class="small muted">
        {props.contact.student.groupName} · {props.contact.title}, {props.contact.organisationName}
      </p>
      <dl class="citem__moments">
        <For each={props.contact.moments}>
          {(moment) => (
            <div>
              <dt>{t().times[moment.time]}</dt>
              <dd>
                {standing(moment)}{' '}
                <Show when={isLate(moment, today())}>
                  <Badge tone="warn" icon="clock">
                    {t().late}
                  </Badge>
                </Show>
              </dd>
            </div>
          )}
        </For>
        <div>
          <dt>{t().list.workplace}</dt>
          <dd>{t().list.workplaces[workplace()]}</dd>
        </div>
      </dl>
    </li>
  )
}

function standing({ state, monday, ...moment }: ContactMoment) {
  if (state.kind === 'due') return t().list.week(dayAndMonth(monday))
  return `${t().list.states[state.kind]}, ${dayAndMonth(dayOf({ ...moment, state, monday }))}`
}

function dayOf({ state, monday }: ContactMoment) {
  if (state.kind === 'planned') return dateOf(state.daypart)
  return state.kind === 'held' ? state.on : monday
}

/** The day of what is open first. */
function firstDay({ moments }: ContactMoments) {
  const open = moments.filter(({ state }) => state.kind === 'due' || state.kind === 'planned').map(dayOf)
  return open.toSorted()[0] ?? '9999'
}
