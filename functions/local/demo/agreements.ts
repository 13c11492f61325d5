import {
  type AgreementTexts,
  agreementKindOf,
  emptyDraft,
  type Signature,
  type SigningWay,
  signersOn,
} from '../../../shared/agreement.ts'
import { addDays, dateOf } from '../../../shared/daypart.ts'
import type { SignerRole } from '../../../shared/guest-link.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Membership, Person, Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { draftFrom, factsFrom, judged } from '../../features/agreements/agreement-facts.ts'
import type { StoredAgreement } from '../../features/agreements/agreement-store.ts'
import { newVersion } from '../../features/agreements/new-version.ts'
import { daytime, type Setting } from './setting.ts'

/** What the schools of the demo write in every agreement. */
export const agreementTexts: AgreementTexts = {
  structure:
    'De eerste dag lopen student en begeleider samen op. Daarna doet de student steeds meer zelf. Halverwege praten ze samen met school.',
  organisation:
    'De student meldt zich op tijd bij de begeleider. Ziek of te laat? Dan belt de student zelf naar de organisatie en naar school. Reiskosten betaalt de student.',
  // Differs by programme: whoever completes an agreement says it.
  assessment: '',
  insurance:
    'School heeft voor studenten op stage een ongevallenverzekering en een aansprakelijkheidsverzekering. De organisatie meldt schade binnen een week bij school.',
  termination:
    'De overeenkomst stopt op de einddatum. Hij stopt eerder als de student de opleiding verlaat, of als school, student en organisatie dat samen besluiten. Wie wil stoppen, praat eerst met de anderen.',
}

const assessment =
  'De begeleider van de organisatie vult het beoordelingsformulier in en bespreekt het met de student. School geeft het eindoordeel.'

type AgreementInput = {
  setting: Setting
  now: Date
  schools: readonly School[]
  students: readonly Student[]
  organisations: readonly Organisation[]
  opportunities: readonly Opportunity[]
  placements: readonly Placement[]
  people: readonly Person[]
  memberships: readonly Membership[]
  memberOf: ReadonlyMap<string, string>
}

/** How far an agreement has come. `unsigned` are those who still have to sign. */
type Stand = { stand: 'draft' | 'sent'; unsigned: readonly SignerRole[] } | { stand: 'signed' }

/** The agreements of all stages that were approved: signed where the stage has begun, in every other state before that. */
export function buildAgreements(input: AgreementInput): StoredAgreement[] {
  const { placements } = input
  const stages = placements.filter(
    ({ opportunity, state }) => opportunity.kind === 'stage' && ['approved', 'active', 'completed'].includes(state),
  )
  const coming = stages.filter(({ state }) => state === 'approved').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const minors = coming.filter(({ student }) => signersOn(student.birthDate, input.setting.today).includes('guardian'))
  const waits = minors.find(({ student }) => agreementKindOf(student.level) === 'pok') ?? minors[0]
  const misses = coming.find((placement) => placement !== waits && agreementKindOf(placement.student.level) === 'pok')
  const rest = coming.filter((placement) => placement !== waits && placement !== misses)
  return stages.flatMap((placement) => {
    if (placement === waits) return agreementOf(input, placement, { stand: 'sent', unsigned: ['guardian'] })
    if (placement === misses) return agreementOf(input, placement, { stand: 'draft', unsigned: [] })
    const turn = rest.indexOf(placement)
    if (turn === -1 || turn % 3 === 0) return agreementOf(input, placement, { stand: 'signed' })
    return agreementOf(
      input,
      placement,
      turn % 3 === 1 ? { stand: 'sent', unsigned: ['student', 'host'] } : { stand: 'draft', unsigned: [] },
    )
  })
}

function partsOf(input: AgreementInput, placement: Placement) {
  const school = input.schools.find(({ id }) => id === placement.schoolId)
  const student = input.students.find(({ id }) => id === placement.studentId)
  const organisation = input.organisations.find(({ id }) => id === placement.organisationId)
  const opportunity = input.opportunities.find(({ id }) => id === placement.opportunityId)
  return school && student && organisation && opportunity ? { placement, school, student, organisation, opportunity } : undefined
}

function agreementOf(input: AgreementInput, placement: Placement, stand: Stand): StoredAgreement[] {
  const parts = partsOf(input, placement)
  if (!parts) return []
  const { setting, now } = input
  const { schoolId, studentId, opportunityId, organisationId } = placement
  const random = setting.random(`agreement-${placement.id}`)
  const personWith = (holds: (membership: Membership) => boolean) => {
    const membership = input.memberships.find(holds)
    return input.people.find(({ id }) => membership && id === input.memberOf.get(membership.id))
  }
  const ofSchool = (role: Membership['role']) => (one: Membership) =>
    one.role === role && one.role !== 'employer' && one.schoolId === schoolId
  const mentor = personWith(
    (one) => one.role === 'mentor' && ofSchool('mentor')(one) && one.groupIds.includes(parts.student.groupId),
  )
  const coordinator = personWith(ofSchool('coordinator'))
  const employer = personWith((one) => one.role === 'employer' && one.organisationId === organisationId)
  const approval = placement.history.find(({ move }) => move === 'approve')?.at ?? now.toISOString()

  const facts = factsFrom(parts)
  const known = draftFrom(parts, facts, { mentor, employer }, agreementTexts)
  const isDraft = stand.stand === 'draft'
  // Who did not say what they want to learn is asked; in a draft that is still open.
  const aim = known.aim || (isDraft ? '' : `Ontdekken hoe het is om ${facts.occupation.toLowerCase()} te zijn.`)
  const workProcesses = known.workProcesses.length > 0 || isDraft ? known.workProcesses : processesOf(facts.student.crebo)
  const { draft, missing } = judged(
    facts,
    { ...emptyDraft, aim, workProcesses, assessment: isDraft ? '' : assessment },
    known,
    now,
  )
  const base = {
    placementId: placement.id,
    schoolId,
    studentId,
    opportunityId,
    organisationId,
    region: parts.opportunity.region,
    kind: agreementKindOf(facts.student.level),
    studentName: facts.student.name,
    groupName: facts.student.groupName,
    organisationName: facts.host.name,
    title: facts.title,
    from: facts.from,
    until: facts.until,
    draft,
    ending: null,
    version: 1,
  }
  if (isDraft) {
    return [{ ...base, status: 'draft', missing, current: null, number: 0 }]
  }
  const sentOn = approval.slice(0, 10)
  const sent = newVersion(base, 1, facts, draft, { at: approval, by: coordinator?.name ?? facts.school.name, today: sentOn })
  const roles = Object.keys(sent.askedAt) as SignerRole[]
  const unsigned = stand.stand === 'sent' ? stand.unsigned : []
  const signatures = roles
    .filter((role) => !unsigned.includes(role))
    .map((role, nth): Signature => {
      const at = signingMoment(approval, nth, dateOf(placement.dayparts[0] ?? ''), now, random)
      const names = {
        student: facts.student.name,
        school: coordinator?.name,
        host: employer?.name,
        guardian: draft.guardian.name,
      }
      const name = names[role] || sent.sentBy
      return { role, name, at, hash: sent.hash, way: wayOf(role) }
    })

  function wayOf(role: SignerRole): SigningWay {
    if (role === 'student') return { by: 'app', personId: studentId }
    if (role === 'school' && coordinator) return { by: 'app', personId: coordinator.id }
    const contact = role === 'guardian' ? draft.guardian : draft.hostContact
    return { by: 'link', linkId: setting.id('guestLink', approval), mail: contact.mail, codeAt: approval }
  }

  const status = stand.stand === 'signed' ? 'signed' : 'sent'
  return [{ ...base, status, missing, number: 1, current: { ...sent, signatures } }]
}

/** Some days after it was sent, never after today nor after the stage began. */
function signingMoment(sentAt: string, nth: number, first: string, now: Date, random: Parameters<typeof daytime>[1]) {
  const at = daytime(addDays(sentAt.slice(0, 10), nth + 1), random)
  const latest = [now.toISOString(), `${first}T05:00:00.000Z`].toSorted()[0] ?? at
  if (at <= latest) return at
  return latest > sentAt ? latest : sentAt
}

/** Where the offer names no work processes, the first of the qualification. */
function processesOf(crebo: string | undefined) {
  return crebo === undefined ? [] : [`${crebo}/B1-K1-W1`, `${crebo}/B1-K1-W2`]
}
