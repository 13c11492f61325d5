import { rememberedRole } from './remembered-role.ts'

/** Fetches what is not asked for until it can't be fetched any more, and has students' pages kept for then. */
export async function afterwards() {
  await import('../ui/error-notice.tsx').catch(() => undefined)
  if (rememberedRole() !== 'student') return
  const { workWithoutConnection } = await import('../offline/without-connection.ts')
  await workWithoutConnection()
}
