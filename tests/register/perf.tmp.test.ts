import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { openDesk, value } from '../support/import-desk.ts'

test('time', { timeout: 120000 }, async () => {
  const desk = await openDesk()
  const lines = readFileSync('tests/fixtures/referrals-midwifery.csv', 'utf8').split('\n')
  const { checkDigit } = await import('../../shared/referrals/nhs-number.ts')
  const out = [lines[0]]
  let n = 999_000_000
  while (out.length <= 10_000) {
    const base = lines[1 + (out.length % 80)]!
    let d: number
    do {
      n++
      d = checkDigit(String(n))
    } while (d === 10)
    const c = base.split(',')
    c[0] = `${n}${d}`
    out.push(c.join(','))
  }
  let t = performance.now()
  const p = await desk.preview(Buffer.from(out.join('\n')))
  console.log('preview', performance.now() - t, p.counts)
  t = performance.now()
  const r = value(await desk.call('imports.confirm', { importId: p.importId, siteId: desk.siteId, choices: [] }))
  console.log('confirm', performance.now() - t, r)
})
