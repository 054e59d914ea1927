import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const shared = new URL('../../../shared/', import.meta.url)
/** Around the nights on which clocks change in Europe and in America, and over the date line. */
const program = `
  import { addDays, daysBetween } from '${new URL('calendar/day.ts', shared).href}'
  import { dayOfGestation, gestationOn } from '${new URL('calendar/gestation.ts', shared).href}'
  import { addWorkingDays, isWorkingDay } from '${new URL('calendar/working-days.ts', shared).href}'
  import { milestonesOf } from '${new URL('milestones/due.ts', shared).href}'
  import { england } from '${new URL('milestones/protocols/england.ts', shared).href}'
  import { caseFile } from '${new URL('../tests/support/case-file.ts', shared).href}'
  const out = []
  for (const change of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2027-03-14', '2027-03-28']) {
    for (let away = -3; away <= 3; away++) {
      const on = addDays(change, away)
      const file = caseFile({ receivedOn: on, edd: addDays(on, 170) })
      const placed = milestonesOf(file, addDays(on, 30), { protocol: england, nation: 'england', meetingIntervalDays: 7 })
      out.push(on, daysBetween(on, addDays(on, 280)), gestationOn(addDays(on, 100), on), dayOfGestation(on, 20), isWorkingDay(on, 'scotland'))
      out.push(addWorkingDays(on, 10, 'england'), ...placed.map(({ code, dueOn, state }) => code + dueOn + state))
    }
  }
  console.log(JSON.stringify(out))
`

function inZone(zone: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
}

test('days, gestations, working days and milestones are the same wherever the clock of the machine stands', () => {
  const london = inZone('Europe/London')
  expect(JSON.parse(london).length).toBeGreaterThan(400)
  for (const zone of ['America/New_York', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(inZone(zone), zone).toBe(london)
})
