import { heedingStops } from '../features/mail/mail-stop-store.ts'
import { Market } from '../features/opportunities/market.ts'
import { recognitionServiceOf } from '../features/recognitions/recognition-client.ts'
import { idMaker, type Services, secretMaker } from '../services.ts'
import { connectTable } from '../table/client.ts'
import { fileBucket } from './file-bucket.ts'
import { log } from './log.ts'
import { sesMailer } from './ses-mailer.ts'
import { readOrigin, type Settings } from './settings.ts'
import { snapshotBucket } from './snapshot-bucket.ts'

export function environment(name: string) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

/** Side effects on AWS. Workers sign nobody in: they need no settings, but an address when they send people somewhere. */
export function lambdaServices(settings: Settings = { origin: '', issuers: [] }): Services {
  const now = () => new Date()
  const table = connectTable({ name: environment('TABLE_NAME'), client: {}, random: Math.random })
  const snapshots = snapshotBucket(process.env.SNAPSHOTS_BUCKET ?? '')
  return {
    table,
    origin: settings.origin,
    get issuers() {
      return settings.issuers
    },
    market: new Market({ table, now, snapshots }),
    snapshots,
    mail: heedingStops(table, sesMailer({ sender: process.env.MAIL_SENDER, configurationSet: process.env.MAIL_CONFIGURATION })),
    files: fileBucket(process.env.UPLOADS_BUCKET ?? '', now),
    recognitionService: recognitionServiceOf(process.env, now),
    now,
    newId: idMaker(now),
    newSecret: secretMaker,
    newToken: () => crypto.randomUUID(),
    log,
  }
}

/** For workers whose mail leads to the app. Asked for when there is work: a first that fails is tried again by the next. */
export function withAddress() {
  let started: Promise<Services> | undefined
  return () => {
    started ??= readOrigin(environment('SETTINGS_PATH')).then((origin) => lambdaServices({ origin, issuers: [] }))
    return started.catch((error: unknown) => {
      started = undefined
      throw error
    })
  }
}
