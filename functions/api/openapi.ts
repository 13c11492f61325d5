import type { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { Env } from './env.ts'

/** The OpenAPI 3.1 document, made from the routes themselves. */
export function openApiDocument(app: Hono<Env>) {
  return generateSpecs(app, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Praktijkplein',
        version: '1',
        description:
          'Workplace learning for Dutch schools. Sign in at `/auth/login`; the session is a cookie. ' +
          'Errors are problem details (RFC 9457) with a stable `code`.',
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'session' },
          guestLink: { type: 'apiKey', in: 'header', name: 'X-Guest-Link' },
        },
      },
      security: [{ session: [] }],
    },
    defaultValidationErrorResponse: false,
    // Signing in is for browsers: its pages answer with redirects.
    exclude: [/^\/auth\//],
    excludeStaticFile: false,
  })
}
