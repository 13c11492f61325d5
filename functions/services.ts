import { randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import { type IdKind, idPrefixes } from '../shared/id.ts'
import type { Market } from './features/opportunities/market.ts'
import type { RecognitionService } from './features/recognitions/recognition-client.ts'
import type { Table } from './table/client.ts'

/** An OpenID provider that may sign people in, and for whom its word counts. */
export type Issuer = {
  id: string
  name: string
  url: string
  clientId: string
  clientSecret: string | null
  /**
   * Whose people this provider may speak for. A provider never signs in someone of a school that does not
   * stand here, whatever mail address it claims.
   */
  trustedFor: { schools: 'all' | readonly string[]; employers: boolean }
}

/** The open offer of each region as bytes, so that a new process need not ask the table for every card. */
export type SnapshotStore = {
  /** Undefined when there is none, or none can be had now: it is a short cut, never the only way. */
  read(region: string): Promise<Uint8Array | undefined>
  write(region: string, bytes: Uint8Array): Promise<void>
}

/** A letter by mail. `text` and `html` say the same. */
export type Mail = {
  /** Which mail this is: the same one sent again arrives once, where its home can tell. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  headers?: Readonly<Record<string, string>>
  attachments?: readonly { name: string; type: string; content: Uint8Array }[]
}

export type Mailer = {
  /** Fulfilled when the mail is on its way. Throws `MailRefused` when trying again is of no use, anything else when it may be. */
  send(mail: Mail): Promise<void>
}

/** This mail will never be sent: the address can't be one, or nobody may mail it any more. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'MailRefused'
  }
}

/**
 * Files that people send. The bytes go past the app: a browser sends them with a ticket and reads them by a link, each
 * for one file and for minutes. What came in and is not kept is thrown away after a day.
 */
export type Files = {
  /** For one file of this type, up to this size. */
  ticket(file: { key: string; type: string; maxBytes: number }): Promise<{ url: string; fields: Record<string, string> }>
  /** How large a file is and how it begins; undefined when nothing came. */
  peek(key: string, bytes: number): Promise<{ size: number; start: Uint8Array } | undefined>
  /** Keeps what came in. Keeping it twice is keeping it once. */
  keep(key: string): Promise<void>
  /** An address that shows what is kept. `name` is what it is called when it is saved: letters, digits, - and dots. */
  link(key: string, as: { name: string; type: string }): Promise<string>
}

export type LogEntry = { level: 'info' | 'warn' | 'error'; message: string; [field: string]: unknown }

/** Every side effect of the product, the clock and chance included. Built once at start and passed as an argument. */
export type Services = {
  table: Table
  /** Where the app is reached, `https://praktijkplein.example`: for redirects and cookies. */
  origin: string
  issuers: readonly Issuer[]
  /** The open offer in this process's memory. */
  market: Market
  snapshots: SnapshotStore
  mail: Mailer
  files: Files
  /** Who is asked about recognitions; null: the imported register is all there is. */
  recognitionService: RecognitionService | null
  now(): Date
  newId(kind: IdKind): string
  /** 256 unguessable bits, base64url. */
  newSecret(): string
  /** Names one intent to the table; see `transact`. */
  newToken(): string
  log(entry: LogEntry): void
}

/** Ids that sort by the moment they were made, also within one millisecond of one process. */
export function idMaker(now: () => Date) {
  const next = monotonicFactory()
  return (kind: IdKind) => `${idPrefixes[kind]}_${next(now().getTime()).toLowerCase()}`
}

export function secretMaker() {
  return randomBytes(32).toString('base64url')
}

/** One JSON line per entry. Entries carry ids and codes, never names, mail addresses or texts of people. */
export function logLine(entry: LogEntry) {
  process.stdout.write(`${JSON.stringify(entry)}\n`)
}
