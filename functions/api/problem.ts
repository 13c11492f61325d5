import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ErrorCode, type FieldError, type Problem, Refusal, statusOf } from '../../shared/errors.ts'
import { MailRefused } from '../services.ts'
import type { Env } from './env.ts'

const titles = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid input',
  429: 'Too often',
  500: 'Internal error',
  503: 'Busy',
} as const

/** The one place where errors become answers. What is not a refusal is a defect: logged whole, told as `internal`. */
export function answerError(error: Error, c: Context<Env>) {
  if (error instanceof Refusal) return answerProblem(c, error.code, error.errors)
  if (error instanceof MailRefused) return answerProblem(c, 'mail-refused')
  if (error instanceof HTTPException && error.status < 500) return answerProblem(c, codeOfException(error.status))
  c.get('services').log({
    level: 'error',
    message: 'unexpected error',
    correlationId: c.get('requestId'),
    method: c.req.method,
    route: c.req.routePath,
    error: error.name,
    stack: error.stack,
  })
  return answerProblem(c, 'internal')
}

export function answerProblem(c: Context<Env>, code: ErrorCode, errors?: FieldError[]) {
  const status = statusOf(code)
  const problem: Problem = {
    type: `/problems/${code}`,
    title: titles[status],
    status,
    code,
    ...(errors ? { errors } : {}),
    correlationId: c.get('requestId'),
  }
  if (code === 'busy') c.header('Retry-After', '1')
  return c.json(problem, status, { 'Content-Type': 'application/problem+json' })
}

export function refuseMethod(c: Context<Env>, allowed: readonly string[]) {
  c.header('Allow', allowed.join(', '))
  return answerProblem(c, 'method-not-allowed')
}

/** Hono's own exceptions: malformed JSON, a forged form, a body over the limit. */
function codeOfException(status: number): ErrorCode {
  switch (status) {
    case 403:
      return 'forbidden'
    case 413:
      return 'too-large'
    default:
      return 'bad-json'
  }
}
