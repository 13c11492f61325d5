import './agreements.css'
import '../../ui/css/table.css'
import { For, type JSX, Show, Suspense } from 'solid-js'
import type { AgreementVersion, Signature } from '../../../shared/agreement.ts'
import { partsOfDay } from '../../../shared/daypart.ts'
import { capital, daypartInWords } from '../../lib/dates.ts'
import { locale } from '../../lib/locale.ts'
import { dateWithYear, momentWithYear } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { type ReadScan, ScanButton } from './scan-button.tsx'
import { t } from './words.ts'

/** A version to read and to print: real headings and tables, so that what the browser prints is tagged. */
export function AgreementDocument(props: { version: AgreementVersion; readScan: ReadScan }) {
  const content = () => props.version.content
  const facts = () => content().facts
  const agreed = () => content().agreed
  const isPok = () => content().kind === 'pok'
  const isPaper = () => props.version.signatures.some(({ way }) => way.by === 'paper')
  const guardian = () => content().signers.some(({ role }) => role === 'guardian')
  return (
    <article class="agreement-doc" aria-label={t().kinds[content().kind]}>
      <header class="stack agreement-doc__head">
        <h2>{t().kinds[content().kind]}</h2>
        <p>
          {isPok() ? t().doc.intro.pok : t().doc.intro.stage} <Show when={guardian()}>{t().doc.intro.minor}</Show>
        </p>
        <p class="small muted">
          {t().version(props.version.number)}. {t().doc.sentBy(props.version.sentBy, momentWithYear(props.version.sentAt))}.
        </p>
      </header>

      <section>
        <h3>{t().doc.parties}</h3>
        <Parties version={props.version} />
      </section>

      <section>
        <h3>{isPok() ? t().doc.sheet : t().doc.plan}</h3>
        <dl class="agreement-doc__facts">
          <Fact name={t().doc.where}>
            {facts().title}, {facts().host.name}, {place(facts().host)}
          </Fact>
          <Fact name={t().doc.period}>{t().doc.periodText(dateWithYear(facts().from), dateWithYear(facts().until))}</Fact>
          <Fact name={t().doc.hours}>{t().doc.hoursText(numberInWords(agreed().hours ?? 0), facts().dayparts.length)}</Fact>
          <Fact name={t().doc.times}>
            <For each={partsOfDay}>
              {(part) => (
                <Show when={facts().times[part]}>
                  {(clock) => (
                    <span class="agreement-doc__line">
                      {capital(t().doc.timesText(t().doc.parts[part], clock().from, clock().until))}
                    </span>
                  )}
                </Show>
              )}
            </For>
          </Fact>
          <Text name={t().doc.aim} text={agreed().aim} />
          <Fact name={t().doc.activities}>
            <ul class="agreement-doc__list">
              <For each={agreed().activities}>{(activity) => <li>{activity}</li>}</For>
            </ul>
          </Fact>
          <Show when={agreed().workProcesses.length > 0}>
            <Fact name={t().doc.workProcesses}>
              <Suspense>
                <WorkProcesses codes={agreed().workProcesses} />
              </Suspense>
            </Fact>
          </Show>
          <Text name={t().doc.structure} text={agreed().structure} />
          <Text name={t().doc.organisation} text={agreed().organisation} />
        </dl>
        <details class="agreement-doc__dayparts">
          <summary>{t().doc.dayparts}</summary>
          <ul>
            <For each={facts().dayparts}>{(daypart) => <li>{capital(daypartInWords(daypart))}</li>}</For>
          </ul>
        </details>
      </section>

      <section>
        <h3>{t().doc.guidance}</h3>
        <dl class="agreement-doc__facts">
          <Fact name={t().doc.school}>
            {agreed().schoolGuide.name}, {agreed().schoolGuide.mail}
          </Fact>
          <Fact name={isPok() ? t().doc.trainer : t().doc.host}>{joined(agreed().hostGuide)}</Fact>
        </dl>
      </section>

      <Prose title={t().doc.assessment} text={agreed().assessment} />
      <Prose title={t().doc.insurance} text={agreed().insurance} />
      <Prose title={t().doc.termination} text={agreed().termination} />

      <section>
        <h3>{t().doc.signatures}</h3>
        <Signatures version={props.version} readScan={props.readScan} />
      </section>

      <section class="agreement-doc__small">
        <h3>{t().doc.level}</h3>
        <p>{t().doc.levelText}</p>
        <Show when={isPaper()}>
          <p>{t().doc.paperText}</p>
        </Show>
        <h4>{t().doc.hash}</h4>
        <p>
          <code class="agreement-doc__hash">{props.version.hash}</code>
        </p>
        <p>{t().doc.hashText}</p>
      </section>
    </article>
  )
}

function Parties(props: { version: AgreementVersion }) {
  const facts = () => props.version.content.facts
  const agreed = () => props.version.content.agreed
  const isPok = () => props.version.content.kind === 'pok'
  const programme = () => {
    const { level, year, qualification, crebo, route } = facts().student
    return [
      moreTerms().level[level],
      t().doc.year(year),
      ...(qualification ? [`${qualification}${crebo ? ` (crebo ${crebo})` : ''}`] : []),
      ...(route ? [t().doc.route[route]] : []),
    ].join(', ')
  }
  return (
    <div class="agreement-doc__parties">
      <div>
        <h4>{t().doc.school}</h4>
        <dl class="agreement-doc__facts">
          <Fact name={t().doc.name}>{facts().school.name}</Fact>
          <Fact name={t().doc.address}>{place(facts().school)}</Fact>
          <Fact name={t().doc.contact}>{joined(agreed().schoolGuide)}</Fact>
        </dl>
      </div>
      <div>
        <h4>{t().doc.student}</h4>
        <dl class="agreement-doc__facts">
          <Fact name={t().doc.name}>{facts().student.name}</Fact>
          <Fact name={t().doc.born}>{dateWithYear(facts().student.birthDate)}</Fact>
          <Fact name={t().doc.programme}>{programme()}</Fact>
          <Fact name={t().doc.group}>{facts().student.groupName}</Fact>
        </dl>
      </div>
      <div>
        <h4>{isPok() ? t().doc.hostPok : t().doc.host}</h4>
        <dl class="agreement-doc__facts">
          <Fact name={t().doc.name}>{facts().host.name}</Fact>
          <Fact name={t().doc.address}>{place(facts().host)}</Fact>
          <Show when={facts().host.leerbedrijfId}>{(id) => <Fact name={t().doc.leerbedrijfId}>{id()}</Fact>}</Show>
          <Fact name={t().doc.contact}>{joined(agreed().hostContact)}</Fact>
        </dl>
      </div>
      <Show when={agreed().guardian.name}>
        <div>
          <h4>{t().doc.guardian}</h4>
          <dl class="agreement-doc__facts">
            <Fact name={t().doc.name}>{agreed().guardian.name}</Fact>
            <Fact name={t().doc.contact}>{agreed().guardian.mail}</Fact>
          </dl>
        </div>
      </Show>
    </div>
  )
}

/** Who signed, when and how; and who did not yet. */
export function Signatures(props: { version: AgreementVersion; readScan: ReadScan }) {
  const signatureOf = (role: string) => props.version.signatures.find((signature) => signature.role === role)
  return (
    <section class="agreement-doc__scroll" tabindex="0" aria-label={t().doc.signatures}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t().doc.who}</th>
            <th scope="col">{t().doc.name}</th>
            <th scope="col">{t().doc.whenSigned}</th>
            <th scope="col">{t().doc.how}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.version.content.signers}>
            {({ role, name }) => (
              <tr>
                <th scope="row">{t().roles[role]}</th>
                <Show
                  when={signatureOf(role)}
                  fallback={
                    <>
                      <td class="muted">{name}</td>
                      <td class="muted" colspan={2}>
                        {t().doc.notYet}
                      </td>
                    </>
                  }
                >
                  {(signature) => (
                    <>
                      <td>{signature().name}</td>
                      <td>{momentWithYear(signature().at)}</td>
                      <td>
                        {how(signature())}
                        <Show when={scanOf(signature())}>
                          {(fileId) => <ScanButton fileId={fileId()} of={signature().name} read={props.readScan} />}
                        </Show>
                      </td>
                    </>
                  )}
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

function WorkProcesses(props: { codes: readonly string[] }) {
  const all = createAsync(() => loadWorkProcesses())
  const titleOf = (code: string) => all()?.find((option) => option.code === code)?.title
  return (
    <ul class="agreement-doc__list">
      <For each={props.codes}>
        {(code) => (
          <li>
            <code>{code}</code> {titleOf(code)}
          </li>
        )}
      </For>
    </ul>
  )
}

function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Text(props: { name: string; text: string }) {
  return (
    <Show when={props.text}>
      <Fact name={props.name}>
        <span class="agreement-doc__prose">{props.text}</span>
      </Fact>
    </Show>
  )
}

function Prose(props: { title: string; text: string }) {
  return (
    <Show when={props.text}>
      <section>
        <h3>{props.title}</h3>
        <p class="agreement-doc__prose">{props.text}</p>
      </section>
    </Show>
  )
}

function scanOf({ way }: Signature) {
  return way.by === 'paper' && way.fileId
}

function how({ way }: Signature) {
  switch (way.by) {
    case 'app':
      return t().ways.app
    case 'link':
      return t().doc.linkTo(way.mail)
    case 'paper':
      return t().doc.paperOn(dateWithYear(way.signedOn), way.recordedBy)
    default:
      return way satisfies never
  }
}

function place({ address, city }: { address: string; city: string }) {
  return address.includes(city) ? address : `${address}, ${city}`
}

function joined(contact: { name: string; role?: string; mail: string }) {
  return [contact.name, contact.role, contact.mail].filter(Boolean).join(', ')
}

function numberInWords(value: number) {
  return new Intl.NumberFormat(locale()).format(value)
}
