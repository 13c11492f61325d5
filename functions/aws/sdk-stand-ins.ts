/*
 * In the bundles this stands in for what `@smithy/core` makes while it loads, and so brings `node:stream` and
 * `node:crypto` with it: see infra/bundle.ts. Of that package only the signer's needs are left.
 */

/** For collecting answers that are streams: ours are bytes. */
export function streamCollector(): never {
  throw new Error('answers are read in functions/aws/signed-request.ts')
}

/** For random ids: there is always a `crypto`. */
export const bindV4 = () => () => crypto.randomUUID()
