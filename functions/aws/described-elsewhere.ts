import { sValidator } from '@hono/standard-validator'

/*
 * In the bundle this stands in for functions/api/describe.ts. The document is made when the bundle is built, so that
 * descriptions of routes, and the conversion of schemas that they need, stay out of it. Validation is the same.
 */
export const describe = () => ({})
export const schemaOptions = {}
export const validator = sValidator
