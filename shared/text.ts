import * as v from 'valibot'

/** Half of a surrogate pair is no character and can't be stored. */
const wellFormed = v.check<string, string>((text) => text.isWellFormed(), 'not well-formed text')

/** One line of text: trimmed, not empty, without control characters. */
export function line(max: number, min = 1) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(min),
    v.maxLength(max),
    wellFormed,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    v.regex(/^[^\u0000-\u001f\u007f]*$/, 'control characters are not allowed'),
  )
}

/** Free text over several lines, which may be empty. */
export function prose(max: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(max),
    wellFormed,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    v.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'control characters are not allowed'),
  )
}

/** A list without doubles. */
export function setOf<const S extends v.GenericSchema<string>>(item: S, max: number) {
  return v.pipe(
    v.array(item),
    v.maxLength(max),
    v.check((items) => new Set(items).size === items.length, 'the same value stands in the list twice'),
  )
}
