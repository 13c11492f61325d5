import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import { environment, lambdaServices } from '../aws/lambda-services.ts'
import { log } from '../aws/log.ts'
import { observed } from '../aws/observed.ts'
import { keptSettings, readSettings } from '../aws/settings.ts'
import { createApp } from './app.ts'

const settings = await keptSettings(
  () =>
    readSettings({
      settingsPath: environment('SETTINGS_PATH'),
      issuersSecret: environment('ISSUERS_SECRET'),
      employersUrl: environment('EMPLOYERS_URL'),
    }),
  Date.now,
  (error) => log({ level: 'error', message: 'settings not read', reason: String(error) }),
)
const app = createApp(
  lambdaServices({
    origin: settings.current.origin,
    get issuers() {
      return settings.current.issuers
    },
  }),
)
const answer = handle(observed(app))

export async function handler(event: LambdaEvent, context?: LambdaContext) {
  await settings.refresh()
  return answer(event, context)
}
