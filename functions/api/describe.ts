import { describeRoute, resolver, validator } from 'hono-openapi'
import type * as v from 'valibot'
import type { Action } from '../../shared/access.ts'
import { type ErrorCode, Problem, statusOf } from '../../shared/errors.ts'

/*
 * What a route says of itself, for the OpenAPI document. On Lambda the document is a file and nothing of this is
 * loaded: see functions/aws/described-elsewhere.ts.
 */
export { validator }

export type RouteDescription = {
  /** What of the policy this route does; `guest` asks for a link by mail, `open` for nobody in particular. */
  action: Action | 'guest' | 'open'
  summary: string
  /** Schema per status of success; `bytes` is binary. */
  answers: Partial<Record<200 | 201, v.GenericSchema | 'bytes'>> | { 204: null }
  refusals?: readonly ErrorCode[]
}

// Checks and transforms have no counterpart in JSON Schema; the shape still has.
export const schemaOptions = { options: { errorMode: 'ignore', typeMode: 'input' } }

/** The description as it hangs on a middleware. */
export function describe({ action, summary, answers, refusals = [] }: RouteDescription): object {
  return describeRoute({
    summary,
    tags: [action.split('.')[0] ?? action],
    responses: { ...successes(answers), ...failures([...refusals, ...always(action), 'internal']) },
    ...(action === 'open' ? { security: [] } : action === 'guest' ? { security: [{ guestLink: [] }] } : {}),
  })
}

/** What every route of this kind may refuse. */
function always(action: RouteDescription['action']): ErrorCode[] {
  if (action === 'open') return []
  if (action === 'guest') return ['link-unknown', 'link-expired', 'link-revoked', 'code-needed']
  return ['unauthenticated', 'forbidden']
}

function successes(answers: RouteDescription['answers']) {
  return Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, successOf(schema)]))
}

function successOf(schema: v.GenericSchema | 'bytes' | null) {
  if (schema === null) return { description: 'Done' }
  if (schema === 'bytes') return { description: 'Success', content: { 'application/octet-stream': { schema: {} } } }
  return { description: 'Success', content: { 'application/json': { schema: resolver(schema, schemaOptions) } } }
}

function failures(codes: readonly ErrorCode[]) {
  const byStatus = Object.groupBy(codes, (code) => String(statusOf(code)))
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, ofStatus]) => [
      status,
      {
        description: `Refused: ${[...new Set(ofStatus)].join(', ')}`,
        content: { 'application/problem+json': { schema: resolver(Problem, schemaOptions) } },
      },
    ]),
  )
}
