import type { Experience } from '../../../shared/experience.ts'
import { toast } from '../../ui/toasts.tsx'
import { changeExperience, removeExperience, restoreExperience } from './queries.ts'
import { t } from './words.ts'

/** Starts or stops sharing with the mentor in one tap; the way back is in the toast. */
export async function share(experience: Experience, sharedWithMentor: boolean, onError: (error: unknown) => void) {
  try {
    const changed = await changeExperience(experience, { sharedWithMentor })
    toast(sharedWithMentor ? t().nowShared : t().nowUnshared, () => {
      changeExperience(changed, { sharedWithMentor: !sharedWithMentor }).catch(onError)
    })
  } catch (error) {
    onError(error)
  }
}

/** Takes an experience out of the dossier; the way back is in the toast. */
export async function remove(experience: Experience, onError: (error: unknown) => void) {
  await removeExperience(experience.id)
  toast(t().removed, () => {
    restoreExperience(experience.id).then(() => toast(t().restored), onError)
  })
}
