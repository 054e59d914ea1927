import { expect, it } from 'vitest'
import { blankReferral, toInput } from '../../../renderer/referrals/add/new-referral.ts'
import { NewReferral } from '../../../shared/referrals/model.ts'

it('a form in which only the site is chosen is a referral that can be sent, with every field of the record in it', () => {
  const draft = blankReferral('2026-11-24', '01935b3c-0000-7000-8000-00000000000a')
  const sent = NewReferral.parse(toInput(draft, undefined))
  expect(sent.referral).toMatchObject({ numberExpected: 1, rag: 'not_rated', receivedOn: '2026-11-24', bookedOn: null, reasons: '' })
})
