import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { readOnly } from '../../main/register/read-only.ts'
import { temporaryRegister } from '../support/temporary-register.ts'

it('a query cannot write: the query builder refuses, whatever it is asked', async () => {
  const { register } = await temporaryRegister()
  const reading = readOnly(register.db)
  const columns = { id: 'x', name: 'Hillside', version: 1, created_at: '', created_by: '', changed_at: '', changed_by: '' }
  await expect(reading.insertInto('site').values(columns).execute()).rejects.toThrow('A query tried to write')
  await expect(reading.updateTable('site').set({ name: 'Hillside' }).execute()).rejects.toThrow('A query tried to write')
  await expect(reading.deleteFrom('site').execute()).rejects.toThrow('A query tried to write')
  expect(await reading.selectFrom('site').selectAll().execute()).toEqual([])
  expect((await sql<{ n: number }>`SELECT count(*) AS n FROM site`.execute(reading)).rows).toEqual([{ n: 0 }])
  await register.db.insertInto('site').values(columns).execute()
  expect(await reading.selectFrom('site').select('name').execute()).toEqual([{ name: 'Hillside' }])
})
