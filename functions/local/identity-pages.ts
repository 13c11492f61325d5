import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { html, raw } from 'hono/html'
import type { Account } from './identity-provider.ts'

// The pages of the local identity provider, in the look of the app: its own style sheets and typeface, straight from the source.

const ui = new URL('../../web/ui/', import.meta.url)
const sheets = ['tokens', 'base', 'button']
const assets = new Map<string, string>([
  ...sheets.map((name) => [`/ui/css/${name}.css`, 'text/css; charset=utf-8'] as const),
  ...['latin', 'latin-ext'].map(
    (set) => [`/ui/fonts/atkinson-hyperlegible-next-${set}-wght-normal.woff2`, 'font/woff2'] as const,
  ),
  ['/ui/css/paving.svg', 'image/svg+xml'],
])

export function sendAsset(response: ServerResponse, path: string) {
  const type = assets.get(path)
  if (!type) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' })
  response.end(readFileSync(new URL(path.slice('/ui/'.length), ui)))
}

export function sendPage(response: ServerResponse, page: string, status = 200) {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  })
  response.end(page)
}

type Choice = { mount: string; uid: string; accounts: readonly Account[]; unknown: string | undefined }

/** Who do you want to be: everyone who can sign in, as buttons, in groups. */
export function choicePage({ mount, uid, accounts, unknown }: Choice) {
  const groups = Object.groupBy(accounts, ({ group }) => group ?? '')
  const { '': others = [], ...named } = groups
  return page(
    mount,
    'Kies wie je bent',
    html`<h1>Kies wie je bent</h1>
      <p class="lede">Dit is een proefomgeving: de mensen zijn verzonnen en er is geen wachtwoord.</p>
      ${unknown ? html`<p class="problem" role="alert">${unknown} staat niet in deze lijst. Kies iemand anders.</p>` : ''}
      <form method="post" action="${mount}/interaction/${uid}" class="stack">
        ${Object.entries(named).map(
          ([group, people = []]) => html`<section class="stack" aria-label="${group}">
            <h2>${group}</h2>
            ${buttons(people)}
          </section>`,
        )}
        ${
          others.length > 0 && others.length < accounts.length
            ? html`<details><summary class="btn btn--line">Toon ook de anderen (${others.length})</summary>${buttons(others)}</details>`
            : buttons(others)
        }
        <p><button class="btn btn--quiet" name="cancel" value="yes">Terug zonder in te loggen</button></p>
      </form>`,
  )
}

function buttons(people: readonly Account[]) {
  return html`<ul class="people">
    ${people.map(
      ({ mail, name, label }) => html`<li>
        <button class="btn btn--line person" name="account" value="${mail}"><b>${name}</b> <span>${label}</span></button>
      </li>`,
    )}
  </ul>`
}

/** The provider hands over a form without a button. */
export function signOutPage({ mount, form }: { mount: string; form: string }) {
  return page(
    mount,
    'Uitloggen',
    html`<h1>Uitloggen</h1>
      <p>Je logt uit op deze computer.</p>
      ${raw(form)}
      <p><button class="btn btn--primary" form="op.logoutForm" name="logout" value="yes" autofocus>Log uit</button></p>`,
  )
}

export function problemPage({
  mount,
  title,
  sentence,
  detail,
}: {
  mount: string
  title: string
  sentence: string
  detail?: string
}) {
  return page(
    mount,
    title,
    html`<h1>${title}</h1>
      <p>${sentence}</p>
      ${detail ? html`<p class="small muted">${detail}</p>` : ''}
      <p><a href="/">Naar Praktijkplein</a></p>`,
  )
}

/** A page of this machine alone, in the look of the app. */
export function page(mount: string, title: string, content: ReturnType<typeof html>) {
  return String(html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Praktijkplein</title>
        <link rel="icon" href="data:," />
        ${sheets.map((name) => html`<link rel="stylesheet" href="${mount}/ui/css/${name}.css" />`)}
        <style>
          @layer pages {
            .band { background: var(--plein) url(${mount}/ui/css/paving.svg); color: var(--on-plein); font-weight: 720; padding-block: var(--s-4); }
            main { inline-size: 100%; }
            main > .stack { --gap: var(--s-5); padding-block: var(--s-6) var(--s-8); }
            .people { display: grid; gap: var(--s-3); grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
            details .people { margin-block-start: var(--s-4); }
            .person { inline-size: 100%; block-size: 100%; display: grid; grid-template-columns: 1fr; place-items: start; align-content: start; text-align: start; gap: 0; }
            .person span { font-weight: var(--w-text); }
            .problem { background: var(--warn-soft); color: var(--warn); padding: var(--s-3) var(--s-4); border-radius: var(--r-control); }
          }
        </style>
      </head>
      <body>
        <header class="band"><div class="wrap">Praktijkplein</div></header>
        <main><div class="wrap stack">${content}</div></main>
      </body>
    </html>`)
}
