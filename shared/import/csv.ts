/*
 * CSV as Dutch spreadsheets read and write it: semicolons, quotes, CRLF, a byte order mark in front.
 * What a spreadsheet would take for a formula gets an apostrophe, and our own import takes exactly that one off again.
 */

export const byteOrderMark = '\uFEFF'

/** What makes a spreadsheet calculate instead of show (OWASP, CSV injection), the full-width signs included. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
/** A negative number is a number, with a comma or a point. */
const number = /^-\d+([.,]\d+)?$/

/** A text so that a spreadsheet shows it. Texts that look as if they had been made safe get one apostrophe more. */
export function safeText(text: string) {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

/** The reverse of `safeText`. */
export function originalText(text: string) {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}

/** One line of a file. Numbers get a decimal comma, nothing is an empty cell. */
export function csvLine(cells: readonly (string | number | null | undefined)[]) {
  return `${cells.map(cellOf).join(';')}\r\n`
}

function cellOf(cell: string | number | null | undefined) {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'number' ? String(cell).replace('.', ',') : safeText(cell)
  return /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
