import type { Experience, ExperienceChange, ExperienceDraft } from '../../../shared/experience.ts'
import { api, read } from '../../lib/api.ts'
import type { IntentHeader } from '../../lib/intent.ts'
import { rereadWhenStale } from '../../lib/reread.ts'
import { query, revalidate } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'

/** The whole dossier, newest first: a picture of a part of it would be a wrong picture. */
export const getDossier = query(async () => {
  const experiences: Experience[] = []
  let cursor: string | null = null
  do {
    const page: { items: Experience[]; cursor: string | null } = await read(
      api.experiences.$get({ query: { limit: '100', ...(cursor ? { cursor } : {}) } }),
    )
    experiences.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return experiences
}, 'dossier')

export const getExperience = query((id: string) => read(api.experiences[':id'].$get({ param: { id } })), 'experience')

/** `header` carries the key of this intent. */
export async function createExperience(draft: ExperienceDraft, header: IntentHeader) {
  const made = await read(api.experiences.$post({ json: draft, header }))
  await refresh()
  return made
}

/** `experience` is the version that the student looked at. */
export async function changeExperience(experience: Experience, change: Partial<Omit<ExperienceChange, 'version'>>) {
  const { title, where, startedOn, endedOn, sector, workProcesses, reflection, sharedWithMentor, version } = experience
  const written = { title, where, startedOn, endedOn, sector, workProcesses, reflection, sharedWithMentor }
  const changed = await rereadWhenStale(
    read(api.experiences[':id'].$put({ param: { id: experience.id }, json: { ...written, ...change, version } })),
    refresh,
  )
  await refresh()
  return changed
}

export async function removeExperience(id: string) {
  await api.experiences[':id'].$delete({ param: { id } })
  await revalidate([getDossier.key, getStart.key, 'placement'])
}

export async function restoreExperience(id: string) {
  await api.experiences[':id'].restore.$post({ param: { id }, json: {} })
  await refresh()
}

async function refresh() {
  await revalidate([getDossier.key, getExperience.key, getStart.key, 'placement'])
}
