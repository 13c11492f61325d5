import './guidance.css'
import { createSignal, For, Show, Suspense, untrack } from 'solid-js'
import { daypartNumber, daypartOf, type PartOfDay, partsOfDay } from '../../../shared/daypart.ts'
import type { GuidanceDraft, RequestForGuide } from '../../../shared/guidance.ts'
import { type Sector, sectors } from '../../../shared/sector.ts'
import { capital, daypartInWords, today } from '../../lib/dates.ts'
import { createIntent } from '../../lib/intent.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { dayWords } from '../../lib/words/days.ts'
import { terms } from '../../lib/words/terms.ts'
import { loadWorkProcesses, type WorkProcessOption } from '../../lib/work-processes.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getGuidance, offerGuidance, topicInWords } from './queries.ts'
import { t } from './words.ts'

/** A guide offers to explain something: as the answer to a request, or unasked. */
export default function GivePage() {
  const [search] = useSearchParams<{ answers: string }>()
  const known = createAsync(() => getGuidance())
  const processes = createAsync(() => loadWorkProcesses())
  const request = () => known()?.requests.find(({ key }) => key === search.answers)
  return (
    <Page title={t().give.title} class="wrap page stack">
      <a class="morelink" href="/guidance">
        <Icon name="left" size="sm" />
        {t().give.back}
      </a>
      <h1>{t().give.title}</h1>
      <p class="lede">{t().give.lede}</p>
      <Suspense fallback={<Skeleton cards={2} />}>
        <Show when={known() && processes()}>
          {(options) => (
            <>
              <Show when={search.answers}>
                <Show when={request()} fallback={<Notice tone="warn">{t().give.gone}</Notice>}>
                  {(answered) => <Notice tone="plain">{t().give.answers(answered().count)}</Notice>}
                </Show>
              </Show>
              <GiveForm request={request()} options={options()} />
            </>
          )}
        </Show>
      </Suspense>
    </Page>
  )
}

type Missing = keyof ReturnType<typeof t>['give']['missing']

function GiveForm(props: { request: RequestForGuide | undefined; options: readonly WorkProcessOption[] }) {
  const navigate = useNavigate()
  const intent = createIntent()
  const first = untrack(() => {
    const topic = props.request?.topic
    const option = topic?.kind === 'work-process' ? props.options.find(({ code }) => code === topic.workProcess) : undefined
    return {
      title: topic ? t().give.nameOf(topicInWords(topic, props.options)).slice(0, 90) : '',
      subject: topic?.kind === 'theme' ? topic.theme : (option?.qualification ?? ''),
      sector: option?.sector ?? 'office',
      crebo: option?.crebo ?? '',
      workProcesses: topic?.kind === 'work-process' ? [topic.workProcess] : [],
      answers: props.request ? [props.request.key] : [],
    }
  })
  const [title, setTitle] = createSignal(first.title)
  const [subject, setSubject] = createSignal(first.subject)
  const [sector, setSector] = createSignal<Sector>(first.sector)
  const [crebo, setCrebo] = createSignal(first.crebo)
  const [workProcesses, setWorkProcesses] = createSignal<readonly string[]>(first.workProcesses)
  const [tasks, setTasks] = createSignal('')
  const [location, setLocation] = createSignal<GuidanceDraft['location']>('school')
  const [dayparts, setDayparts] = createSignal<readonly string[]>([])
  const [mode, setMode] = createSignal<'all' | 'any'>('any')
  const [seats, setSeats] = createSignal(12)
  const [counts, setCounts] = createSignal(false)
  const [part, setPart] = createSignal({ crebo: first.crebo, code: '', name: '' })
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const qualifications = () => [...new Map(props.options.map(({ crebo: code, qualification }) => [code, qualification]))]
  const lines = () =>
    tasks()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length >= 3)
  const partFits = () =>
    /^\d{5}$/.test(part().crebo) && /^(K\d{4}|[BP]\d-K\d)$/.test(part().code) && part().name.trim().length >= 3
  const lacking = (): Missing[] => {
    const lacks: Record<Missing, boolean> = {
      title: title().trim().length < 3,
      subject: subject().trim() === '',
      tasks: lines().length === 0,
      schedule: dayparts().length === 0,
      part: counts() && !partFits(),
    }
    return (Object.keys(lacks) as Missing[]).filter((name) => lacks[name])
  }
  const errorOf = (name: Missing) => (tried() && lacking().includes(name) ? t().give.missing[name] : undefined)

  async function send() {
    setTried(true)
    const [missing] = lacking()
    if (missing) return document.getElementById(`give-${missing}`)?.focus()
    setBusy(true)
    setFailure(undefined)
    const isSeries = mode() === 'all' || dayparts().length === 1
    const draft: GuidanceDraft = {
      title: title().trim(),
      subject: subject().trim(),
      sector: sector(),
      workProcesses: [...workProcesses()],
      tasks: lines()
        .slice(0, 10)
        .map((line) => line.slice(0, 160)),
      why: '',
      location: location(),
      schedule: { mode: isSeries ? 'all' : 'any', count: isSeries ? dayparts().length : 1, dayparts: [...dayparts()] },
      seats: seats(),
      part: counts() ? { ...part(), name: part().name.trim() } : null,
      answers: first.answers,
    }
    try {
      await offerGuidance(draft, intent.headers(draft))
      intent.done()
      toast(t().give.sent)
      navigate('/guidance')
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void send()
      }}
    >
      <section class="card stack">
        <Field name="give-title" label={t().give.name} hint={t().give.nameHint} error={errorOf('title')}>
          {(control) => (
            <input ref={control} maxlength={90} value={title()} onInput={(event) => setTitle(event.currentTarget.value)} />
          )}
        </Field>
        <Field name="give-tasks" label={t().give.tasks} hint={t().give.tasksHint} error={errorOf('tasks')}>
          {(control) => (
            <textarea ref={control} rows={4} value={tasks()} onInput={(event) => setTasks(event.currentTarget.value)} />
          )}
        </Field>
        <Field name="give-subject" label={t().give.subject} error={errorOf('subject')}>
          {(control) => (
            <input ref={control} maxlength={60} value={subject()} onInput={(event) => setSubject(event.currentTarget.value)} />
          )}
        </Field>
        <Field name="give-sector" label={t().give.sector}>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => setSector(sectors.find((one) => one === event.currentTarget.value) ?? 'office')}
            >
              <For each={sectors}>
                {(one) => (
                  <option value={one} selected={one === sector()}>
                    {terms().sector[one]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field name="give-qualification" label={t().give.qualification} optional>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => {
                setCrebo(event.currentTarget.value)
                setWorkProcesses([])
                const named = props.options.find((option) => option.crebo === crebo())
                if (!named) return
                setSector(named.sector)
                if (subject().trim() === '') setSubject(named.qualification)
              }}
            >
              <option value="">{t().give.noQualification}</option>
              <For each={qualifications()}>
                {([code, name]) => (
                  <option value={code} selected={code === crebo()}>
                    {name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={crebo() !== ''}>
          <Fieldset legend={t().give.processes} hint={t().give.processesHint}>
            <For each={props.options.filter((option) => option.crebo === crebo())}>
              {(option) => (
                <Tick
                  value={option.code}
                  checked={workProcesses().includes(option.code)}
                  onChecked={(checked) =>
                    setWorkProcesses((before) =>
                      checked ? [...before, option.code] : before.filter((code) => code !== option.code),
                    )
                  }
                >
                  {option.title}
                </Tick>
              )}
            </For>
          </Fieldset>
        </Show>
      </section>

      <section class="card stack">
        <When value={dayparts()} error={errorOf('schedule')} onValue={setDayparts} />
        <Show when={dayparts().length > 1}>
          <Fieldset legend={t().give.mode}>
            <For each={['any', 'all'] as const}>
              {(one) => (
                <Tick type="radio" name="give-mode" value={one} checked={mode() === one} onChecked={() => setMode(one)}>
                  {t().give[one]}
                </Tick>
              )}
            </For>
          </Fieldset>
        </Show>
        <Fieldset legend={t().give.where}>
          <For each={['school', 'remote'] as const}>
            {(one) => (
              <Tick type="radio" name="give-where" value={one} checked={location() === one} onChecked={() => setLocation(one)}>
                {t().give[one]}
              </Tick>
            )}
          </For>
        </Fieldset>
        <Field name="give-seats" label={t().give.seats}>
          {(control) => (
            <input
              ref={control}
              type="number"
              min={1}
              max={500}
              value={seats()}
              onChange={(event) => setSeats(Math.min(500, Math.max(1, Math.round(event.currentTarget.valueAsNumber || 1))))}
            />
          )}
        </Field>
      </section>

      <section class="card stack">
        <Tick checked={counts()} onChecked={setCounts}>
          <b>{t().give.counts}</b>
          <br />
          <span class="small muted">{t().give.countsHint}</span>
        </Tick>
        <Show when={counts()}>
          <Fieldset name="give-part" legend={<span class="vh">{t().give.counts}</span>} error={errorOf('part')}>
            <div class="guidance__pick">
              <Field name="give-crebo" label={t().give.crebo}>
                {(control) => (
                  <input
                    ref={control}
                    inputmode="numeric"
                    maxlength={5}
                    value={part().crebo}
                    onInput={(event) => setPart({ ...part(), crebo: event.currentTarget.value.trim() })}
                  />
                )}
              </Field>
              <Field name="give-code" label={t().give.code} hint={t().give.codeHint}>
                {(control) => (
                  <input
                    ref={control}
                    maxlength={6}
                    value={part().code}
                    onInput={(event) => setPart({ ...part(), code: event.currentTarget.value.trim().toUpperCase() })}
                  />
                )}
              </Field>
              <Field name="give-part-name" label={t().give.partName}>
                {(control) => (
                  <input
                    ref={control}
                    maxlength={90}
                    value={part().name}
                    onInput={(event) => setPart({ ...part(), name: event.currentTarget.value })}
                  />
                )}
              </Field>
            </div>
          </Fieldset>
        </Show>
      </section>

      <Show when={failure() !== undefined}>
        <ErrorNotice error={failure()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" size="large" busy={busy()}>
          {t().give.send}
        </Button>
      </div>
    </form>
  )
}

const mostDayparts = 100

function When(props: { value: readonly string[]; error: string | undefined; onValue: (dayparts: readonly string[]) => void }) {
  const [date, setDate] = createSignal('')
  const [part, setPart] = createSignal<PartOfDay>('afternoon')
  const chosen = () => daypartOf(date(), part())
  const mayAdd = () => date() >= today() && !props.value.includes(chosen()) && props.value.length < mostDayparts
  return (
    <Fieldset name="give-schedule" legend={t().give.when} hint={t().give.whenHint} error={props.error}>
      <div class="guidance__pick">
        <Field name="give-date" label={t().give.date} neutral>
          {(control) => (
            <input
              ref={control}
              type="date"
              min={today()}
              value={date()}
              onInput={(event) => setDate(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field name="give-daypart" label={t().give.part} neutral>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => setPart(partsOfDay.find((one) => one === event.currentTarget.value) ?? 'afternoon')}
            >
              <For each={partsOfDay}>
                {(one) => (
                  <option value={one} selected={one === part()}>
                    {capital(dayWords().part[one])}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Button
          icon="plus"
          disabled={!mayAdd()}
          onClick={() => props.onValue([...props.value, chosen()].toSorted((a, b) => daypartNumber(a) - daypartNumber(b)))}
        >
          {t().give.add}
        </Button>
      </div>
      <ol class="guidance__dates">
        <For each={props.value}>
          {(daypart) => (
            <li>
              <span>{capital(daypartInWords(daypart))}</span>
              <IconButton
                icon="trash"
                label={t().give.remove(daypartInWords(daypart))}
                onClick={() => props.onValue(props.value.filter((other) => other !== daypart))}
              />
            </li>
          )}
        </For>
      </ol>
    </Fieldset>
  )
}
