import { sValidator } from '@hono/standard-validator'
import type { MiddlewareHandler } from 'hono'

/*
 * In the bundle this stands in for hono-openapi. The document is made when the bundle is built, so that descriptions
 * of routes, and the conversion of schemas that they need, stay out of it. Validation is the same.
 */
export const describeRoute = (): MiddlewareHandler => async (_, next) => {
  await next()
}
export const resolver = () => ({})
export const validator = sValidator
