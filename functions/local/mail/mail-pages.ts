import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Env } from '../../api/env.ts'
import { page } from '../identity-pages.ts'
import type { KeptMail, MailFolder } from './mail-folder.ts'

const perPage = 50

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A mail may style itself and be clicked, and nothing else: no scripts, no forms, nothing from elsewhere. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation"

/** What was mailed, to look at: only on this machine. As JSON for who asks for that. */
export function mailPages(folder: MailFolder) {
  const pages = new Hono<Env>()
  pages.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', contentSecurityPolicy)
  })
  pages.get('/', async (c) => {
    const mails = await folder.newestFirst({ limit: perPage, before: c.req.query('before') })
    if (c.req.header('accept')?.includes('application/json')) return c.json({ items: mails })
    return c.html(listPage(mails))
  })
  pages.get('/:name', async (c) => {
    const mail = await folder.read(c.req.param('name'))
    return mail ? c.html(mailPage(mail)) : c.html(gonePage(), 404)
  })
  pages.get('/:name/html', async (c) => {
    const mail = await folder.read(c.req.param('name'))
    if (!mail) return c.html(gonePage(), 404)
    c.header('Content-Security-Policy', mailPolicy)
    // What is clicked opens in the window, not in the frame.
    return c.html(mail.html.replace(/<head[^>]*>/i, '$&<base target="_top">'))
  })
  pages.get('/:name/attachments/:number', async (c) => {
    const mail = await folder.read(c.req.param('name'))
    const attachment = mail?.attachments[Number(c.req.param('number'))]
    if (!attachment) return c.html(gonePage(), 404)
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
    c.header('Content-Type', attachment.type)
    return c.body(Buffer.from(attachment.content, 'base64'))
  })
  return pages
}

function listPage(mails: readonly KeptMail[]) {
  const last = mails.length === perPage ? mails.at(-1) : undefined
  return page(
    '/idp',
    'Verstuurde mail',
    html`<h1>Verstuurde mail</h1>
      <p class="lede">Mail blijft op deze computer: niemand krijgt hem echt. De nieuwste staat bovenaan.</p>
      ${
        mails.length === 0
          ? html`<p>Er is nog niets verstuurd. Vraag bijvoorbeeld als student een plek aan, en keur die goed als coördinator.</p>`
          : html`<ul class="stack mails">
              ${mails.map(
                (mail) => html`<li class="card">
                  <p><a href="/dev/mail/${mail.name}">${mail.subject}</a></p>
                  <p class="small muted">aan ${mail.to.name} (${mail.to.address}), ${moment(mail.sentAt)}</p>
                </li>`,
              )}
            </ul>`
      }
      ${last ? html`<p><a class="btn btn--line" href="/dev/mail?before=${last.name}">Toon oudere mail</a></p>` : ''}
      ${style}`,
  )
}

function mailPage(mail: KeptMail) {
  return page(
    '/idp',
    mail.subject,
    html`<p><a href="/dev/mail">Alle verstuurde mail</a></p>
      <h1>${mail.subject}</h1>
      <p>Aan ${mail.to.name} (${mail.to.address}), ${moment(mail.sentAt)}</p>
      ${
        mail.attachments.length > 0
          ? html`<ul>
              ${mail.attachments.map(
                ({ name }, number) => html`<li><a href="/dev/mail/${mail.name}/attachments/${number}">${name}</a></li>`,
              )}
            </ul>`
          : ''
      }
      <section class="stack" aria-labelledby="html">
        <h2 id="html">Met opmaak</h2>
        <iframe
          class="mail"
          title="De mail met opmaak"
          sandbox="allow-top-navigation-by-user-activation"
          src="/dev/mail/${mail.name}/html"
        ></iframe>
      </section>
      <section class="stack" aria-labelledby="text">
        <h2 id="text">Als tekst</h2>
        <pre class="mail">${mail.text}</pre>
      </section>
      <section class="stack" aria-labelledby="headers">
        <h2 id="headers">Kopregels</h2>
        <dl class="headers">
          ${Object.entries(mail.headers ?? {}).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
        </dl>
      </section>
      ${style}`,
  )
}

function gonePage() {
  return page(
    '/idp',
    'Mail niet gevonden',
    html`<h1>Deze mail is er niet</h1>
      <p><a href="/dev/mail">Alle verstuurde mail</a></p>`,
  )
}

const style = html`<style>
  @layer pages {
    .mails { list-style: none; padding: 0; }
    .mails > li { padding: var(--s-4); border: 1px solid var(--line); border-radius: var(--r-control); }
    .mail { inline-size: 100%; border: 1px solid var(--line); border-radius: var(--r-control); background: var(--surface, Canvas); }
    iframe.mail { block-size: 40rem; }
    pre.mail { padding: var(--s-4); white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
    .headers > div { display: grid; margin-block-end: var(--s-2); }
    .headers dt { color: var(--ink-muted); }
    .headers dd { overflow-wrap: anywhere; }
  }
</style>`

function moment(iso: string) {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' }).format(
    new Date(iso),
  )
}
