import type { Locale } from '../../../shared/person.ts'

/** A letter: what it says, and where its one link leads. */
export type Letter = {
  locale: Locale
  /** Paragraphs; the first is the greeting. */
  says: readonly string[]
  action?: { label: string; link: string }
  /** Why this came, small below. */
  because: string
}

/** A letter as a mail's text and HTML: the same words, no pictures, no tracking. */
export function written({ locale, says, action, because }: Letter) {
  const text = [...says, ...(action ? [`${action.label}:\n${action.link}`] : []), `--\n${because}`].join('\n\n')
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;font:17px/1.6 system-ui,sans-serif;color:#1b2a26;background:#fff"><div style="max-width:34em;margin:0 auto">
${says.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${action ? `<p><a href="${escaped(action.link)}" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#0f4a3a;color:#fff;font-weight:600">${escaped(action.label)}</a></p>` : ''}
<hr style="border:0;border-top:1px solid #d7dbd5"><p style="font-size:14px;color:#54605b">${escaped(because)}</p></div></body></html>`
  return { text, html }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string) {
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char)
}
