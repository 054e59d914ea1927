import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ExportList, exportLists } from '../../shared/exports/model.ts'
import { type EveryList, everyList, hostile } from '../support/every-list.ts'
import { cellsOf, type ExportedCell, exportedCsv, exportedWorkbook } from '../support/exported.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRegister } from '../support/session.ts'

const codes = Object.keys(exportLists) as ExportList[]
/** Words that would be run: at the start of a cell, or behind white space. */
const run = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/
/** The longest text of a cell of Excel. */
const longest = 32_767

/** A cell of a workbook as the CSV says it, but for the apostrophe. */
function words(cell: ExportedCell): string {
  const { value } = cell
  if (value === null) return ''
  if (value instanceof Date)
    return value
      .toISOString()
      .replace('T', ' ')
      .slice(0, cell.numFmt?.includes('hh') ? 16 : 10)
  return String(value)
}

/** As the workbook holds what the CSV says. */
function inWorkbook(cell: string): string {
  const plain = run.test(cell.replace(/^'/, '')) ? cell.replace(/^'/, '') : cell
  return plain.length > longest ? plain.slice(0, 32_000) : plain
}

async function bothFiles(every: EveryList, list: ExportList) {
  const asked = { list, ...(await every.shown(list)) }
  return { csv: await exportedCsv(every, asked), xlsx: await exportedWorkbook(every, asked) }
}

describe('every list', () => {
  it('leaves as CSV and as a workbook that say the same, cell by cell, with nothing that a spreadsheet would run', async () => {
    const every = await everyList()
    for (const list of codes) {
      const { csv, xlsx } = await bothFiles(every, list)
      expect(csv.rows.length, list).toBeGreaterThan(0)
      expect(xlsx.rows.length, list).toBe(csv.rows.length)
      expect(xlsx.header, list).toEqual(csv.header)
      for (const [index, row] of csv.rows.entries()) {
        for (const cell of row) expect(cell, list).not.toMatch(run)
        const cells = xlsx.rows[index]?.map(words).map(text => (text.includes('… (cut here') ? text.slice(0, 32_000) : text))
        expect(cells, list).toEqual(row.map(inWorkbook))
      }
      for (const cell of xlsx.sheets.flatMap(cellsOf).flat()) expect([list, cell.type]).not.toEqual([list, 'formula'])
    }
    expect((await every.must('register.check', {})).ok).toBe(true)
  }, 120_000)

  it('has real dates in its workbook and ISO dates in its CSV', async () => {
    const every = await everyList()
    let days = 0
    let moments = 0
    for (const list of codes) {
      const { csv, xlsx } = await bothFiles(every, list)
      for (const [column, cell] of (xlsx.rows[0] ?? []).entries()) {
        if (!cell.numFmt?.startsWith('yyyy')) continue
        const isMoment = cell.numFmt.includes('hh')
        for (const row of csv.rows)
          expect([list, row[column]]).toEqual([
            list,
            expect.stringMatching(isMoment ? /^\d{4}-\d\d-\d\d \d\d:\d\d$/ : /^(\d{4}-\d\d-\d\d)?$/),
          ])
        for (const row of xlsx.rows) expect([null, 'date'], list).toContain(row[column]?.value === null ? null : row[column]?.type)
        if (isMoment) moments++
        else days++
      }
    }
    expect({ days: days > 25, moments }).toEqual({ days: true, moments: 6 })
  }, 120_000)

  it('keeps the order and the choice of the screen, and leaves out what is not there any more', async () => {
    const every = await everyList()
    for (const list of codes) {
      const { of, ids } = await every.shown(list)
      const whole = await exportedCsv(every, { list, of, ids })
      const backwards = await exportedCsv(every, { list, of, ids: [...ids, 'gone'].toReversed() })
      // A row of the history can be several of the file, which keep their order.
      if (list !== 'history') expect(backwards.rows, list).toEqual(whole.rows.toReversed())
      const last = await exportedCsv(every, { list, of, ids: ids.slice(-1) })
      expect(last.rows, list).toEqual(whole.rows.slice(-last.rows.length))
      expect(last.rows.length, list).toBeGreaterThan(0)
    }
  }, 120_000)

  it('says what it is of, what is shown and who made it, and its file’s name holds no name of a family', async () => {
    const every = await everyList()
    const { line } = await every.must('referrals.read', { id: every.referralId })
    const asked = { list: 'chronology', ...every.lists.chronology, shown: 'Everything; oldest first' } as const
    const csv = await exportedCsv(every, asked)
    const baby = `Unborn baby ${hostile.cmd.toUpperCase()}, ${line.reference}`
    expect(csv.above).toEqual([
      `Chronology · ${baby} · Everything; oldest first · 24 November 2026, M. Bell, Riverside NHS Trust · OFFICIAL-SENSITIVE`,
    ])
    expect(csv.fileName).toBe(`Chronology, ${line.reference}, made 2026-11-24.csv`)
    const { about, sheet } = await exportedWorkbook(every, asked)
    expect(about.get('Of')).toBe(baby)
    expect(about.get('Shown')).toBe('Everything; oldest first')
    expect(sheet.headerFooter?.oddHeader).toContain('OFFICIAL-SENSITIVE')
    const attendance = await exportedCsv(every, { list: 'attendance', ...every.lists.attendance })
    expect(attendance.fileName).toBe('Attendance, Psychosocial meeting 2026-11-24 Riverside General, made 2026-11-24.csv')
    for (const name of readdirSync(join(every.folder, 'exports'))) expect(name.toLowerCase()).not.toContain('cmd')
  })

  it('holds what the screen holds: milestones with their standing, safeguards with their answer, a meeting with its decisions', async () => {
    const every = await everyList()
    const tracked = await every.must('tracking.read', { referralId: every.referralId })
    const milestones = await exportedCsv(every, { list: 'milestones', ...every.lists.milestones })
    const at = (header: readonly string[], name: string) => header.indexOf(name)
    expect(milestones.rows.map(row => row[at(milestones.header, 'Due')])).toEqual(tracked.milestones.map(({ dueOn }) => dueOn))
    expect(milestones.rows.map(row => row[at(milestones.header, 'First due')])).toEqual(
      tracked.milestones.map(({ originalDueOn }) => originalDueOn),
    )
    const safeguards = await exportedCsv(every, { list: 'safeguards', ...every.lists.safeguards })
    const answered = safeguards.rows.filter(row => row[at(safeguards.header, 'Answered')] === 'Yes')
    expect(answered.map(row => row[at(safeguards.header, 'Answer')])).toEqual([`'${hostile.sum}`])
    const cases = await exportedCsv(every, { list: 'cases', ...every.lists.cases })
    const [one = []] = cases.rows
    expect(one[at(cases.header, 'Outcome')]).toBe('Strategy discussion / s47')
    expect(one[at(cases.header, 'Decisions')]).toBe(`'${hostile.cmd}. Reason: ${hostile.phone}.`)
    expect(one[at(cases.header, 'Actions')]).toBe(`'${hostile.cmd} (${hostile.phone}, due 2026-12-01)`)
    expect(one[at(cases.header, 'Worries')]?.length).toBe(`'${hostile.line}`.length + 40_000)
    const { header, rows } = await exportedWorkbook(every, { list: 'cases', ...every.lists.cases })
    const worries = String(rows[0]?.[at(header, 'Worries')]?.value)
    expect(worries.length).toBe(longest)
    expect(worries).toMatch(/… \(cut here: longer than a cell of Excel holds; the CSV has all of it\)$/)
    const discussions = await exportedCsv(every, { list: 'discussions', ...every.lists.discussions })
    expect(discussions.rows).toEqual([['2026-11-24', expect.any(String), 'Strategy discussion / s47', 'Yes']])
  })

  it('holds no address, no telephone number, no key', async () => {
    const every = await everyList()
    for (const list of codes.filter(code => !['notes', 'history', 'chronology', 'concerns', 'cases', 'actions'].includes(code))) {
      const { bytes, header } = await exportedCsv(every, { list, ...(await every.shown(list)) })
      expect(header.join(' '), list).not.toMatch(/address|phone|passphrase|key\b/i)
      expect(bytes.toString('utf8'), list).not.toContain(passphrase)
    }
  }, 60_000)
})

describe('who may take a list', () => {
  it('people and sites: an administrator; nobody without the right to write takes any', async () => {
    const { call, lists, must, userId } = await withColleague()
    for (const list of ['people', 'sites'] as const)
      expect(await call('exports.write', { list, ids: lists[list], shown: '', format: 'csv' })).toMatchObject({ ok: true })
    await must('access.changeRole', { user: userId, role: 'chair' })
    for (const list of ['people', 'sites'] as const)
      expect(await call('exports.write', { list, ids: lists[list], shown: '', format: 'csv' })).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      })
  })

  it('reminders: the user’s own, whatever ids are asked for', async () => {
    const started = await withColleague()
    const [reminder] = await started.must('reminders.add', { referralId: null, on: '2026-11-25', text: 'Ring the ward' })
    await started.must('access.lock', {})
    await started.must('access.unlock', { user: started.colleagueId, passphrase })
    const { rows } = await exportedCsv(started, { list: 'reminders', ids: [reminder?.id ?? ''] })
    expect(rows).toEqual([])
  })

  it('a list of nothing is refused, as is one of a record that is not there', async () => {
    const { call, siteId } = await startRegister()
    const of = (what: string | null) => call('exports.write', { list: 'chronology', of: what, ids: [], shown: '', format: 'csv' })
    expect(await of(null)).toMatchObject({ ok: false, error: { code: 'invalid', fields: { of: expect.any(String) } } })
    expect(await of(siteId)).toMatchObject({ ok: false, error: { code: 'not_found' } })
    expect(await of('../register.db')).toMatchObject({ ok: false, error: { code: 'invalid' } })
  })
})

it('the rows of an import are taken out before it, and it comes in all the same', async () => {
  const every = await everyList()
  const { of: importId, ids } = await every.shown('importPreview')
  const { header, rows, above } = await exportedCsv(every, { list: 'importPreview', of: importId, ids, shown: 'All rows' })
  const column = (name: string) => rows.map(row => row[header.indexOf(name)])
  expect(column('State')).toEqual(['Duplicate', 'Problem', 'Ready'])
  expect(column('The same as')[0]).toMatch(/in the register\.$/)
  expect(column('What stops it')[1]).toMatch(/^NHS number “9990000008”: .*mistyped/)
  expect(above[0]).toMatch(/^Import preview · list\.csv · All rows · /)
  const done = await every.must('imports.confirm', { importId: importId ?? '', siteId: every.siteId, choices: [] })
  expect(done).toMatchObject({ received: 1, leftOut: 2 })
})

it('a long list reports how far it has come as CSV too, and can be stopped', async () => {
  const started = await startRegister()
  const { line } = await started.must('referrals.receive', newReferral(started.siteId, { nhsNumber: null }))
  const ids = Array.from({ length: 3_000 }, () => line.id)
  const running = started.call('exports.write', { list: 'referrals', ids, shown: 'Open', format: 'csv' })
  while (!started.events.some(({ type }) => type === 'progress')) await new Promise(resolve => setImmediate(resolve))
  await started.must('exports.stop', {})
  expect(await running).toMatchObject({ ok: false, error: { code: 'stopped' } })
  expect(existsSync(join(started.folder, 'exports')) ? readdirSync(join(started.folder, 'exports')) : []).toEqual([])
  const whole = await exportedCsv(started, { list: 'referrals', ids })
  expect(whole.rows).toHaveLength(3_000)
  expect(started.events.filter(event => event.type === 'progress' && event.done === 2_500)).toHaveLength(1)
})

async function withColleague() {
  const started = await startRegister({ role: 'administrator' })
  const colleague = await started.must('access.addUser', { name: 'K. Dunn', role: 'administrator', passphrase })
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  const lists = { people: idsOf(await started.must('access.users', {})), sites: idsOf(await started.must('directory.sites', {})) }
  return { ...started, colleagueId: colleague.id, lists }
}
