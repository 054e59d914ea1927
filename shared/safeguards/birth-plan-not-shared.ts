import { longDay } from '../calendar/words.ts'
import { firstEvent, latestEvent } from '../case-file/case-file.ts'
import { acceptance, bornBy, isWatched } from '../case-file/state.ts'
import type { SharedWith } from '../events/model.ts'
import { listed } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { dayAfter, dueOf, finding, latestOf, milestoneOf, moment, targetDay } from './parts.ts'

/** Who has to have it, and say so (Birmingham and Solihull form). */
const receivers = {
  maternity: 'maternity',
  out_of_hours: 'the out-of-hours team',
  health_visitor: 'the health visitor',
  gp: 'the GP',
} as const satisfies Partial<Record<SharedWith, string>>
type Receiver = keyof typeof receivers
const everyone = Object.keys(receivers) as Receiver[]

/**
 * The birth plan is not acknowledged by maternity, the out-of-hours team, the health visitor and
 * the GP by its day; or there is none to acknowledge. A new plan has to be acknowledged anew. For
 * referrals open at social care, until the baby is discharged. Birmingham and Solihull.
 */
export const birthPlanNotShared: Safeguard = {
  code: 'birth-plan-not-shared',
  lesson:
    'Birmingham and Solihull form: the birth plan goes to maternity, the out-of-hours team, the health visitor and the GP, and each acknowledges it.',
  check(input) {
    const { file, today, thresholds } = input
    const discharged = file.dischargedOn !== null && file.dischargedOn <= today
    if (!isWatched(file) || discharged || acceptance(file, today).state !== 'accepted') return null
    const agreed = latestEvent(file, ['birth_plan_agreed'], today)?.on ?? firstEvent(file, ['birth_plan_shared'], today)?.on ?? null
    const open = agreed === null ? everyone : everyone.filter(receiver => !isAcknowledged(input, receiver, agreed))
    if (open.length === 0) return null

    const born = bornBy(file, today)
    const due = dueOf(input, agreed === null ? 'birth_plan' : 'birth_plan_shared', thresholds.birthPlanWeeks)
    const lateOn = due === null ? null : latestOf(dayAfter(due.on), agreed === null ? null : dayAfter(agreed))
    const began = born !== null && (lateOn === null || born < lateOn) ? born : lateOn
    if (began === null || today < began) return null
    const redOn =
      milestoneOf(input, 'birth_plan')?.redOn ??
      (file.edd === null ? null : dayAfter(targetDay(input, file.edd, thresholds.birthPlanRedWeeks)))
    const red = born !== null || (redOn !== null && today >= redOn)
    const whom = listed(open.map(receiver => receivers[receiver]))
    const against = due === null ? '' : `, standard ${due.standard}`
    return finding({
      level: red ? 'red' : 'amber',
      sentence:
        agreed === null
          ? `${moment(file, today)}${against}: no birth plan has been agreed, so none is with ${whom}.`
          : `${moment(file, today)}${against}: the birth plan of ${longDay(agreed)} is not acknowledged by ${whom}.`,
      by: agreed === null ? 'agreeing the birth plan, and its acknowledgement by all four' : `an acknowledgement of ${whom}`,
      since: latestOf(began, file.receivedOn),
      grounds: [...(agreed === null ? ['no_plan'] : open.map(receiver => `${receiver}:${agreed}`)), ...(born === null ? [] : ['born'])],
    })
  },
}

function isAcknowledged({ file, today }: SafeguardInput, receiver: SharedWith, from: string): boolean {
  return file.events.some(
    ({ kind, on, detail }) =>
      kind === 'birth_plan_shared' &&
      on >= from &&
      detail.sharedWith.includes(receiver) &&
      detail.acknowledgedOn !== null &&
      detail.acknowledgedOn <= today,
  )
}
