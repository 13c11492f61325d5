import * as v from 'valibot'
import { ageOn, Daypart, LocalDate, localDateOf, partOf, partsOfDay } from './daypart.ts'
import { maxScanBytes, ScanType } from './file-type.ts'
import { SignerRole } from './guest-link.ts'
import { FileId, OrganisationId, PersonId, PlacementId, SchoolId } from './id.ts'
import { Crebo, isMbo, Level, Route, WorkProcess } from './programme.ts'
import { line, prose, setOf } from './text.ts'

/*
 * The agreement of a stage: in vmbo (havo, vwo) a stage agreement, in mbo a praktijkovereenkomst with its bpv-sheet.
 * It is data: what must stand in it, who signs it, and whether it is complete follow from here. The screens print it.
 */

export const agreementKinds = ['stage', 'pok'] as const
export const AgreementKind = v.picklist(agreementKinds)
export type AgreementKind = v.InferOutput<typeof AgreementKind>

export function agreementKindOf(level: Level): AgreementKind {
  return isMbo(level) ? 'pok' : 'stage'
}

/** Who must sign, by the student's age on a day: in both kinds a parent too, as long as the student is under age. */
export function signersOn(birthDate: string, date: string): SignerRole[] {
  return ageOn(birthDate, date) < 18 ? ['student', 'school', 'host', 'guardian'] : ['student', 'school', 'host']
}

const mail = v.pipe(v.string(), v.trim(), v.maxLength(254), v.union([v.literal(''), v.pipe(v.string(), v.email())]))
const name = v.union([v.literal(''), line(80, 2)])
/** Somebody who can be reached; empty until it is known who. */
const Contact = v.strictObject({ name, mail })
const text = prose(1500)

/** What a coordinator fills in or changes. Empty is allowed while it is a draft; `missingIn` says what sending wants. */
export const AgreementDraft = v.strictObject({
  /** Who guides from school. */
  schoolGuide: Contact,
  /** Who signs for the host. */
  hostContact: Contact,
  /** Who guides at the host: in mbo the practice trainer. */
  hostGuide: v.strictObject({ name, role: v.union([v.literal(''), line(80)]), mail }),
  /** The parent who is asked; of no meaning when the student is of age. */
  guardian: Contact,
  /** Hours at the host, of the whole placement. */
  hours: v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(4000), v.multipleOf(0.5))),
  aim: text,
  activities: v.pipe(v.array(line(160, 3)), v.maxLength(15)),
  /** In mbo: which part of the qualification. */
  workProcesses: setOf(WorkProcess, 40),
  structure: text,
  organisation: text,
  assessment: text,
  insurance: text,
  termination: text,
})
export type AgreementDraft = v.InferOutput<typeof AgreementDraft>

const ClockTimes = v.object({ from: v.string(), until: v.string() })

/** What follows from placement, student, organisation and school. Nobody types it. */
export const AgreementFacts = v.object({
  school: v.object({ name: v.string(), address: v.string(), city: v.string() }),
  student: v.object({
    name: v.string(),
    birthDate: v.string(),
    groupName: v.string(),
    level: Level,
    year: v.number(),
    crebo: v.optional(Crebo),
    qualification: v.optional(v.string()),
    route: v.optional(Route),
  }),
  /** `leerbedrijfId` is the host's number in the register of recognised companies. */
  host: v.object({ name: v.string(), address: v.string(), city: v.string(), leerbedrijfId: v.optional(v.string()) }),
  title: v.string(),
  occupation: v.string(),
  from: v.string(),
  until: v.string(),
  dayparts: v.array(Daypart),
  /** Clock times of the parts of the day that occur. */
  times: v.partial(v.object({ morning: ClockTimes, afternoon: ClockTimes, evening: ClockTimes })),
})
export type AgreementFacts = v.InferOutput<typeof AgreementFacts>

/** What is signed: everything, with who is to sign it, and which version it is. */
export const AgreementContent = v.object({
  format: v.literal('praktijkplein-agreement/1'),
  placementId: PlacementId,
  number: v.number(),
  kind: AgreementKind,
  signers: v.array(v.object({ role: SignerRole, name: v.string() })),
  facts: AgreementFacts,
  agreed: AgreementDraft,
})
export type AgreementContent = v.InferOutput<typeof AgreementContent>

export const agreementFields = [
  'qualification',
  'route',
  'schoolGuide',
  'hostContact',
  'hostGuide',
  'guardian',
  'hours',
  'aim',
  'activities',
  'workProcesses',
  'structure',
  'organisation',
  'assessment',
  'insurance',
  'termination',
] as const
export const AgreementField = v.picklist(agreementFields)
export type AgreementField = v.InferOutput<typeof AgreementField>

/** What is missing, and who knows it: the school, its administration (the import), the host or the family. */
export const Missing = v.object({ field: AgreementField, knownBy: v.picklist(['school', 'administration', 'host', 'family']) })
export type Missing = v.InferOutput<typeof Missing>

const knownBy: Record<AgreementField, Missing['knownBy']> = {
  qualification: 'administration',
  route: 'administration',
  schoolGuide: 'school',
  hostContact: 'host',
  hostGuide: 'host',
  guardian: 'family',
  hours: 'school',
  aim: 'school',
  activities: 'host',
  workProcesses: 'school',
  structure: 'school',
  organisation: 'school',
  assessment: 'school',
  insurance: 'school',
  termination: 'school',
}

/** What each kind must hold: for vmbo with its stage plan, for mbo as the law on education lists it. */
const required: Record<AgreementKind, readonly AgreementField[]> = {
  stage: [
    'schoolGuide',
    'hostContact',
    'hostGuide',
    'hours',
    'aim',
    'activities',
    'structure',
    'organisation',
    'assessment',
    'insurance',
  ],
  pok: [
    'qualification',
    'route',
    'schoolGuide',
    'hostContact',
    'hostGuide',
    'hours',
    'activities',
    'workProcesses',
    'assessment',
    'termination',
  ],
}

/** The fields that a kind shows at all. */
export function fieldsOf(kind: AgreementKind, needsGuardian: boolean) {
  return agreementFields.filter((field) =>
    field === 'guardian' ? needsGuardian : required[kind].includes(field) || isOptional(kind, field),
  )
}

/** What a school may say in a praktijkovereenkomst too. */
const optionalInPok: readonly AgreementField[] = ['aim', 'structure', 'organisation', 'insurance']

export function isOptional(kind: AgreementKind, field: AgreementField) {
  return kind === 'pok' && optionalInPok.includes(field)
}

/** What still has to be filled in before this can be sent on that day. */
export function missingIn(facts: AgreementFacts, draft: AgreementDraft, today: string): Missing[] {
  const kind = agreementKindOf(facts.student.level)
  const fields = signersOn(facts.student.birthDate, today).includes('guardian')
    ? [...required[kind], 'guardian' as const]
    : required[kind]
  return agreementFields
    .filter((field) => fields.includes(field) && !isFilled(field, facts, draft))
    .map((field) => ({ field, knownBy: knownBy[field] }))
}

function isFilled(field: AgreementField, { student }: AgreementFacts, draft: AgreementDraft) {
  switch (field) {
    case 'qualification':
      return student.crebo !== undefined
    case 'route':
      return student.route !== undefined
    case 'schoolGuide':
    case 'hostContact':
    case 'guardian':
      return draft[field].name !== '' && draft[field].mail !== ''
    case 'hostGuide':
      return draft.hostGuide.name !== ''
    case 'hours':
      return draft.hours !== null
    case 'activities':
    case 'workProcesses':
      return draft[field].length > 0
    default:
      return draft[field] !== ''
  }
}

export const emptyDraft: AgreementDraft = {
  schoolGuide: { name: '', mail: '' },
  hostContact: { name: '', mail: '' },
  hostGuide: { name: '', role: '', mail: '' },
  guardian: { name: '', mail: '' },
  hours: null,
  aim: '',
  activities: [],
  workProcesses: [],
  structure: '',
  organisation: '',
  assessment: '',
  insurance: '',
  termination: '',
}

/** What is empty is taken from what is known; what somebody wrote stays. */
export function filledIn(draft: AgreementDraft, known: AgreementDraft): AgreementDraft {
  const isEmpty = (value: unknown) =>
    value === null || value === '' || (Array.isArray(value) ? value.length === 0 : isEmptyContact(value))
  const kept = Object.entries(draft).filter(([, value]) => !isEmpty(value))
  return { ...known, ...(Object.fromEntries(kept) as Partial<AgreementDraft>) }
}

function isEmptyContact(value: unknown) {
  return (
    typeof value === 'object' && value !== null && 'name' in value && value.name === '' && 'mail' in value && value.mail === ''
  )
}

/** Texts that are the same in every agreement of a school; kept from the last one that said so. */
export const AgreementTexts = v.pick(AgreementDraft, ['structure', 'organisation', 'assessment', 'insurance', 'termination'])
export type AgreementTexts = v.InferOutput<typeof AgreementTexts>

/** Hours of half-days by the clock, to the half hour. */
export function hoursOf(dayparts: readonly string[], times: AgreementFacts['times']) {
  const minutes = dayparts.map((daypart) => {
    const clock = times[partOf(daypart)]
    return clock ? minuteOf(clock.until) - minuteOf(clock.from) : 0
  })
  return Math.round(minutes.reduce((sum, one) => sum + one, 0) / 30) / 2
}

function minuteOf(clock: string) {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

export function timesOf(dayparts: readonly string[], times: Required<AgreementFacts['times']>): AgreementFacts['times'] {
  const occurring = partsOfDay.filter((part) => dayparts.some((daypart) => partOf(daypart) === part))
  return Object.fromEntries(occurring.map((part) => [part, times[part]]))
}

/** How somebody signed. `link` proves a mailbox, `app` a sign-in; `paper` was seen by who recorded it. */
export const SigningWay = v.variant('by', [
  v.object({ by: v.literal('app'), personId: PersonId }),
  v.object({ by: v.literal('link'), linkId: v.string(), mail: v.string(), codeAt: v.string() }),
  v.object({ by: v.literal('paper'), recordedBy: v.string(), signedOn: LocalDate, fileId: v.string() }),
])
export type SigningWay = v.InferOutput<typeof SigningWay>

/** One signature: who, as what, when, how, and of exactly which content. */
export const Signature = v.object({ role: SignerRole, name: v.string(), at: v.string(), hash: v.string(), way: SigningWay })
export type Signature = v.InferOutput<typeof Signature>

/** How a version came to its end without everybody's signature. */
export const Ending = v.object({
  how: v.picklist(['refused', 'withdrawn', 'replaced', 'void']),
  at: v.string(),
  by: v.string(),
  role: v.nullable(SignerRole),
  text: v.string(),
})
export type Ending = v.InferOutput<typeof Ending>

/** A version that was sent. Its content never changes: a change makes the next version. */
export const AgreementVersion = v.object({
  number: v.number(),
  content: AgreementContent,
  /** SHA-256 over the canonical JSON (RFC 8785) of the content, hexadecimal. */
  hash: v.string(),
  sentAt: v.string(),
  sentBy: v.string(),
  signatures: v.array(Signature),
  /** When each signer was asked last. */
  askedAt: v.record(v.string(), v.string()),
  ending: v.nullable(Ending),
})
export type AgreementVersion = v.InferOutput<typeof AgreementVersion>

/**
 * Whose signature is still wanted. Whether a parent must sign follows from the student's age on the day that the
 * student signs: who turns 18 before that signs alone, who signed under age stays under age for this version.
 */
export function waitingFor(
  { content, signatures }: Pick<AgreementVersion, 'content' | 'signatures'>,
  today: string,
): SignerRole[] {
  const ofStudent = signatures.find(({ role }) => role === 'student')
  const date = ofStudent ? dateSigned(ofStudent) : today
  const signed = new Set(signatures.map(({ role }) => role))
  return signersOn(content.facts.student.birthDate, date).filter((role) => !signed.has(role))
}

function dateSigned({ at, way }: Signature) {
  return way.by === 'paper' ? way.signedOn : localDateOf(new Date(at))
}

export const agreementStatuses = ['draft', 'sent', 'signed', 'void'] as const
export const AgreementStatus = v.picklist(agreementStatuses)
export type AgreementStatus = v.InferOutput<typeof AgreementStatus>

/** An agreement in a list: of whom, where, and what it waits for. */
export const AgreementItem = v.object({
  placementId: PlacementId,
  kind: AgreementKind,
  status: AgreementStatus,
  studentName: v.string(),
  groupName: v.string(),
  organisationName: v.string(),
  title: v.string(),
  from: v.string(),
  until: v.string(),
  missing: v.array(Missing),
  waitingFor: v.array(SignerRole),
  number: v.number(),
  sentAt: v.nullable(v.string()),
  askedAt: v.record(v.string(), v.string()),
  ending: v.nullable(Ending),
  version: v.number(),
})
export type AgreementItem = v.InferOutput<typeof AgreementItem>

/** As the school sees it: with the draft, and what it would take from what is known. */
export const Agreement = v.object({
  ...AgreementItem.entries,
  schoolId: SchoolId,
  organisationId: OrganisationId,
  facts: AgreementFacts,
  draft: AgreementDraft,
  current: v.nullable(AgreementVersion),
})
export type Agreement = v.InferOutput<typeof Agreement>

/** As a signer sees it: what there is to sign, in which role, and who signed already. */
export const SignerAgreement = v.object({
  placementId: PlacementId,
  kind: AgreementKind,
  status: AgreementStatus,
  role: SignerRole,
  current: v.nullable(AgreementVersion),
  waitingFor: v.array(SignerRole),
})
export type SignerAgreement = v.InferOutput<typeof SignerAgreement>

/** A version read back, and whether its content still has the hash that was signed. */
export const ReadVersion = v.object({ ...AgreementVersion.entries, intact: v.boolean() })
export type ReadVersion = v.InferOutput<typeof ReadVersion>

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hexadecimal'))

/** Saving and sending; `version` is that of the agreement that was looked at. */
export const AgreementChange = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  draft: AgreementDraft,
  /** Use these texts in the next agreements too. */
  keepTexts: v.optional(v.boolean(), false),
})
export type AgreementChange = v.InferOutput<typeof AgreementChange>

/** A signature names what was read: a version that was replaced meanwhile has another hash. */
export const SignDraft = v.strictObject({ hash, name: line(80, 2) })
export type SignDraft = v.InferOutput<typeof SignDraft>

export const RefuseDraft = v.strictObject({ hash, text: v.pipe(prose(600), v.minLength(1, 'say why')) })
export type RefuseDraft = v.InferOutput<typeof RefuseDraft>

export const WithdrawDraft = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.optional(prose(600), ''),
})

export const AskDraft = v.strictObject({ role: SignerRole })

/** A file that is about to be sent. */
export const ScanDraft = v.strictObject({
  type: ScanType,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxScanBytes)),
})

/** What was signed on a paper copy of the version with this hash, and the scan that shows it. */
export const PaperDraft = v.strictObject({
  hash,
  signers: v.pipe(
    v.array(v.strictObject({ role: SignerRole, name: line(80, 2) })),
    v.minLength(1),
    v.maxLength(4),
    v.check((signers) => new Set(signers.map(({ role }) => role)).size === signers.length, 'the same signer stands there twice'),
  ),
  signedOn: LocalDate,
  fileId: FileId,
})
export type PaperDraft = v.InferOutput<typeof PaperDraft>

export const ScanLink = v.object({ url: v.string() })
