import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { failureOf } from '../../main/backend/failure.ts'
import { keepFaultsBeside } from '../../main/backend/fault-log.ts'
import { temporaryFolder } from '../support/folder.ts'

it('a fault’s reference can be looked up beside the register, without what it was about; the log stays small', () => {
  const folder = join(temporaryFolder(), 'register')
  keepFaultsBeside(folder)
  const log = `${folder}.faults.log`
  const reference = /Reference (\w+)/.exec(failureOf(new TypeError('Amy OKAFOR'), 'referrals.list').message)?.[1] ?? 'none'
  const text = readFileSync(log, 'utf8')
  expect(text).toContain(`fault ${reference} in referrals.list: TypeError`)
  expect(text).not.toContain('OKAFOR')
  writeFileSync(log, 'x'.repeat(300_000))
  failureOf(new TypeError(), 'referrals.list')
  expect(statSync(log).size).toBeLessThan(10_000)
  expect(statSync(`${log}.1`).size).toBe(300_000)
})
