import { type ContactMoment, type ContactMoments, hasContactMoments } from '../../../shared/contact-moment.ts'
import { addDays, daypartOf } from '../../../shared/daypart.ts'
import type { Membership, Person } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import { freshContactMoments } from '../../features/contact-moments/contact-moment-store.ts'
import type { Random } from './random.ts'
import { daytime, type Setting } from './setting.ts'
import { contactNotes, skipReasons } from './texts/contacts.ts'

export type DemoContact = { contact: ContactMoments; state: Placement['state'] }

type Input = {
  setting: Setting
  placements: readonly Placement[]
  people: readonly Person[]
  memberships: readonly Membership[]
  memberOf: ReadonlyMap<string, string>
}

/** The contact moments of every stage: what lies behind us was mostly held, what comes is planned or not yet, a few are late. */
export function buildContacts({ setting, placements, people, memberships, memberOf }: Input): DemoContact[] {
  const random = setting.random('contacts')
  const guideOf = (groupId: string) => {
    const mentor = memberships.find((one) => one.role === 'mentor' && one.groupIds.includes(groupId))
    return people.find(({ id }) => id === memberOf.get(mentor?.id ?? ''))
  }
  return placements
    .filter(
      ({ opportunity, state }) => hasContactMoments(opportunity.kind) && ['approved', 'active', 'completed'].includes(state),
    )
    .map((placement) => {
      const fresh = freshContactMoments(placement)
      const guide = guideOf(placement.student.groupId)
      const isLate = placement.state === 'active' && random.chance(0.25)
      const moments = fresh.moments.map((moment) => (guide ? told(setting, moment, guide, isLate, random) : moment))
      const said = moments.filter(({ state }) => state.kind !== 'due').length
      return { contact: { ...fresh, moments, version: 1 + said }, state: placement.state }
    })
}

function told({ today }: Setting, moment: ContactMoment, guide: Person, isLate: boolean, random: Random): ContactMoment {
  const day = addDays(moment.monday, random.int(0, 4))
  const by = (on: string) => ({ personId: guide.id, name: guide.name, at: daytime(on, random) })
  const place = moment.time === 'middle' ? 'workplace' : random.pick(['phone', 'school', 'workplace'] as const)
  if (day < today) {
    if (isLate && addDays(moment.monday, 21) > today) return moment
    if (random.chance(0.05)) return { ...moment, state: { kind: 'skipped', reason: random.pick(skipReasons) }, by: by(day) }
    const present = ['student' as const, 'employer' as const, 'mentor' as const]
    return { ...moment, state: { kind: 'held', on: day, place, present, note: random.pick(contactNotes) }, by: by(day) }
  }
  // What is far away nobody plans yet.
  if (day > addDays(today, 21) || random.chance(0.4)) return moment
  const daypart = daypartOf(day, random.pick(['morning', 'afternoon'] as const))
  return { ...moment, state: { kind: 'planned', daypart, place }, by: by(addDays(today, -random.int(1, 6))) }
}
