import { describe, expect, it } from 'vitest'
import { readBy } from '../../main/backend/read-by.ts'
import type { RecordTable } from '../../main/register/schema.ts'
import type { CallName } from '../../shared/contract.ts'
import { type Inputs, idsOf, queries } from '../support/every-query.ts'
import { filledRegister, filler } from '../support/filled-register.ts'
import { explainedCall, tablesIn } from '../support/plans.ts'
import { today } from '../support/secrets.ts'
import { now } from '../support/temporary-register.ts'

const register = await filledRegister(60)

/**
 * Written by nothing but a record's own write, or about the trail, of which every command tells.
 */
const isRecord = (table: string): table is RecordTable => Object.hasOwn(readBy, table)

const cases = Object.entries(queries).flatMap(([name, inputs]) =>
  (inputs as Inputs<CallName>).map((inputOf, index) => ({ name: name as CallName, index, inputOf })),
)

describe('who reads which table', () => {
  it.each(cases)('$name, $index: every table its statements name', async ({ name, inputOf }) => {
    const { plans } = await explainedCall(register, { user: filler, now, today }, name, inputOf(await idsOf(register)))
    const noun = name.split('.')[0] ?? ''
    const read = new Set(plans.flatMap(({ sql }) => tablesIn(sql)))
    expect(read.size).toBeGreaterThan(0)
    for (const table of [...read].filter(isRecord)) {
      // Of the trail, which every command writes, only `assurance` is told; it names referrals and
      // people, whose names it shows.
      if (noun !== 'assurance') expect(readBy[table], `${table}, read by ${name}`).toContain(noun)
    }
  })

  it('names every table that holds records, and no other', () => {
    const tables = register.database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    const withVersion = tables.filter(
      table => register.database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, 'version') !== undefined,
    )
    expect(Object.keys(readBy).sort()).toEqual(withVersion.sort())
  })
})
