import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { connect, connectNew, settle } from '../../main/register/driver.ts'
import { migrate } from '../../main/register/migrate.ts'
import { places } from '../../main/register/places.ts'
import { indexedFacts } from '../../main/register/search-index/person-entry.ts'
import { inventReferrals } from '../../main/sample/invent.ts'
import { addDays } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import { type Result, timed } from './measure.ts'
import { passphrase, type Running, type Subject, today } from './subject.ts'

const rows = 10_000

/**
 * A list of 10,000 referrals read, shown and confirmed, against bare inserts of the records it
 * makes, and against the same with the audit trail and the search index, which nobody can leave
 * out.
 */
export async function importing(subject: Subject): Promise<Result[]> {
  const running = subject.start()
  await running.must('access.unlock', { user: subject.userId, passphrase })
  const [site] = await running.must('directory.sites', {})
  if (site === undefined) throw new Error('The register has no site.')
  const file = Buffer.from(csv(inventReferrals({ count: rows, seed: 'import', today, siteIds: [site.id] }).map(current)))
  let received = 0
  const began = { preview: 0, confirm: 0 }
  const { importId } = await upload(running, file)
  const states = { ready: 0, duplicate: 0, problem: 0, blank: 0 }
  began.preview = await timed(async () =>
    Object.assign(states, (await running.must('imports.preview', { importId, columns: null })).counts),
  )
  const used = await processorTime(async () => {
    began.confirm = await timed(async () => {
      received = (await running.must('imports.confirm', { importId, siteId: site.id, choices: [] })).received
    })
  })
  await running.close()
  process.stdout.write(
    `  ${received} of ${rows} rows came in; ${states.duplicate} looked like duplicates, ${states.problem} had problems\n`,
  )
  const made = readBack(subject, received)
  const bare = await insertBare(subject, 'bare', made.records, [])
  const same = await insertBare(subject, 'same', [...made.records, ...made.derived], indexing)
  process.stdout.write(
    `  processor time: ${used.toFixed(0)} ms to confirm, ${bare.used.toFixed(0)} ms for bare inserts, ${same.used.toFixed(0)} ms with audit trail and search index\n`,
  )
  return [
    {
      what: `import of ${received.toLocaleString('en-GB')} rows, confirmed`,
      times: [began.confirm],
      floor: { what: 'bare inserts', times: [bare.took] },
      budget: { within: 5_000, ratio: 4 },
    },
    {
      what: '  against all it writes',
      times: [began.confirm],
      floor: { what: 'with audit and search', times: [same.took] },
      budget: {},
    },
    { what: '  its preview', times: [began.preview], budget: { within: 5_000 } },
  ]
}

/** Milliseconds of processor time, which other programs on the machine do not add to. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** A list holds what is open: these are all referred lately and not born yet. */
function current(told: NewReferral, index: number): NewReferral {
  const receivedOn = addDays(today, -(index % 60))
  const edd = addDays(receivedOn, 70 + ((index * 7) % 120))
  return { ...told, referral: { ...told.referral, receivedOn, bookedOn: dayOfGestation(edd, 10) }, edd: { edd, method: '03' } }
}

async function upload(running: Running, file: Buffer): Promise<{ importId: string }> {
  const { importId } = await running.must('imports.begin', { fileName: 'list.csv', bytes: file.length })
  const piece = 512 * 1024
  for (let offset = 0; offset < file.length; offset += piece) {
    await running.must('imports.append', { importId, offset, base64: file.subarray(offset, offset + piece).toString('base64') })
  }
  return { importId }
}

function csv(referrals: readonly NewReferral[]): string {
  const header =
    'NHS number,Hospital number,Mother surname,Mother forenames,Mother date of birth,Address,Postcode,GP practice,EDD,EDD method,Booking date,Referral date,Referred by,Referring agency,Reasons,RAG,Father name,Father date of birth,Care experience,Social worker,Notes'
  const lines = referrals.map(({ mother, father, referral, edd, note }) =>
    [
      mother.nhsNumber,
      mother.hospitalNumber,
      mother.surname,
      mother.forenames,
      mother.dateOfBirth,
      mother.address,
      mother.postcode,
      mother.gpPractice,
      edd?.edd,
      edd?.method,
      referral.bookedOn,
      referral.receivedOn,
      referral.referrer,
      referral.referringAgency,
      referral.reasons,
      referral.rag,
      `${father.forenames} ${father.surname}`.trim(),
      father.dateOfBirth,
      mother.careExperience === 'care_leaver' ? 'Care leaver' : 'No',
      referral.socialWorker,
      note,
    ]
      .map(cell => `"${(cell ?? '').replaceAll('"', '""')}"`)
      .join(','),
  )
  return [header, ...lines].join('\r\n')
}

interface Rows {
  readonly table: string
  readonly rows: readonly Record<string, unknown>[]
}

/**
 * What the import wrote: the records, and beside them the audit trail and what the search indexes
 * are made of.
 */
function readBack({ folder, key }: Subject, received: number): { records: Rows[]; derived: Rows[] } {
  const from = connect(places(folder).database, key, 'read')
  const read = (table: string, where: string, value: unknown): Rows => ({
    table,
    rows: from.prepare(`SELECT * FROM ${table} WHERE ${where}`).all(value) as Record<string, unknown>[],
  })
  const together = from.prepare('SELECT created_at FROM referral GROUP BY created_at ORDER BY count(*) DESC LIMIT 1').pluck().get()
  const ofIt = 'referral_id IN (SELECT id FROM referral WHERE created_at = ?)'
  const records = ['person', 'referral', 'edd_entry', 'factor', 'note', 'event'].map(table => read(table, 'created_at = ?', together))
  const derived = [
    read('audit_entry', "at = ? AND label = 'Referrals imported'", together),
    read('audit_subject', "sequence IN (SELECT sequence FROM audit_entry WHERE at = ? AND label = 'Referrals imported')", together),
    read('search_entry', ofIt, together),
    read('search_person', ofIt, together),
  ]
  from.close()
  if (records[1]?.rows.length !== received) throw new Error('The imported records were not found again.')
  return { records, derived }
}

const people = indexedFacts.join(', ')
/** Fills the full-text indexes from their tables. */
const indexing = [
  'INSERT INTO search (rowid, body) SELECT number, body FROM search_entry',
  `INSERT INTO search_people (rowid, ${people}) SELECT number, ${people} FROM search_person`,
]

/** Puts rows into a new encrypted register file, in one durable transaction. */
async function insertBare(
  { folder, key }: Subject,
  name: string,
  tables: readonly Rows[],
  after: readonly string[],
): Promise<{ took: number; used: number }> {
  const to = connectNew(join(folder, 'exports', `${name}.db`), key)
  settle(to)
  migrate(to)
  // The site belongs to the other file.
  to.pragma('foreign_keys = OFF')
  const insert = to.transaction(() => {
    for (const { table, rows } of tables) insertAll(to, table, rows)
    for (const sql of after) to.exec(sql)
  })
  let took = 0
  const used = await processorTime(async () => {
    took = await timed(() => insert())
  })
  to.close()
  return { took, used }
}

function insertAll(database: Database.Database, table: string, records: readonly Record<string, unknown>[]): void {
  const columns = Object.keys(records[0] ?? {})
  if (columns.length === 0) return
  const insert = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (const record of records) insert.run(Object.values(record))
}
