import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import type { LogFields } from '../../shared/log/model.ts'
import { addLog } from '../log/log.ts'
import { addReminder } from '../reminders/reminders.ts'
import type { Ledger } from './ledger.ts'
import { leadsAdvice, leadsReminders } from './words/lead.ts'

/**
 * The last weeks of the pre-birth lead: advice and liaison, about a referral or none yet, and
 * reminders for the days to come.
 */
export async function keepLeadsWork(ledger: Ledger, referralIds: readonly string[], today: IsoDay, now: string): Promise<void> {
  for (const [index, { daysAgo, followUp, about, ...advice }] of leadsAdvice.entries()) {
    const referralId = about === 'referral' ? (referralIds[index] ?? null) : null
    const fields: LogFields = {
      ...advice,
      referralId,
      on: addDays(today, -daysAgo),
      subject: referralId === null ? advice.subject : '',
      followUpOn: followUp === null ? null : addDays(today, followUp),
      followedUpOn: null,
    }
    await ledger.entry('Lead’s log entry added', now, context => addLog({ ...context, today }, fields))
  }
  for (const [index, { inDays, text }] of leadsReminders.entries()) {
    const reminder = { referralId: referralIds[index] ?? null, on: addDays(today, inDays), text }
    await ledger.entry('Reminder added', now, context => addReminder(context, reminder))
  }
}
