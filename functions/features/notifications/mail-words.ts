import type { MailedKind, NotificationGroup } from '../../../shared/notification.ts'
import type { Locale } from '../../../shared/person.ts'
import { en } from './mail-words.en.ts'
import { nl } from './mail-words.nl.ts'

/** What a mail may say of a message: what it is about, and a first name. */
export type Told = { title: string; student: string }

/** `subject` stands where others read along: never a name. `now` says what to do, or that there is nothing to do. */
type KindWords = { subject: (title: string) => string; says: (told: Told) => string; now: string; action: string }

export type MailWords = {
  kinds: Record<MailedKind, KindWords>
  groups: Record<NotificationGroup, string>
  someone: string
  greeting: (name: string) => string
  until: (date: string) => string
  because: { 'at-once': (group: string) => string; digest: string }
  ways: { stop: (group: string) => string; stopDigest: string; choose: string }
  digest: {
    subject: (count: number) => string
    heading: string
    says: (count: number) => string
    more: (count: number) => string
    action: string
  }
}

export const mailWords: Record<Locale, MailWords> = { nl, en }
