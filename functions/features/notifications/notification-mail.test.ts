import { describe, expect, test } from 'vitest'
import { defaultMail, groupOfKind, isMailed, notificationKinds } from '../../../shared/notification.ts'
import { locales, type Person, roles } from '../../../shared/person.ts'
import { mailWords } from './mail-words.ts'
import { digestMail, type MailedNotification, messageMail } from './notification-mail.ts'

const person: Person = { id: 'per_01', name: 'Noor de Vries', mail: 'noor@test.example', locale: 'nl' }
const cover = { id: 'note_01', to: person, origin: 'https://plein.example', secret: 'SECRET' }

function told(change: Partial<MailedNotification> = {}): MailedNotification {
  return {
    id: 'note_01',
    personId: 'per_01',
    kind: 'placement-question',
    path: '/placements/plc_01',
    placementId: null,
    opportunityId: null,
    title: 'Gewasproef <in> de kas & meer',
    studentName: null,
    text: 'Heb je je veiligheidsschoenen al?',
    until: '2027-03-05',
    createdAt: '2027-03-01T08:00:00Z',
    readAt: null,
    ...change,
  }
}

const mailedKinds = notificationKinds.filter(isMailed)
/** Words that a reader sees, in order: of the text without its links, of the HTML without its marks. */
const wordsOf = (text: string) => text.replaceAll(/https:\/\/\S+/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
const seen = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('a message as a mail', () => {
  test('in Dutch', () => {
    const mail = messageMail(cover, told())
    expect(mail.subject).toBe('Je school heeft een vraag: Gewasproef <in> de kas & meer')
    expect(mail.text).toMatchInlineSnapshot(`
      "Je school heeft een vraag: Gewasproef <in> de kas & meer

      Dag Noor,

      Je school heeft een vraag over je aanvraag voor “Gewasproef <in> de kas & meer”.

      Geef antwoord. Zonder jouw antwoord kan de school niet beslissen.

      Doe dit uiterlijk vrijdag 5 maart.

      Geef antwoord:
      https://plein.example/placements/plc_01

      -- 
      Je krijgt deze mail omdat je meteen mail wilt over antwoord op je aanvragen.
      Geen mail meer over antwoord op je aanvragen: https://plein.example/unsubscribe#SECRET
      Kies zelf welke mail je krijgt: https://plein.example/me"
    `)
  })

  test('in English', () => {
    const mail = messageMail(
      { ...cover, to: { ...person, locale: 'en' } },
      told({ kind: 'placement-requested', studentName: 'Sem Wolterink', until: null }),
    )
    expect(mail.text).toMatchInlineSnapshot(`
      "New request: Gewasproef <in> de kas & meer

      Hello Noor,

      Sem asks for a place at “Gewasproef <in> de kas & meer”.

      See whether the place fits. Approve the request, or decline it.

      See the request:
      https://plein.example/placements/plc_01

      -- 
      You get this mail because you want mail at once about requests of students.
      No more mail about requests of students: https://plein.example/unsubscribe#SECRET
      Choose which mail you get: https://plein.example/me"
    `)
  })

  test.each(mailedKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
    '%s in %s: the same words with markup and without, one button, no surname, and no name in the subject',
    (kind, locale) => {
      const mail = messageMail({ ...cover, to: { ...person, locale } }, told({ kind, studentName: 'Sem Wolterink' }))
      const strip = (words: string[]) => words.filter((word) => word !== 'Praktijkplein').join(' ')
      expect(strip(wordsOf(seen(mail.html)))).toBe(strip(wordsOf(mail.text)))
      expect(mail.html.match(/class="button"/g)).toHaveLength(1)
      expect(mail.html).toContain(`<html lang="${locale}">`)
      expect(`${mail.to.name}${mail.subject}${mail.text}${mail.html}`).not.toMatch(/Vries|Wolterink|veiligheidsschoenen/)
      expect(mail.subject).not.toMatch(/Noor|Sem/)
      expect(mail.html).not.toContain('<in>')
    },
  )

  test('words are short enough for B1: no sentence of more than sixteen words', () => {
    for (const locale of locales) {
      for (const kind of mailedKinds) {
        const words = mailWords[locale].kinds[kind]
        const sentences = `${words.says({ title: 'Les', student: 'Sem' })} ${words.now}`.split(/(?<=[.?!])\s/)
        for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16)
      }
    }
  })
})

describe('a digest', () => {
  const many = Array.from({ length: 34 }, (_, i) =>
    told({
      kind: 'placement-requested',
      title: `Kans ${i + 1}`,
      path: `/queue/${i + 1}`,
      studentName: 'Sem Wolterink',
      until: null,
    }),
  )

  test('lists what happened by group, with where it leads', () => {
    const mail = digestMail(cover, [told(), ...many.slice(0, 2)])
    expect(mail.subject).toBe('3 nieuwe berichten op Praktijkplein')
    expect(mail.text).toMatchInlineSnapshot(`
      "Wat er gebeurd is

      Dag Noor,

      Er zijn 3 berichten die je nog niet hebt gelezen.

      Aanvragen van studenten
      - Sem vraagt een plek aan bij “Kans 1”.
        https://plein.example/queue/1
      - Sem vraagt een plek aan bij “Kans 2”.
        https://plein.example/queue/2

      Antwoord op je aanvragen
      - Je school heeft een vraag over je aanvraag voor “Gewasproef <in> de kas & meer”. Doe dit uiterlijk vrijdag 5 maart.
        https://plein.example/placements/plc_01

      Bekijk je berichten:
      https://plein.example/notifications

      -- 
      Je krijgt deze mail hooguit één keer per dag, met wat je nog niet hebt gelezen.
      Geen dagelijkse mail meer: https://plein.example/unsubscribe#SECRET
      Kies zelf welke mail je krijgt: https://plein.example/me"
    `)
  })

  test('shows the newest thirty and says how many there are', () => {
    const mail = digestMail(cover, many)
    expect(mail.subject).toBe('34 nieuwe berichten op Praktijkplein')
    expect(mail.text.match(/plein\.example\/queue\//g)).toHaveLength(30)
    expect(mail.text).toContain('nog 4 andere berichten')
    expect(mail.text).toContain('“Kans 34”')
  })
})

test('every group that something is mailed in can be chosen by some role', () => {
  const offered = new Set(roles.flatMap((role) => Object.keys(defaultMail[role])))
  expect(mailedKinds.map((kind) => groupOfKind[kind]).filter((group) => !offered.has(group))).toEqual([])
})
