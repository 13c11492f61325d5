import { Hono } from 'hono'
import type { Services } from '../services.ts'
import { createApp } from './app.ts'
import type { Env } from './env.ts'
import { featuresOf } from './features.ts'

/**
 * The app in parts, by what comes behind `/api/`: a process that is asked for one thing does not load the others.
 * What is not there is refused by the part that has nothing but the frame.
 */
export function appOnDemand(services: Services): Hono<Env> {
  const parts = new Map<string, Promise<Hono<Env>>>()
  const frame = createApp(services, { features: new Hono(), unchecked: new Hono() })

  async function partOf(segment: string) {
    const found = await featuresOf(segment)
    return found ? createApp(services, found) : frame
  }

  const app = new Hono<Env>()
  app.fetch = async (request, ...rest) => {
    const [, root, segment = ''] = new URL(request.url).pathname.split('/')
    if (root !== 'api') return frame.fetch(request, ...rest)
    const part = parts.get(segment) ?? partOf(segment)
    // One that is not there is not kept: others would fill the memory with names.
    if ((await part) !== frame) parts.set(segment, part)
    return (await part).fetch(request, ...rest)
  }
  return app
}
