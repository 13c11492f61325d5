import { createSignal } from 'solid-js'
import type { GuestHeaders } from '../../lib/guest-headers.ts'

/** The secret behind the # of the address: it never goes into an address that is asked for, only into a header. */
export function secretHere() {
  return location.hash.slice(1)
}

const passName = (secret: string) => `guest-pass-${secret.slice(0, 8)}`

/** The pass that the code was changed into; it lasts as long as this tab. */
export function createPass(secret: string) {
  const [pass, put] = createSignal(stored(secret))
  return {
    pass,
    setPass(value: string) {
      put(value)
      try {
        sessionStorage.setItem(passName(secret), value)
      } catch {
        // Storage is off: the pass holds until the page is left.
      }
    },
  }
}

function stored(secret: string) {
  try {
    return sessionStorage.getItem(passName(secret)) ?? ''
  } catch {
    return ''
  }
}

/** The headers with which a guest asks. */
export function guestHeaders(secret: string, pass: string): GuestHeaders {
  return { 'x-guest-link': secret, ...(pass ? { 'x-guest-pass': pass } : {}) }
}
