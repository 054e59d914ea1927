import type { birthCalls } from '../../shared/birth/calls.ts'
import { gestationDays } from '../../shared/calendar/gestation.ts'
import { noDetail } from '../../shared/events/model.ts'
import { invalid, notFound, refused } from '../../shared/reply.ts'
import type { Context, Handlers } from '../call/handler.ts'
import { addEvent } from '../events/write.ts'
import { addNote } from '../record/add-note.ts'
import { referralRow } from '../record/must-exist.ts'
import { changePart, withdrawPart } from '../record/parts.ts'
import { readReferral } from '../record/read-referral.ts'
import { babyColumns, indexBaby, readBabies } from './babies.ts'
import { closingCheck } from './closing.ts'
import { hasPreDischargeMeeting } from './discharge.ts'
import { recordBirth } from './record.ts'

export const birthHandlers = {
  'birth.read': (context, { referralId }) => readBabies(context.db, referralId),
  'birth.record': async (context, { id, version, birth }) => {
    await recordBirth(context, { id, version }, birth)
    return readReferral(context.db, id)
  },
  'birth.change': async (context, { id, version, baby }) => {
    const { referral_id } = await babyRow(context, id)
    await changePart(context, 'baby', { id, version }, babyColumns(baby))
    await indexBaby(context.db, referral_id, id, baby)
    await followBirth(context, referral_id)
    return readBabies(context.db, referral_id)
  },
  'birth.withdraw': async (context, { id, version, reason }) => {
    const referralId = await withdrawPart(context, 'baby', { id, version }, reason)
    await indexBaby(context.db, referralId, id, null)
    await followBirth(context, referralId)
    return readBabies(context.db, referralId)
  },
  'birth.discharge': async (context, { id, version, on, reason }) => {
    const referral = await referralRow(context, id)
    if (referral.born_on === null) throw refused('No birth is recorded yet; the birth comes before the discharge.')
    if (reason === '' && !(await hasPreDischargeMeeting(context.db, id, on)))
      throw invalid({
        reason: 'No pre-discharge meeting is on record. Recording it, or a reason for going without, makes the discharge possible.',
      })
    await context.write.change('referral', { id, version }, { discharged_on: on })
    if (reason !== '') await addNote(context, id, `Discharged without a recorded pre-discharge meeting: ${reason}`)
    return readReferral(context.db, id)
  },
  'birth.endPregnancy': async (context, { id, version, on, how, note }) => {
    const referral = await referralRow(context, id)
    if (referral.born_on !== null) throw refused('A birth is recorded on this referral. A stillbirth is recorded with the baby.')
    if (referral.edd !== null && gestationDays(referral.edd, on) < 0) throw invalid({ on: 'This day is before the last menstrual period.' })
    await context.write.touch('referral', { id, version }, { next_discussion_on: null })
    const event = { kind: 'pregnancy_ended', on, agency: null, who: '', text: note, detail: { ...noDetail, answer: how } } as const
    await addEvent(context, id, event)
    return readReferral(context.db, id)
  },
  'birth.closingCheck': (context, { id }) => closingCheck(context, id),
} satisfies Handlers<typeof birthCalls>

async function babyRow(context: Context, id: string) {
  const row = await context.db.selectFrom('baby').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('That baby')
  return row
}

/**
 * The referral's day of birth is that of the first baby; none is left when the last record was
 * withdrawn.
 */
async function followBirth(context: Context, referralId: string): Promise<void> {
  const days = (await readBabies(context.db, referralId)).map(baby => baby.bornOn).sort()
  await context.write.change('referral', { id: referralId, version: null }, { born_on: days[0] ?? null })
}
