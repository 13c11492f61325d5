import type { PrivateNotesChange, RecordChange } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { dialogueEvent, readDialogue } from './change-dialogue.ts'
import { privateNotesOf, recordOf, refOfDialogue, replacePrivateNotes, replaceRecord } from './dialogue-store.ts'

/** Student and guide write on the same notes: a change of what somebody else changed meanwhile is refused. */
export async function writeRecord(services: Services, actor: Actor, id: string, change: RecordChange) {
  const { dialogue, known, as } = await readDialogue(services, actor, 'dialogue.move', id)
  if (dialogue.state === 'asked' || dialogue.state === 'cancelled') throw new Refusal('wrong-state')
  if (as === 'guide' && dialogue.guide?.id !== actor.personId) throw new Refusal('forbidden')
  const ref = refOfDialogue(dialogue)
  const read = await recordOf(services.table, ref, id)
  if (change.version !== read.version) throw new Refusal('stale')
  const at = services.now().toISOString()
  const { notes, competencies } = change
  const record = { notes, competencies, by: { name: actor.name, at }, version: read.version + 1 }
  await transact(services.table, services.newToken(), [
    replaceRecord(ref, id, record, read.version),
    dialogueEvent(services, dialogue, known.student.region, 'noted', actor.personId),
  ])
  return record
}

/**
 * A guide's own notes. No event goes with them: events are read by workers and kept for audit, and that there are notes
 * at all is for nobody but the writer.
 */
export async function writePrivateNotes(services: Services, actor: Actor, id: string, { text, version }: PrivateNotesChange) {
  const { dialogue } = await readDialogue(services, actor, 'dialogue.guide', id)
  const { schoolId } = dialogue
  const read = await privateNotesOf(services.table, schoolId, actor.personId, id)
  if (version !== read.version) throw new Refusal('stale')
  const notes = { text, version: version + 1 }
  await transact(services.table, services.newToken(), [replacePrivateNotes(schoolId, actor.personId, id, notes, version)])
  return notes
}
