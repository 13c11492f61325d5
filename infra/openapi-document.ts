import { createApp } from '../functions/api/app.ts'
import { openApiDocument } from '../functions/api/openapi.ts'
import { Market } from '../functions/features/opportunities/market.ts'
import type { Services } from '../functions/services.ts'
import { connectTable } from '../functions/table/client.ts'

/** The document is about routes alone: none of these is ever asked. */
function noServices(): Services {
  const unused = () => {
    throw new Error('not while building')
  }
  const table = connectTable({ name: 'none', client: { region: 'none' }, random: unused })
  const snapshots = { read: unused, write: unused }
  return {
    table,
    origin: 'https://praktijkplein.example',
    issuers: [],
    market: new Market({ table, now: unused, snapshots }),
    snapshots,
    mail: { send: unused },
    files: { ticket: unused, peek: unused, keep: unused, link: unused },
    recognitionService: null,
    now: unused,
    newId: unused,
    newSecret: unused,
    newToken: unused,
    log: unused,
  }
}

export async function builtOpenApiDocument() {
  return JSON.stringify(await openApiDocument(createApp(noServices())))
}
