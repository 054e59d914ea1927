import type { SeenRecord } from '../../shared/fields.ts'
import type { Reminder, ReminderFields } from '../../shared/reminders/model.ts'
import { notFound } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { aboutBaby, markOfMother, nameOfBaby } from '../record/about-baby.ts'
import { mustExist } from '../record/must-exist.ts'

/** The user's own reminders that are not done, earliest first. */
export async function listReminders({ db, user }: Pick<Context, 'db' | 'user'>): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminder as n')
    .leftJoin('referral as r', 'r.id', 'n.referral_id')
    .leftJoin('person as m', 'm.id', 'r.mother_id')
    .select(['n.id', 'n.version', 'n.referral_id', 'n.remind_on', 'n.text', ...aboutBaby])
    .where('n.user_id', '=', user.id)
    .where('n.done_at', 'is', null)
    .orderBy('n.remind_on')
    .limit(500)
    .execute()
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    referralId: row.referral_id,
    babyName: nameOfBaby(row),
    mother: markOfMother(row),
    on: row.remind_on,
    text: row.text,
  }))
}

export async function addReminder(context: Context, { referralId, on, text }: ReminderFields): Promise<void> {
  if (referralId !== null) await mustExist(context.db, referralId)
  const reminder = { user_id: context.user.id, referral_id: referralId, remind_on: on, text, done_at: null }
  await context.write.add('reminder', reminder, referralId === null ? [] : [referralId])
}

export async function changeReminder(context: Context, seen: SeenRecord, { referralId, on, text }: ReminderFields): Promise<void> {
  await mine(context, seen.id)
  if (referralId !== null) await mustExist(context.db, referralId)
  await context.write.change('reminder', seen, { referral_id: referralId, remind_on: on, text })
}

export async function doneReminder(context: Context, seen: SeenRecord): Promise<void> {
  await mine(context, seen.id)
  await context.write.change('reminder', seen, { done_at: context.now })
}

/** A reminder belongs to one user; for anybody else there is none. */
async function mine({ db, user }: Context, id: string): Promise<void> {
  const row = await db.selectFrom('reminder').select('id').where('id', '=', id).where('user_id', '=', user.id).executeTakeFirst()
  if (row === undefined) throw notFound('That reminder')
}
