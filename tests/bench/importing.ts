import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { connect, connectNew, settle } from '../../main/register/driver.ts'
import { migrate } from '../../main/register/migrate.ts'
import { places } from '../../main/register/places.ts'
import { inventReferrals } from '../../main/sample/invent.ts'
import { addDays } from '../../shared/calendar/day.ts'
import { dayOfGestation } from '../../shared/calendar/gestation.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import { type Result, timed } from './measure.ts'
import { passphrase, type Running, type Subject, today } from './subject.ts'

const rows = 10_000

/** A list of 10,000 referrals read, shown and confirmed, against bare inserts of the records it makes. */
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
  let floor = 0
  const floorUsed = await processorTime(async () => {
    floor = await bareInserts(subject, received)
  })
  process.stdout.write(
    `  processor time: ${used.toFixed(0)} ms to confirm, ${floorUsed.toFixed(0)} ms for the floor with reading it back\n`,
  )
  return [
    {
      what: `import of ${received.toLocaleString('en-GB')} rows, confirmed`,
      times: [began.confirm],
      floor: { what: 'bare inserts', times: [floor] },
      budget: { within: 5_000, ratio: 4 },
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

const tables = ['person', 'referral', 'edd_entry', 'factor', 'note'] as const

/** Puts the same records into a new encrypted register file, in one transaction, without audit trail and search index. */
async function bareInserts({ folder, key }: Subject, received: number): Promise<number> {
  const from = connect(places(folder).database, key, 'read')
  const together = from.prepare('SELECT created_at FROM referral GROUP BY created_at ORDER BY count(*) DESC LIMIT 1').pluck().get()
  const records = tables.map(
    table => from.prepare(`SELECT * FROM ${table} WHERE created_at = ?`).all(together) as Record<string, unknown>[],
  )
  if (records[1]?.length !== received) throw new Error('The imported records were not found again.')
  from.close()
  const to = connectNew(join(folder, 'exports', 'bare.db'), key)
  settle(to)
  migrate(to)
  // The site belongs to the other file.
  to.pragma('foreign_keys = OFF')
  const took = await timed(() => insertTables(to, records))
  to.close()
  return took
}

function insertTables(database: Database.Database, records: readonly Record<string, unknown>[][]): void {
  const insert = database.transaction(() => {
    for (const [index, table] of tables.entries()) insertAll(database, table, records[index] ?? [])
  })
  insert()
}

function insertAll(database: Database.Database, table: string, records: readonly Record<string, unknown>[]): void {
  const columns = Object.keys(records[0] ?? {})
  if (columns.length === 0) return
  const insert = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (const record of records) insert.run(Object.values(record))
}
