import { expect, test } from 'vitest'
import { changedWords, doneWords, heldWords, namesOf } from '../../../renderer/referrals/allocation-words.ts'
import { isSelectQuery, readListQuery, selectQuery } from '../../../renderer/shell/list-query.ts'
import { noFilter } from '../../../shared/worklists/worklist.ts'
import { storedReferral } from '../../support/whole-referral.ts'

const { line } = storedReferral()
const rows = (...surnames: string[]) => surnames.map(motherSurname => ({ line: { ...line, motherSurname }, tracked: undefined }))
const one = { id: line.id, version: 2, lead: '', socialWorker: '', event: null, note: null }

test('a few are all named, many are counted', () => {
  expect(namesOf(rows('Li'))).toBe('Unborn baby LI')
  expect(namesOf(rows('Li', 'Nowak'))).toBe('Unborn baby LI and Unborn baby NOWAK')
  expect(namesOf(rows('A', 'B', 'C', 'D', 'E', 'F', 'G'))).toMatch(/F and Unborn baby G$/)
  expect(namesOf(rows('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'))).toMatch(/Unborn baby F and 2 others$/)
})

test('who has them now is said before it is overwritten, nobody first, then the most', () => {
  expect(heldWords(['', ''])).toBe('Now: nobody 2.')
  expect(heldWords(['K. Dunn', 'A. Shah', '', 'A. Shah'])).toBe('Now: nobody 1, A. Shah 2, K. Dunn 1.')
})

test('what was done says who had it already', () => {
  const given = { lead: 'A. Shah', socialWorker: '' }
  expect(doneWords([one, one], 2, given)).toBe('2 referrals: lead A. Shah.')
  expect(doneWords([one], 3, { ...given, socialWorker: 'T. Osei' })).toBe(
    '1 referral: lead A. Shah, social worker T. Osei. 2 had that already.',
  )
  expect(doneWords([], 3, given)).toBe('Each of them had that already; nothing was written.')
})

test('a referral that was changed meanwhile is shown as it is now', () => {
  const now = { id: line.id, version: 3, name: 'Unborn baby NOWAK', isOpen: true, lead: 'K. Dunn', socialWorker: '' }
  expect(changedWords(now)).toBe('Unborn baby NOWAK: lead K. Dunn, no social worker')
  expect(changedWords({ ...now, isOpen: false })).toBe('Unborn baby NOWAK: no longer open, left out')
})

test('selecting stands in the address and is no part of the list', () => {
  const mine = { list: 'no-social-worker', filter: { ...noFilter, noSocialWorker: true, lead: 'me' } }
  for (const address of [{ list: 'open', filter: null }, { list: 'no-lead', filter: null }, mine]) {
    const query = selectQuery(address).slice(1)
    expect(isSelectQuery(query)).toBe(true)
    expect(readListQuery(query)).toEqual(address)
  }
  expect(isSelectQuery('list=no-lead')).toBe(false)
})
