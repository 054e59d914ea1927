import { describe, expect, it } from 'vitest'
import { moment } from '../../../shared/safeguards/parts.ts'
import { caseFile } from '../../support/case-file.ts'

describe('where the pregnancy stands', () => {
  it.each([
    ['a gestation while one can be', { edd: '2027-01-22' }, '31+4'],
    ['the last day anybody is pregnant', { edd: '2026-11-10' }, '42+0'],
    ['days after the EDD, once nobody is', { edd: '2026-11-09' }, '15 days after the EDD, no birth recorded'],
    ['days after the birth', { edd: '2026-11-09', bornOn: '2026-11-20' }, '4 days after the birth'],
    ['the day itself without an EDD', { edd: null }, '24 November 2026'],
  ])('is %s', (_what, about, words) => expect(moment(caseFile(about), '2026-11-24')).toBe(words))
})
