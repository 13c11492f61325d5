import type { ActionDraft, LedTo } from '../../../shared/action.ts'
import type { Dialogue, DialogueDraft, GuestDraft, LoopStep, PlanDialogue, RecordChange } from '../../../shared/dialogue.ts'
import type { DialogueTime, TimesDraft } from '../../../shared/dialogue-time.ts'
import { api, read } from '../../lib/api.ts'
import type { IntentHeader } from '../../lib/intent.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'

export const getFreeTimes = query(() => read(api['dialogue-times'].$get()), 'dialogue-times')
export const getDialogues = query(() => read(api.dialogues.$get()), 'dialogues')
export const getDialogue = query((id: string) => read(api.dialogues[':id'].$get({ param: { id } })), 'dialogue')
export const getGuideTalks = query(() => read(api.guide.talks.$get()), 'guide-talks')
export const getDialoguesOfStudent = query(
  (id: string) => read(api.students[':id'].dialogues.$get({ param: { id } })),
  'dialogues-of-student',
)
export const getCandidates = query(
  (id: string) => read(api.dialogues[':id']['guest-candidates'].$get({ param: { id } })),
  'guest-candidates',
)
export const getRooms = query(() => read(api.rooms.$get()), 'rooms')
export const getLoop = query(
  (studentId: string, kind: LoopStep['kind'], of: string) =>
    read(api.students[':id'].loop.$get({ param: { id: studentId }, query: { kind, of } })),
  'loop',
)

type Which = Pick<Dialogue, 'id' | 'version'>
const one = api.dialogues[':id']
const at = ({ id }: Which) => ({ param: { id } })

export const askForTalk = (json: DialogueDraft, header: IntentHeader) => then(read(api.dialogues.$post({ json, header })))
export const openTimes = (json: TimesDraft, header: IntentHeader) => then(read(api['dialogue-times'].$post({ json, header })))
export const closeTime = ({ date, id }: Pick<DialogueTime, 'date' | 'id'>) =>
  then(api['dialogue-times'][':date'][':id'].$delete({ param: { date, id } }))
export const planTalk = (of: Which, where: PlanDialogue['at']) =>
  then(read(one.plan.$post({ ...at(of), json: { at: where, version: of.version } })))
export const cancelTalk = (of: Which) => then(read(one.cancel.$post({ ...at(of), json: { version: of.version } })))
export const restoreTalk = (of: Which) => then(read(one.restore.$post({ ...at(of), json: { version: of.version } })))
export const holdTalk = (of: Which) => then(read(one.hold.$post({ ...at(of), json: { version: of.version } })))
export const closeTalk = (of: Which, action: ActionDraft) =>
  then(read(one.close.$post({ ...at(of), json: { action, version: of.version } })))
export const changeAbout = (
  of: Which,
  about: { experienceIds: string[]; forGuests?: { words: string; experienceIds: string[] } },
) => then(read(one.about.$put({ ...at(of), json: { ...about, version: of.version } })))
export const writeRecord = (id: string, json: RecordChange) => then(read(one.record.$put({ param: { id }, json })))
export const writePrivateNotes = (id: string, json: { text: string; version: number }) =>
  then(read(one['private-notes'].$put({ param: { id }, json })))
export const inviteGuest = (of: Which, guest: Pick<GuestDraft, 'name' | 'mail'>) =>
  then(read(one.guests.$post({ ...at(of), json: { ...guest, version: of.version } })))
export const removeGuest = (of: Which, guestId: string) =>
  then(read(one.guests[':guestId'].remove.$post({ param: { id: of.id, guestId }, json: { version: of.version } })))
export const confirmAction = (of: Which, draft: ActionDraft) =>
  then(read(one.action.confirm.$post({ ...at(of), json: { ...draft, version: of.version } })))
export const finishAction = (of: Which, word: string, ledTo: LedTo | null) =>
  then(read(one.action.done.$post({ ...at(of), json: { word, ledTo, version: of.version } })))
export const letGoAction = (of: Which, word: string) =>
  then(read(one.action['let-go'].$post({ ...at(of), json: { word, version: of.version } })))
export const reopenAction = (of: Which) => then(read(one.action.reopen.$post({ ...at(of), json: { version: of.version } })))
export const addRoom = (name: string, header: IntentHeader) => then(read(api.rooms.$post({ json: { name }, header })))
export const removeRoom = (id: string) => then(api.rooms[':id'].$delete({ param: { id } }))
export const restoreRoom = (id: string) => then(read(api.rooms[':id'].restore.$post({ param: { id }, json: {} })))

/** What is on screen of talks is asked anew, whatever came of it: who was too late sees how it stands. */
async function then<Value>(asking: Promise<Value>) {
  try {
    return await asking
  } finally {
    await refreshTalks()
  }
}

export function refreshTalks() {
  return revalidate([
    getFreeTimes.key,
    getDialogues.key,
    getDialogue.key,
    getGuideTalks.key,
    getDialoguesOfStudent.key,
    getRooms.key,
    getLoop.key,
    getStart.key,
  ])
}
