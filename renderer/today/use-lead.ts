import { useMemo } from 'react'
import { create } from 'zustand'
import { inSight, toldApart } from '../../shared/people/identity.ts'
import { isSameName } from '../../shared/people/names.ts'
import { isTracked, joinRows } from '../../shared/tracking/rows.ts'
import { actionsOf, followUpsOf, todayBlocks } from '../../shared/worklists/today.ts'
import { ownOnly, standardWorklists } from '../../shared/worklists/worklist.ts'
import { useCall } from '../api.ts'
import { useFigures } from '../record/figures.ts'
import { useSession, useToday } from '../shell/session.ts'
import { useLastWorkingDay } from './use-last-working-day.ts'

/**
 * Whether *Today* is about every referral or those the user leads: kept while the program is open,
 * never saved.
 */
export const useWhose = create<{ whose: 'all' | 'mine' }>(() => ({ whose: 'all' }))

/** Everything that *Today* is made of. Parts are undefined until they were read. */
export function useLead() {
  const today = useToday()
  const me = useSession().user.name
  const figures = useFigures()
  const since = useLastWorkingDay(today, figures.nation)
  const lines = useCall('referrals.list', { status: 'open', text: '', siteId: null })
  const tracked = useCall('tracking.list', {})
  const actions = useCall('actions.list', { state: 'open', referralId: null, meetingId: null })
  const changes = useCall('assurance.changes', { since: since ?? today }, { enabled: since !== null })
  const reminders = useCall('reminders.list', {})
  const log = useCall('log.list', { referralId: null, since: null, openFollowUps: true })

  const rows = useMemo(
    () => (lines.data && tracked.data ? joinRows(lines.data, tracked.data).filter(isTracked) : undefined),
    [lines.data, tracked.data],
  )
  const { whose } = useWhose()
  const blocks = useMemo(() => {
    if (rows === undefined) return undefined
    const lists = standardWorklists(figures.thresholds.undiscussedDays)
    return todayBlocks(whose === 'mine' ? lists.map(ownOnly) : lists, rows, today, me)
  }, [rows, figures.thresholds.undiscussedDays, today, me, whose])
  return {
    today,
    me,
    figures,
    since,
    blocks,
    /** What tells open referrals of one name apart. */
    apart: useMemo(() => toldApart((lines.data ?? []).map(inSight)), [lines.data]),
    open: lines.data?.length,
    /** How many are the user’s own. */
    mine: useMemo(() => rows?.filter(({ tracked: { lead } }) => isSameName(lead, me)).length, [rows, me]),
    actions: useMemo(() => (actions.data ? actionsOf(actions.data, me) : undefined), [actions.data, me]),
    changes: changes.data,
    reminders: reminders.data,
    followUps: useMemo(() => (log.data ? followUpsOf(log.data) : undefined), [log.data]),
    error: [lines, tracked, actions, changes, reminders, log].find(one => one.error !== null)?.error?.error,
  }
}
