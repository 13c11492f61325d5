import * as v from 'valibot'

/**
 * Everything that can be refused, as one closed union. The HTTP status is decided once, in `statusOf`;
 * the sentence a reader sees is made in the web, per code and language.
 */
export const errorCodes = [
  'invalid-input',
  'bad-json',
  'too-large',
  'unsupported-media-type',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'stale',
  'wrong-state',
  'opportunity-closed',
  'opportunity-full',
  'opportunity-over',
  'already-claimed',
  'room-left',
  'not-in-line',
  'not-offered',
  'offer-over',
  'return-over',
  'daypart-taken',
  'not-free',
  'timetable-conflict',
  'time-taken',
  'time-clash',
  'room-taken',
  'too-young',
  'not-for-you',
  'working-time',
  'not-recognised',
  'sign-in-failed',
  'agreement-replaced',
  'already-signed',
  'link-unknown',
  'link-expired',
  'link-revoked',
  'code-needed',
  'code-wrong',
  'code-over',
  'too-often',
  'mail-refused',
  'busy',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Exhaustive on purpose: a new code without a status does not compile. */
export function statusOf(code: ErrorCode) {
  switch (code) {
    case 'bad-json':
    case 'idempotency-key-missing':
    case 'sign-in-failed':
      return 400
    case 'unauthenticated':
      return 401
    case 'forbidden':
    case 'code-needed':
      return 403
    case 'not-found':
    case 'link-unknown':
      return 404
    case 'method-not-allowed':
      return 405
    case 'stale':
    case 'wrong-state':
    case 'opportunity-closed':
    case 'opportunity-full':
    case 'opportunity-over':
    case 'already-claimed':
    case 'room-left':
    case 'not-in-line':
    case 'not-offered':
    case 'offer-over':
    case 'return-over':
    case 'daypart-taken':
    case 'not-free':
    case 'timetable-conflict':
    case 'time-taken':
    case 'time-clash':
    case 'room-taken':
    case 'too-young':
    case 'not-for-you':
    case 'mail-refused':
    case 'working-time':
    case 'not-recognised':
    case 'agreement-replaced':
    case 'already-signed':
      return 409
    case 'link-expired':
    case 'link-revoked':
    case 'code-over':
      return 410
    case 'too-large':
      return 413
    case 'unsupported-media-type':
      return 415
    case 'invalid-input':
    case 'idempotency-key-reused':
    case 'code-wrong':
      return 422
    case 'too-often':
      return 429
    case 'busy':
      return 503
    case 'internal':
      return 500
    default:
      return code satisfies never
  }
}

/** One field that was refused. `rule` is stable and translatable; `message` is English, for developers. */
export const FieldError = v.object({
  path: v.pipe(v.string(), v.description('JSON pointer to the field, empty for the whole body')),
  rule: v.string(),
  message: v.string(),
})
export type FieldError = v.InferOutput<typeof FieldError>

/** RFC 9457 problem details. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(errorCodes),
  errors: v.optional(v.array(FieldError)),
  correlationId: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof Problem>

/** A refusal that is part of normal life. Use cases throw it; `onError` turns it into a Problem. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly errors: FieldError[] | undefined
  constructor(code: ErrorCode, errors?: FieldError[]) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.errors = errors
  }
}
