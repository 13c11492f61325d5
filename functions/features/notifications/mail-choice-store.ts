import * as v from 'valibot'
import { MailChoice, mailDefaults, NotificationGroup } from '../../../shared/notification.ts'
import type { Membership } from '../../../shared/person.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'
import { personWithMemberships } from '../people/person-store.ts'

// Serves: "what did this person choose for this group?" and "what did they choose?" An item for each choice, so that
// two at the same moment don't undo each other.
const key = (personId: string, group: string) => ({ pk: `PERSON#${personId}`, sk: `MAIL-CHOICE#${group}` })

const Stored = v.object({ group: NotificationGroup, choice: MailChoice })

export function putMailChoice(personId: string, group: NotificationGroup, choice: MailChoice): Step {
  return { put: { ...key(personId, group), data: { group, choice } } }
}

/** What a person is mailed, for every group that their roles know or that they chose about. */
export async function mailChoicesOf(table: Table, personId: string, memberships: readonly Membership[]) {
  const items = await queryAll(table, {
    partition: `PERSON#${personId}`,
    range: { beginsWith: 'MAIL-CHOICE#' },
    consistent: true,
  })
  const chosen = items.map((item) => v.parse(Stored, item.data))
  const byDefault = mailDefaults(memberships.map(({ role }) => role))
  const offered = byDefault.map(({ group, choice }) => ({
    group,
    choice: chosen.find((one) => one.group === group)?.choice ?? choice,
  }))
  // Chosen for something that came to them without their role being offered it.
  const others = chosen.filter(({ group }) => byDefault.every((one) => one.group !== group))
  return [...offered, ...others]
}

/** What holds for one group. What comes to somebody whose roles are not offered it waits for the digest. */
export async function mailChoiceOf(table: Table, personId: string, group: NotificationGroup): Promise<MailChoice> {
  const item = await getItem(table, key(personId, group), { consistent: true })
  if (item) return v.parse(Stored, item.data).choice
  const known = await personWithMemberships(table, personId)
  const roles = known?.memberships.map(({ role }) => role) ?? []
  return mailDefaults(roles).find((one) => one.group === group)?.choice ?? 'digest'
}
