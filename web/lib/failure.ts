import type { ErrorCode, FieldError, Problem } from '../../shared/errors.ts'

/** Every code of the server, and the one that only the browser knows: nothing came back. */
export type FailureCode = ErrorCode | 'unreachable'

/** A request that was not granted, whatever the reason. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly errors: readonly FieldError[]
  readonly correlationId: string | undefined
  constructor(code: FailureCode, errors: readonly FieldError[] = [], correlationId?: string) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.errors = errors
    this.correlationId = correlationId
  }
}

/** Whatever was thrown, as a failure. What is not one is a mistake of ours. */
export function failureOf(error: unknown) {
  return error instanceof Failure ? error : new Failure('internal')
}

/** Reads the problem out of an answer that is not ok. A proxy in between may answer with something else. */
export async function failureOfResponse(response: Response) {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false
  if (!isProblem) return new Failure(codes[response.status] ?? 'internal')
  const problem: Problem = await response.json()
  return new Failure(problem.code, problem.errors, problem.correlationId)
}

const codes: Record<number, FailureCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  429: 'busy',
  502: 'unreachable',
  503: 'busy',
  504: 'unreachable',
}
