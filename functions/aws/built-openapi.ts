import { readFileSync } from 'node:fs'

/** In the bundle: the OpenAPI document as it was made when the bundle was built. */
export async function openApiDocument(): Promise<object> {
  return JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'))
}
