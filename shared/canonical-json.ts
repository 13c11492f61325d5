/**
 * The one text of a value under the JSON Canonicalization Scheme (RFC 8785): members sorted by their UTF-16 code
 * units, no white space, numbers and strings as ECMAScript writes them. Equal values give equal bytes, so that a hash
 * over them says whether anything changed.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${scalar(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  return scalar(value)
}

function scalar(value: unknown) {
  const isText = typeof value === 'string' && value.isWellFormed()
  const isNumber = typeof value === 'number' && Number.isFinite(value)
  if (isText || isNumber || typeof value === 'boolean' || value === null) return JSON.stringify(value)
  throw new TypeError(`${typeof value} that JSON can't hold`)
}
