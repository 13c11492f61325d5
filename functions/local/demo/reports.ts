import { addDays } from '../../../shared/daypart.ts'
import type { Student } from '../../../shared/person.ts'
import { keptUntil, type Report } from '../../../shared/report.ts'
import { reportIdOf } from '../../features/reports/report-store.ts'
import type { Setting } from './setting.ts'

export type DemoReport = { reporter: { schoolId: string; studentId: string }; report: Report }

/** What the adviser of the first school finds: something new without a name, and a conversation that goes on. */
export function buildReports({ today }: Setting, students: readonly Student[], adviserName: string): DemoReport[] {
  const [first, second] = students.filter(({ schoolId }) => schoolId === students[0]?.schoolId).slice(-2)
  if (!first || !second) return []
  const made = (student: Student, daysAgo: number, content: Pick<Report, 'who' | 'where'>, messages: Report['messages']) => {
    const reporter = { schoolId: student.schoolId, studentId: student.id }
    const on = addDays(today, -daysAgo)
    const report: Report = {
      id: reportIdOf(reporter, `demo-${daysAgo}`),
      on,
      ...content,
      messages,
      status: 'open',
      keptUntil: keptUntil(on),
      version: messages.length,
    }
    return { reporter, report }
  }
  const said = (by: 'student' | 'adviser', daysAgo: number, text: string) => ({
    by,
    name: by === 'adviser' ? adviserName : null,
    text,
    on: addDays(today, -daysAgo),
  })
  return [
    made(first, 1, { who: null, where: 'Op mijn stage' }, [
      said(
        'student',
        1,
        'Een collega doet mijn accent na als er klanten bij zijn. De anderen lachen dan. Ik durf er niets van te zeggen.',
      ),
    ]),
    made(second, 9, { who: { name: second.name, groupName: second.groupName }, where: 'Sollicitatiegesprek' }, [
      said('student', 9, 'Ze zeiden dat ik alleen mocht komen als ik mijn hoofddoek af deed.'),
      said(
        'adviser',
        8,
        'Wat goed dat je dit vertelt. Dat mag een bedrijf niet zomaar vragen. Zullen we samen bespreken wat jij wilt?',
      ),
      said('student', 7, 'Ja graag. Ik weet niet of ik daar nog wil werken.'),
    ]),
  ]
}
