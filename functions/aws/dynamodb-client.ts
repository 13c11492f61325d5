import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { type Answered, isBusy, type Place, signedRequest } from './signed-request.ts'

/*
 * In the bundles this stands in for `@aws-sdk/client-dynamodb` and `@aws-sdk/lib-dynamodb`: as much of them as
 * functions/table uses. Signing and the translation of values are the SDK's own. The flow tests run through it
 * once more (project `lambda`).
 */

/** What the table refuses, by its name: `ConditionalCheckFailedException` and the like. */
class DynamoDBServiceException extends Error {
  readonly $metadata: object
  constructor({ name, message, $metadata }: { name: string; message: string; $metadata: object }) {
    super(message)
    this.name = name
    this.$metadata = $metadata
  }
}

type CancellationReason = { Code?: string; Message?: string; Item?: Record<string, never> }

export class TransactionCanceledException extends DynamoDBServiceException {
  readonly CancellationReasons: CancellationReason[] | undefined
  constructor(given: { message: string; $metadata: object; CancellationReasons?: CancellationReason[] | undefined }) {
    super({ ...given, name: 'TransactionCanceledException' })
    this.CancellationReasons = given.CancellationReasons
  }
}

class Command {
  readonly input: object
  constructor(input: object) {
    this.input = input
  }
}
// Names would not survive being made small.
export class GetCommand extends Command {
  readonly action = 'GetItem'
}
export class BatchGetCommand extends Command {
  readonly action = 'BatchGetItem'
}
export class QueryCommand extends Command {
  readonly action = 'Query'
}
export class TransactWriteCommand extends Command {
  readonly action = 'TransactWriteItems'
}

export class DynamoDBClient {
  readonly config: Place
  constructor(config: Place) {
    this.config = config
  }
}

type MarshallOptions = NonNullable<Parameters<typeof marshall>[1]>

export class DynamoDBDocumentClient {
  readonly config: Place
  readonly #options: MarshallOptions

  private constructor(config: Place, options: MarshallOptions) {
    this.config = config
    this.#options = options
  }

  static from(client: { config: Place }, { marshallOptions = {} }: { marshallOptions?: MarshallOptions } = {}) {
    return new DynamoDBDocumentClient(client.config, marshallOptions)
  }

  async send({ action, input }: { action: string; input: object }): Promise<unknown> {
    const wanted = translated(input, (attributes) => marshall(attributes, this.#options))
    const asked = {
      method: 'POST' as const,
      path: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${action}` },
      body: JSON.stringify(wanted, encoded),
    }
    const answered = await signedRequest('dynamodb', asked, { again: isToRepeat, pauseMs: 25, place: this.config })
    if (answered.status !== 200) throw errorIn(answered)
    return translated(JSON.parse(answered.body.toString(), decoded), (attributes) => unmarshall(attributes as Marshalled))
  }
}

type Attributes = Record<string, unknown>
type Marshalled = Parameters<typeof unmarshall>[0]

/** Where attributes of items stand in what goes out and comes in. */
const ofOne = new Set(['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey', 'LastEvaluatedKey'])
const ofSeveral = new Set(['Items', 'Keys'])

function translated(value: unknown, translate: (attributes: Attributes) => unknown): unknown {
  const each = (items: unknown) => (items as Attributes[]).map(translate)
  const eachIn = (tables: unknown) => mapped(tables as Attributes, (items) => each(items))
  if (Array.isArray(value)) return value.map((one) => translated(one, translate))
  if (typeof value !== 'object' || value === null) return value
  return mapped(value as Attributes, (inner, name) => {
    if (inner === undefined) return undefined
    if (ofOne.has(name)) return translate(inner as Attributes)
    if (ofSeveral.has(name)) return each(inner)
    return name === 'Responses' ? eachIn(inner) : translated(inner, translate)
  })
}

function mapped(value: Attributes, change: (inner: unknown, name: string) => unknown) {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]))
}

/** Bytes go over the wire as base64, under the type `B`. */
function encoded(this: unknown, name: string, value: unknown) {
  const bytes = (this as Attributes)[name]
  return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('base64') : value
}

function decoded(name: string, value: unknown) {
  return name === 'B' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value
}

const Refused = v.looseObject({
  __type: v.optional(v.string(), ''),
  message: v.optional(v.string()),
  Message: v.optional(v.string()),
  CancellationReasons: v.optional(v.custom<CancellationReason[]>(Array.isArray)),
})

function refusalIn({ body }: Answered) {
  try {
    const parsed = v.parse(Refused, JSON.parse(body.toString(), decoded))
    return { ...parsed, name: parsed.__type.split('#').at(-1) || 'UnknownError' }
  } catch {
    return { name: 'UnknownError', message: body.toString().slice(0, 200), Message: undefined, CancellationReasons: undefined }
  }
}

function errorIn(answered: Answered) {
  const { name, message, Message, CancellationReasons } = refusalIn(answered)
  const said = { message: message ?? Message ?? name, $metadata: { httpStatusCode: answered.status } }
  if (name === 'TransactionCanceledException') return new TransactionCanceledException({ ...said, CancellationReasons })
  return new DynamoDBServiceException({ ...said, name })
}

const throttled = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'LimitExceededException',
  'RequestTimeout',
])

function isToRepeat(answered: Answered) {
  return isBusy(answered) || (answered.status === 400 && throttled.has(refusalIn(answered).name))
}
