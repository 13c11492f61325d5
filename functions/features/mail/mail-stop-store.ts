import * as v from 'valibot'
import { type Mailer, MailRefused } from '../../services.ts'
import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

/** Why an address gets no mail any more: it does not exist, or who has it called our mail spam. */
const MailStop = v.object({ reason: v.picklist(['bounce', 'complaint']), at: v.string(), personId: v.nullable(v.string()) })
export type MailStop = v.InferOutput<typeof MailStop>

// Serves: "may this address be mailed?" It is the address that is stopped: another one of the same person is not.
const key = (address: string) => ({ pk: `MAIL-STOP#${address.toLowerCase()}`, sk: 'MAIL-STOP' })

export async function mailStopOf(table: Table, address: string) {
  const item = await getItem(table, key(address), { consistent: true })
  return item && v.parse(MailStop, item.data)
}

export function putMailStop(address: string, stop: MailStop): Step {
  return { put: { ...key(address), data: stop } }
}

export function removeMailStop(address: string): Step {
  return { delete: key(address) }
}

/** A mailer that leaves stopped addresses alone, whatever is to be sent there. */
export function heedingStops(table: Table, mailer: Mailer): Mailer {
  return {
    async send(mail) {
      if (await mailStopOf(table, mail.to.address)) throw new MailRefused('mail to this address was stopped')
      await mailer.send(mail)
    },
  }
}
