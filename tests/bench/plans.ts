import { openRegister } from '../../main/register/open.ts'
import type { CallName, InputOf } from '../../shared/contract.ts'
import { explainedCall, type Plan, readWhole } from '../support/plans.ts'
import { type Subject, today } from './subject.ts'

const now = `${today}T09:00:00.000Z`

/**
 * How SQLite goes about the reads that every screen needs: their real statements, explained on a
 * real register (tests/register/call-plans.test.ts holds all calls to it).
 */
export async function queryPlans({ folder, key, userId }: Subject): Promise<string> {
  const opened = openRegister(folder, key, now)
  if (!opened.ok) throw new Error(opened.detail)
  const { register } = opened
  const { db } = register
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'version', 'site_id'])
    .where('state', '=', 'planned')
    .orderBy('date')
    .executeTakeFirstOrThrow()
  const { id: itemId } = await db.selectFrom('agenda_item').select('id').where('meeting_id', '=', meeting.id).executeTakeFirstOrThrow()
  const user = { id: userId, name: 'bench', role: 'administrator' as const }
  const told = async <N extends CallName>(name: N, input: InputOf<N>) => {
    const { plans } = await explainedCall(register, { user, now, today }, name, input)
    return [`— ${name} ${JSON.stringify(input)}`, ...plans.flatMap(shown)].join('\n')
  }
  const filter = { status: 'open' as const, text: '', siteId: null }
  const all = [
    await told('referrals.list', filter),
    await told('referrals.list', { ...filter, siteId: meeting.site_id }),
    await told('meetings.list', { siteId: null }),
    await told('meetings.refreshAgenda', { id: meeting.id, version: meeting.version }),
    await told('meetings.read', { id: meeting.id }),
    await told('meetings.readCase', { itemId }),
    await told('actions.list', { state: 'open', referralId: null, meetingId: null }),
    await told('tracking.list', {}),
    await told('assurance.changes', { since: today }),
    await told('search.find', { text: 'oka' }),
  ]
  register.close()
  return all.join('\n\n')
}

function shown(plan: Plan): string[] {
  const mark = readWhole([plan]).length > 0 ? '   ← reads a whole table' : ''
  return [`  ${plan.sql.replace(/\s+/g, ' ').trim().slice(0, 110)}…${mark}`, ...plan.steps.map(step => `    ${step}`)]
}
