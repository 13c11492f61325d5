/** What a link by mail, and the pass that a code was changed into, look like to the API. */
export type GuestHeaders = { 'x-guest-link': string; 'x-guest-pass'?: string }
