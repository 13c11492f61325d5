import type { Mail, Mailer } from '../../functions/services.ts'

/** Mail in memory: `sent` is everything that left, doubles included. */
export function memoryMail(): Mailer & { sent: Mail[] } {
  const sent: Mail[] = []
  return { sent, send: async (mail) => void sent.push(mail) }
}
