import { z } from 'zod'
import { type Calls, command, everyone, query, writers } from '../call.ts'
import { Day, Id, Line, RequiredLine, Seen } from '../fields.ts'
import { Referral } from '../referrals/model.ts'
import { Baby, BabyFields, NewBirth } from './model.ts'

const of = { may: writers }
const ofReferral = { ...of, output: Referral }

/** What speaks against closing now (Ofsted: cases closed too quickly after the birth). */
export const ClosingCheck = z.strictObject({
  findings: z.array(z.strictObject({ sentence: z.string(), clearedBy: z.string() })),
  /**
   * The record is kept until this day, then reviewed before deletion (docs/domain.md, section 5).
   */
  retainUntil: Day,
})
export type ClosingCheck = z.infer<typeof ClosingCheck>

export const birthCalls = {
  'birth.read': query({ may: everyone, input: z.strictObject({ referralId: Id }), output: z.array(Baby) }),
  /**
   * Records the birth and turns the referral over: same-day tasks as actions, an unfinished
   * assessment continues as a parenting assessment. `id` and `version` are the referral's.
   */
  'birth.record': command({
    ...ofReferral,
    input: z.strictObject({ ...Seen, birth: NewBirth }),
    log: 'Birth recorded',
    sense: { baby: 'birth.babies.*', event: { on: 'birth.notifiedOn' }, referral: { bornOn: 'birth.babies.0.bornOn' } },
  }),
  'birth.change': command({
    ...of,
    output: z.array(Baby),
    input: z.strictObject({ ...Seen, baby: BabyFields }),
    log: 'Baby’s details changed',
    sense: { baby: 'baby', referral: { bornOn: 'baby.bornOn' } },
  }),
  'birth.withdraw': command({
    ...of,
    output: z.array(Baby),
    input: z.strictObject({ ...Seen, reason: RequiredLine }),
    log: 'Baby’s record withdrawn',
  }),
  /**
   * Discharge without a pre-discharge meeting on record needs a reason. `id` and `version` are the
   * referral's.
   */
  'birth.discharge': command({
    ...ofReferral,
    input: z.strictObject({ ...Seen, on: Day, reason: Line }),
    log: 'Discharge recorded',
    sense: { referral: { dischargedOn: 'on' } },
  }),
  /**
   * Miscarriage, stillbirth or termination: every reminder stops at once. `id` and `version` are
   * the referral's.
   */
  'birth.endPregnancy': command({
    ...ofReferral,
    input: z.strictObject({ ...Seen, on: Day, how: z.enum(['miscarriage', 'stillbirth', 'termination']), note: Line }),
    log: 'End of the pregnancy recorded',
    sense: { event: '' },
  }),
  'birth.closingCheck': query({ may: everyone, input: z.strictObject({ id: Id }), output: ClosingCheck }),
} satisfies Calls
