import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda'
import { environment, lambdaServices } from '../aws/lambda-services.ts'
import { log } from '../aws/log.ts'
import { observed } from '../aws/observed.ts'
import { keptSettings, readSettings } from '../aws/settings.ts'
import { adapted } from './adapter.ts'
import { appOnDemand } from './app-on-demand.ts'

async function start() {
  const places = {
    settingsPath: environment('SETTINGS_PATH'),
    issuersSecret: environment('ISSUERS_SECRET'),
    employersUrl: environment('EMPLOYERS_URL'),
  }
  const onError = (error: unknown) => log({ level: 'error', message: 'settings not read', reason: String(error) })
  const settings = await keptSettings(() => readSettings(places), Date.now, onError)
  const services = lambdaServices({
    origin: settings.current.origin,
    get issuers() {
      return settings.current.issuers
    },
  })
  return { settings, answer: adapted(observed(appOnDemand(services))) }
}

const soon = () => new Promise<void>((done) => setImmediate(done))

// Begun while the process starts. One that could not start tells so and is tried again with the next event.
let started = soon().then(start)
started.catch(() => {})
// Every event needs it, and loading it takes a while: that while, the settings are under way.
void soon().then(() => Request)

export async function handler(event: LambdaEvent, context?: LambdaContext) {
  const { settings, answer } = await started.catch((error: unknown) => {
    started = start()
    throw error
  })
  await settings.refresh()
  return answer(event, context)
}
