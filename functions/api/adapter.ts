import type { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import type { Env } from './env.ts'

/**
 * From an event to a request and from a response to an answer. JSON goes as it is; everything else as base64, byte for
 * byte: reading text would take the byte order mark off a file that Excel needs it in.
 */
export function adapted(app: Hono<Env>) {
  return handle(app, { isContentTypeBinary: (type) => !/[/+]json\b/.test(type) })
}
