import { localDateOf, mondayOf } from '../../shared/daypart.ts'
import { sendWaiting } from '../features/hours/waiting.ts'
import { api, read } from '../lib/api.ts'
import { getMe } from '../lib/me.ts'
import { revalidate } from '../lib/router/query.ts'

/**
 * For students, once everything else is there: the worker that keeps their pages, and the sending of what waits, now and
 * when the connection is back.
 */
export async function workWithoutConnection() {
  const me = await getMe()
  if (me?.membership.role !== 'student') return
  const send = () => sendWaiting(me.person.id).catch(() => false)
  addEventListener('online', send)
  void send()
  const { serviceWorker } = navigator
  if (!import.meta.env.PROD || !serviceWorker) return
  if (!serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => void askAgain(), { once: true })
  await serviceWorker.register('/sw.js')
}

/** What was asked for before there was a worker to keep it: who is there, the week, and what is on screen. */
async function askAgain() {
  const week = api.student.week.$get({ query: { week: mondayOf(localDateOf(new Date())) } })
  await Promise.all([read(api.session.$get()), read(api.student.start.$get()), read(week)]).catch(() => undefined)
  await revalidate()
}
