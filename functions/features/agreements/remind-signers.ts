import { signersOn } from '../../../shared/agreement.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { agreementEvent } from './agreement-event.ts'
import { agreementsSent, replaceAgreement, type StoredAgreement, versionOf } from './agreement-store.ts'
import { askedNow } from './write-agreement.ts'

const dayMs = 86_400_000
const firstAfterDays = 3
/** Whoever did not sign in so long needs a call, not a mail. */
const lastAfterDays = 28

/** Asks again who was asked some days ago and has not signed: after three days, and every week after that. */
export async function remindSigners(services: Services, schoolId: string) {
  for (const agreement of await agreementsSent(services.table, schoolId)) {
    const due = askedNow(agreement, rolesDue(agreement, services.now()), services.now())
    if (!due) continue
    try {
      await transact(services.table, services.newToken(), [
        replaceAgreement(due.agreement),
        agreementEvent(services, due.agreement, { kind: 'asked-again', actorId: null, roles: due.roles }),
      ])
    } catch (error) {
      // Somebody signed in the meantime: the next sweep looks again.
      if (!(error instanceof Refusal)) throw error
    }
  }
}

function rolesDue({ current }: StoredAgreement, now: Date) {
  if (!current) return []
  const { content, askedAt, sentAt } = versionOf(current)
  const age = now.getTime() - Date.parse(sentAt)
  if (age > lastAfterDays * dayMs) return []
  return signersOn(content.facts.student.birthDate, localDateOf(now)).filter((role) => {
    const asked = askedAt[role]
    const wait = asked === sentAt ? firstAfterDays : 7
    return asked !== undefined && now.getTime() - Date.parse(asked) >= wait * dayMs
  })
}
