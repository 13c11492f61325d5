// `npm run cost`: what a month costs, from stated prices and the request units that test/flows/request-units.test.ts
// holds. A table for README.md; change an assumption and run it again.

/** US dollars, eu-central-1 on demand, as published at the end of 2025: an assumption, to be checked before a contract. */
const prices = {
  readUnit: 0.1525 / 1e6,
  writeUnit: 0.7625 / 1e6,
  tableGbMonth: 0.306,
  recoveryGbMonth: 0.2448,
  lambdaRequest: 0.2 / 1e6,
  lambdaGbSecond: 0.0000133334,
  edgeRequest: 0.012 / 1e4,
  edgeGb: 0.085,
  logGb: 0.63,
  metric: 0.3,
  alarm: 0.1,
  employerSignIn: 0.015,
  secret: 0.4,
  key: 1,
  mail: 0.1 / 1000,
} as const

/** What a student does in a month of school, and what the others do about it. */
const perStudent = {
  starts: 20,
  matches: 8,
  otherReads: 30,
  claims: 1,
  decisions: 1,
  needsAndExperiences: 3,
  signIns: 8,
  /** To the student at once, and a share in the digests of who works at the school. */
  mails: 4,
} as const

/** Whole requests, the session included. `readUnits` and `writeUnits` as measured; what follows in the outbox apart. */
const units = {
  start: { readUnits: 1.5, writeUnits: 0 },
  matches: { readUnits: 2, writeUnits: 0 },
  otherRead: { readUnits: 2, writeUnits: 0 },
  claim: { readUnits: 4.5, writeUnits: 10 },
  decision: { readUnits: 5.5, writeUnits: 7 },
  need: { readUnits: 1, writeUnits: 7 },
  signIn: { readUnits: 4, writeUnits: 6 },
  /** A notification and a count made anew, for each change. */
  followed: { readUnits: 5.5, writeUnits: 6 },
  /** Beside the message itself: written with it, taken, done; each in the table and in the list of what is due; and the secret that stops it. */
  mail: { readUnits: 9, writeUnits: 12 },
} as const

const assumptions = {
  /** Milliseconds of the API's 1,769 MB for one answer, and of the workers' 512 MB for one event. */
  apiMs: 25,
  workerMs: 40,
  kbPerAnswer: 6,
  kbPerLogLine: 0.8,
  /** A first visit on a device; later ones come from its own cache. */
  webKbPerMonth: 400,
  /** Needs, placements, experiences and their events of a year. */
  kbStored: 40,
  employersPerStudent: 1 / 50,
  regionsPerStudent: 1 / 20_000,
} as const

/** What stands there whoever comes: alarms, metrics, a key, a secret, schedules. */
const fixed = 23 * prices.alarm + 6 * prices.metric + 2 * prices.key + prices.secret

function costOf(students: number) {
  const counts = {
    start: perStudent.starts,
    matches: perStudent.matches,
    otherRead: perStudent.otherReads,
    claim: perStudent.claims,
    decision: perStudent.decisions,
    need: perStudent.needsAndExperiences,
    signIn: perStudent.signIns,
  }
  const changes = students * (perStudent.claims + perStudent.decisions + perStudent.needsAndExperiences)
  const asked = Object.entries(counts) as [keyof typeof counts, number][]
  const mails = students * perStudent.mails
  const requests = students * asked.reduce((sum, [, count]) => sum + count, 0)
  const unitsOf = (kind: 'readUnits' | 'writeUnits') =>
    students * asked.reduce((sum, [name, count]) => sum + count * units[name][kind], 0) +
    changes * units.followed[kind] +
    mails * units.mail[kind]
  const snapshots = Math.max(1, students * assumptions.regionsPerStudent) * 4 * 24 * 30
  const gb = (students * assumptions.kbStored) / 1e6
  return {
    requests,
    reads: unitsOf('readUnits') + snapshots * 10,
    writes: unitsOf('writeUnits'),
    table:
      (unitsOf('readUnits') + snapshots * 10) * prices.readUnit +
      unitsOf('writeUnits') * prices.writeUnit +
      gb * (prices.tableGbMonth + prices.recoveryGbMonth),
    functions:
      (requests + changes) * prices.lambdaRequest +
      requests * (assumptions.apiMs / 1000) * (1769 / 1024) * prices.lambdaGbSecond +
      changes * (assumptions.workerMs / 1000) * 0.5 * prices.lambdaGbSecond,
    edge:
      requests * prices.edgeRequest +
      ((requests * assumptions.kbPerAnswer + students * assumptions.webKbPerMonth) / 1e6) * prices.edgeGb,
    logs: ((requests + changes) * assumptions.kbPerLogLine * prices.logGb) / 1e6,
    employers: students * assumptions.employersPerStudent * prices.employerSignIn,
    mail: mails * prices.mail,
    fixed,
  }
}

const head = [
  'students',
  'requests',
  'read units',
  'write units',
  'table',
  'functions',
  'CloudFront',
  'logs',
  'employers',
  'mail',
  'fixed',
  'USD a month',
  'a student',
]
const rows = [1000, 100_000, 1_000_000].map((students) => {
  const { requests, reads, writes, ...parts } = costOf(students)
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const dollars = (amount: number) => (amount >= 100 ? Math.round(amount).toLocaleString('en') : amount.toFixed(2))
  return [
    students.toLocaleString('en'),
    ...[requests, reads, writes].map((count) => `${(count / 1e6).toPrecision(3)} M`),
    ...Object.values(parts).map(dollars),
    dollars(total),
    (total / students).toFixed(4),
  ]
})
console.log([head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
