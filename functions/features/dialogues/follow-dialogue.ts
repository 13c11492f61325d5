import type { Dialogue } from '../../../shared/dialogue.ts'
import { isTrialogue } from '../../../shared/dialogue.ts'
import type { Services } from '../../services.ts'
import { sendInvitations } from '../calendar-invitations/send-invitations.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { type News, notify } from '../notifications/notify.ts'
import { mentorsOf } from '../people/person-store.ts'
import { dialogueById } from './dialogue-store.ts'

type Happened = Extract<DomainEvent, { subject: 'dialogue' }>

/** Tells who should know, and keeps calendars right. Done twice it tells and mails nobody twice. */
export async function followDialogue(services: Services, event: Happened) {
  const dialogue = await dialogueById(services.table, event.schoolId, event.dialogueId)
  if (!dialogue) return
  for (const { kind, to, until = null } of await newsOf(services, event, dialogue)) {
    for (const personId of to) {
      const isStudent = personId === dialogue.student.id
      await notify(services, {
        eventId: event.id,
        at: event.at,
        to: [personId],
        kind,
        title: titleOf(dialogue),
        path: kind === 'dialogue-asked' ? '/talks' : `/talks/${dialogue.id}`,
        studentName: isStudent ? null : dialogue.student.name,
        until,
        isMailed: !(isTrialogue(dialogue) && goesByInvitation.has(kind)),
      })
    }
  }
  if (changesCalendars.has(event.kind)) await sendInvitations(services, dialogue)
}

/** Of these a trialogue sends a letter with the calendar. */
const goesByInvitation = new Set<News['kind']>(['dialogue-planned', 'dialogue-moved', 'dialogue-cancelled'])
const changesCalendars = new Set<Happened['kind']>(['planned', 'moved', 'cancelled', 'restored', 'invited', 'uninvited'])

/** What it is about, as a reader knows it; never what the student asks, which is for the page alone. */
export function titleOf({ experiences, placement }: Dialogue) {
  return experiences[0]?.title ?? placement?.title ?? ''
}

type Told = { kind: News['kind']; to: readonly string[]; until?: string | null }

async function newsOf({ table }: Services, event: Happened, dialogue: Dialogue): Promise<Told[]> {
  const { student, guide, action, time, schoolId } = dialogue
  const both = [student.id, ...(guide ? [guide.id] : [])]
  const other = both.filter((id) => id !== event.actorId)
  switch (event.kind) {
    case 'asked':
      return [{ kind: 'dialogue-asked', to: await mentorsOf(table, schoolId, student.groupId) }]
    case 'planned':
    case 'restored':
      return [{ kind: 'dialogue-planned', to: other }]
    case 'moved':
      return [{ kind: 'dialogue-moved', to: other }]
    case 'cancelled':
      return [{ kind: 'dialogue-cancelled', to: other }]
    case 'reminded':
      return [{ kind: 'dialogue-tomorrow', to: both, until: time?.date ?? null }]
    case 'answered':
      return [{ kind: 'dialogue-answered', to: both }]
    case 'closed':
      return action?.confirmedAt === null ? [{ kind: 'action-to-confirm', to: [student.id] }] : []
    case 'action-due':
      return [{ kind: 'action-due', to: [student.id], until: action?.by ?? null }]
    case 'action-done':
      return guide ? [{ kind: 'action-done', to: [guide.id] }] : []
    case 'held':
    case 'changed':
    case 'noted':
    case 'invited':
    case 'uninvited':
    case 'action-confirmed':
    case 'action-let-go':
    case 'action-reopened':
    case 'action-became-need':
      return []
    default:
      return event.kind satisfies never
  }
}
