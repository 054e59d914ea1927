import { appendAudit } from '../../main/register/audit/chain.ts'
import type { Register } from '../../main/register/register.ts'
import { createWriter } from '../../main/register/write.ts'
import { indexText } from '../../main/search/entries.ts'
import { now, owner } from './temporary-register.ts'

/**
 * Words that stand only in the note of a stored referral: found in a file of the register, it is
 * not encrypted.
 */
export const noteText = 'Grandmother heard shouting on the landing at Marlowe Court'
export const motherSurname = 'Winterbourne'

/** A person of whom nothing is known, as a row. */
export const nobody = {
  surname: '',
  forenames: '',
  preferred_name: '',
  aliases: '',
  date_of_birth: null,
  nhs_number: null,
  hospital_number: '',
  social_care_id: '',
  address: '',
  postcode: '',
  phone: '',
  safe_to_contact: 'not_known',
  first_language: '',
  interpreter: 'not_known',
  gp_practice: '',
  care_experience: 'not_known',
  personal_adviser: '',
  ethnicity: '',
  contact_note: '',
  folded_name: '',
} as const

/** A referral as a row. */
export function referralOf(ids: { site_id: string; mother_id: string; father_id: string }) {
  return {
    reference: 'R-0001',
    status: 'open',
    ...ids,
    number_expected: 1,
    rag: 'red',
    rag_reason: '',
    made_on: null,
    received_on: '2026-11-20',
    referrer: '',
    referring_agency: 'maternity',
    reasons: '',
    social_worker: '',
    parents_told: 'not_known',
    lawful_basis: '',
    booked_on: null,
    late_booking_reason: null,
    born_tonight: '',
    born_on: null,
    discharged_on: null,
    edd: '2027-03-02',
    edd_method: '03',
    father_identified: 'not_yet',
    father_spoken_to_on: null,
    father_other_children: 'not_known',
    next_discussion_on: null,
    last_discussed_on: null,
    closed_on: null,
    closing_reason: '',
    lead: '',
    booking_midwife: '',
    household: '',
    first_due: '',
    ended_on: null,
    retain_until: null,
    merged_into: null,
  } as const
}

/**
 * Seeds a site and one referral with a note, written and audited as the app does it. Runs in the
 * transaction of its caller.
 */
export async function storeReferral({ db }: Pick<Register, 'db'>): Promise<string> {
  const write = createWriter(db, owner.id, now)
  const site_id = await write.add('site', { name: 'St Bede' })
  const mother_id = await write.add('person', {
    ...nobody,
    surname: motherSurname,
    forenames: 'Ada',
    nhs_number: '9990000018',
    folded_name: 'winterbourne ada',
  })
  const father_id = await write.add('person', nobody)
  const referralId = await write.add('referral', referralOf({ site_id, mother_id, father_id }))
  const noteId = await write.add('note', { referral_id: referralId, text: noteText, withdrawn_at: null, withdrawn_reason: '' }, [
    referralId,
  ])
  await write.change('referral', { id: referralId, version: 1 }, { born_tonight: 'Ring the out-of-hours team first.' })
  await appendAudit(db, { at: now, user: owner, label: 'Referral received', changes: write.written })
  await indexText(db, { referralId, sourceId: mother_id, place: 'Mother', body: `Ada ${motherSurname}` })
  await indexText(db, { referralId, sourceId: noteId, place: 'Note', body: noteText })
  return referralId
}
