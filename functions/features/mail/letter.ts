import { html } from 'hono/html'
import type { Locale } from '../../../shared/person.ts'

type Link = { label: string; link: string }

/** What a mail says: once as text and once with markup, in the same words. No pictures, no tracking. */
export type Letter = {
  locale: Locale
  heading: string
  /** Paragraphs; the first is the greeting. */
  says: readonly string[]
  /** Lists with a heading each, for what is told together. */
  lists?: readonly { heading: string; items: readonly Link[] }[]
  /** The one button. */
  action?: Link
  /** Why this came, small below, and what can be done about that. */
  because: string
  ways?: readonly Link[]
}

export function written(letter: Letter) {
  return { text: textOf(letter), html: htmlOf(letter) }
}

function textOf({ heading, says, lists = [], action, because, ways = [] }: Letter) {
  return [
    heading,
    ...says,
    ...lists.map((list) => [list.heading, ...list.items.map(({ label, link }) => `- ${label}\n  ${link}`)].join('\n')),
    ...(action ? [`${action.label}:\n${action.link}`] : []),
    ['-- ', because, ...ways.map(({ label, link }) => `${label}: ${link}`)].join('\n'),
  ].join('\n\n')
}

/**
 * Colours are the web's tokens in the form that mail programs know. What is inline holds everywhere; the classes carry
 * the dark colours to where there are any.
 */
const dark = `
  :root { color-scheme: light dark; }
  @media (prefers-color-scheme: dark) {
    .ground { background: #0e1714 !important; color: #f1f0ea !important; }
    .sheet { background: #18231f !important; border-color: #303c38 !important; }
    .ink { color: #f1f0ea !important; }
    .muted { color: #a9aea5 !important; }
    .link { color: #95e6bb !important; }
    .button { background: #8ee3b6 !important; color: #002117 !important; }
  }`

function htmlOf({ locale, heading, says, lists = [], action, because, ways = [] }: Letter) {
  const muted = 'margin:0 0 8px;font-size:14px;line-height:1.5;color:#526059'
  const link = 'color:#02523b'
  return String(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${heading}</title>
<style>${dark}</style>
</head>
<body class="ground" style="margin:0;padding:24px 12px;background:#f5f4ef;color:#14241f;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:17px;line-height:1.6">
<main class="sheet" style="max-width:560px;margin:0 auto;padding:24px;background:#fefdfc;border:1px solid #d9dad2;border-radius:12px">
<p class="muted" style="${muted};font-weight:700">Praktijkplein</p>
<h1 class="ink" style="margin:0 0 16px;font-size:24px;line-height:1.25;color:#14241f">${heading}</h1>
${says.map((paragraph) => html`<p class="ink" style="margin:0 0 16px;color:#14241f">${paragraph}</p>\n`)}${lists.map(
  (list) => html`<h2 class="ink" style="margin:24px 0 8px;font-size:18px;line-height:1.3;color:#14241f">${list.heading}</h2>
<ul style="margin:0 0 16px;padding:0 0 0 20px">
${list.items.map((item) => html`<li style="margin:0 0 8px"><a class="link" style="${link}" href="${item.link}">${item.label}</a></li>\n`)}</ul>
`,
)}${
  action
    ? html`<p style="margin:24px 0"><a class="button" href="${action.link}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#0d513c;color:#fcfcf8;font-weight:700;text-decoration:none">${action.label}</a></p>\n`
    : ''
}</main>
<footer style="max-width:560px;margin:16px auto 0;padding:0 24px">
<p class="muted" style="${muted}">${because}</p>
${ways.map((way) => html`<p class="muted" style="${muted}"><a class="link" style="${link}" href="${way.link}">${way.label}</a></p>\n`)}</footer>
</body>
</html>`)
}
