import './import.css'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { Import } from '../../../shared/import/import.ts'
import type { ImportKind } from '../../../shared/import/kind.ts'
import type { Mapping } from '../../../shared/import/mapping.ts'
import { today } from '../../lib/dates.ts'
import { createIntent } from '../../lib/intent.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync, revalidate } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { ChooseFile, type Trouble } from './choose-file.tsx'
import { beginImport, getImports, getOrganisation, kindsOf } from './data.ts'
import { History } from './history.tsx'
import { MapColumns } from './map-columns.tsx'
import type { OpenedFile, Preview, Progress } from './messages.ts'
import { PreviewOfImport } from './preview.tsx'
import { Finished, Underway } from './progress.tsx'
import { Step } from './step.tsx'
import { t } from './words.ts'
import { createWork } from './work.ts'

type Stage = 'choose' | 'map' | 'checking' | 'preview' | 'writing' | 'finished'

const mostRows = 20_000

/** From a file to the table, in steps: choose, say which column is what, see what will happen, and only then write. */
export default function ImportPage() {
  const me = useMe()
  const work = createWork()
  const intent = createIntent()
  const imports = createAsync(() => getImports())
  const kinds = () => kindsOf(me().membership.role)
  const [chosenKind, setKind] = createSignal<ImportKind>()
  const [stage, setStage] = createSignal<Stage>('choose')
  const [file, setFile] = createSignal<OpenedFile>()
  const [mapping, setMapping] = createSignal<Mapping>({})
  const [makeGroups, setMakeGroups] = createSignal(true)
  const [preview, setPreview] = createSignal<Preview>()
  const [progress, setProgress] = createSignal<Progress>({ done: 0, of: 0 })
  const [running, setRunning] = createSignal<Import>()
  const [resuming, setResuming] = createSignal<Import>()
  const [trouble, setTrouble] = createSignal<Trouble>()
  const [error, setError] = createSignal<unknown>()
  const kind = () => resuming()?.kind ?? chosenKind() ?? kinds()[0] ?? 'students'

  /** What failed is said, and the stage is there from which it can be tried again. */
  function fail(back: Stage, thrown: unknown) {
    setStage(back)
    setError(thrown)
  }

  async function open(chosen: File) {
    setTrouble(undefined)
    setError(undefined)
    const from = resuming()
    try {
      const before = from?.mapping ?? imports()?.find((one) => one.kind === kind())?.mapping ?? {}
      const opened = await work('open', { file: chosen, kind: kind(), before })
      const found = troubleOf(opened, from)
      setTrouble(found)
      if (found) return
      setFile(opened)
      setMapping(from?.mapping ?? opened.mapping)
      if (from) await resume(from)
      else setStage('map')
    } catch (thrown) {
      fail('choose', thrown)
    }
  }

  async function context() {
    const { membership, person } = me()
    const place = membership.role === 'employer' ? (await getOrganisation(membership.organisationId)).place : null
    return { today: today(), place, guide: person.name }
  }

  async function check() {
    setError(undefined)
    setProgress({ done: 0, of: file()?.rows ?? 0 })
    setStage('checking')
    try {
      const ask = { mapping: mapping(), context: await context(), makeGroups: makeGroups() }
      setPreview(await work('check', ask, setProgress))
      setStage('preview')
    } catch (thrown) {
      fail('map', thrown)
    }
  }

  async function resume(from: Import) {
    setMakeGroups(from.makeGroups)
    await work('read', { mapping: from.mapping, context: await context(), makeGroups: from.makeGroups })
    await write(from)
  }

  async function confirm() {
    setError(undefined)
    const [opened, seen] = [file(), preview()]
    if (!opened || !seen) return
    const { fileName, fileHash } = opened
    const draft = { kind: kind(), fileName, fileHash, mapping: mapping(), rows: seen.good, makeGroups: makeGroups() }
    try {
      const begun = await beginImport(draft, intent.headers(draft))
      intent.done()
      await write(begun)
    } catch (thrown) {
      fail('preview', thrown)
    }
  }

  /** What was begun can be gone on with, whatever comes in between: the history has it. */
  async function write(begun: Import) {
    setRunning(begun)
    setProgress({ done: begun.next, of: begun.rows })
    setStage('writing')
    try {
      setRunning(await work('write', { import: begun }, setProgress))
      setStage('finished')
    } catch (thrown) {
      fail('choose', thrown)
    } finally {
      await revalidate(getImports.key)
    }
  }

  function startOver() {
    setResuming(undefined)
    setFile(undefined)
    setPreview(undefined)
    setRunning(undefined)
    setTrouble(undefined)
    setError(undefined)
    setStage('choose')
  }

  return (
    <Page title={t().title} class="wrap page stack import">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede}</p>
      <Show when={error()}>{(thrown) => <ErrorNotice error={thrown()} />}</Show>
      <Switch>
        <Match when={stage() === 'choose'}>
          <Step title={t().steps.choose} place={1}>
            <ChooseFile
              kind={kind()}
              kinds={kinds()}
              role={me().membership.role}
              resuming={resuming()}
              trouble={trouble()}
              onKind={setKind}
              onFile={(chosen) => void open(chosen)}
            />
            <Show when={resuming()}>
              <div class="actions">
                <Button look="quiet" onClick={startOver}>
                  {t().back}
                </Button>
              </div>
            </Show>
          </Step>
        </Match>
        <Match when={stage() === 'map' && file()}>
          {(opened) => (
            <Step title={t().steps.map} place={2}>
              <MapColumns kind={kind()} file={opened()} mapping={mapping()} onMapping={setMapping} />
              <div class="actions">
                <Button look="primary" size="large" onClick={() => void check()}>
                  {t().check}
                </Button>
                <Button look="quiet" onClick={startOver}>
                  {t().otherFile}
                </Button>
              </div>
            </Step>
          )}
        </Match>
        <Match when={stage() === 'checking'}>
          <Step title={t().steps.preview} place={3}>
            <Underway text={t().checking} progress={progress()} />
          </Step>
        </Match>
        <Match when={stage() === 'preview' && preview()}>
          {(seen) => (
            <Step title={t().steps.preview} place={3}>
              <PreviewOfImport
                kind={kind()}
                preview={seen()}
                work={work}
                makeGroups={makeGroups()}
                onMakeGroups={(make) => {
                  setMakeGroups(make)
                  void check()
                }}
              />
              <div class="actions">
                <Show when={seen().counts.new + seen().counts.changed > 0} fallback={<p>{t().nothing}</p>}>
                  <Button look="primary" size="large" icon="upload" onClick={() => void confirm()}>
                    {t().go(seen().counts.new + seen().counts.changed)}
                  </Button>
                </Show>
                <Button onClick={() => setStage('map')}>{t().steps.map}</Button>
                <Button look="quiet" onClick={startOver}>
                  {t().otherFile}
                </Button>
              </div>
            </Step>
          )}
        </Match>
        <Match when={stage() === 'writing'}>
          <Step title={t().steps.write} place={4}>
            <Underway text={t().writing} progress={progress()} onStop={() => void work('stop', {})} />
          </Step>
        </Match>
        <Match when={stage() === 'finished' && running()}>
          {(done) => (
            <Step title={t().steps.done} place={4}>
              <Finished done={done()} onResume={() => void write(done())} onAgain={startOver} />
            </Step>
          )}
        </Match>
      </Switch>
      <Show when={stage() === 'choose' || stage() === 'finished'}>
        <History
          imports={imports() ?? []}
          current={running()?.id}
          onResume={(one) => {
            startOver()
            setResuming(one)
            document.querySelector('main')?.scrollTo({ top: 0 })
            window.scrollTo({ top: 0 })
          }}
        />
      </Show>
    </Page>
  )
}

function troubleOf({ trouble, rows, fileHash }: OpenedFile, resuming: Import | undefined): Trouble | undefined {
  if (trouble) return trouble
  if (rows > mostRows) return 'too-many'
  return resuming && resuming.fileHash !== fileHash ? 'other' : undefined
}
