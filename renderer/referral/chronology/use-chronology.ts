import { useMemo } from 'react'
import { localDay } from '../../../shared/calendar/local.ts'
import { type ChronologyEntry, chronologyOf } from '../../../shared/chronology/chronology.ts'
import type { Family } from '../../../shared/family/model.ts'
import type { Referral } from '../../../shared/referrals/model.ts'
import type { CallError } from '../../../shared/reply.ts'
import { useCall } from '../../api.ts'

const noFamily: Family = { members: [], addresses: [], checks: [], concerns: [], protective: [], disagreements: [], links: [] }

export interface Chronology {
  /** Oldest first. */
  readonly entries: readonly ChronologyEntry[]
  /** False until every source has answered: nobody should take a part for the whole. */
  readonly isComplete: boolean
  readonly error: CallError | undefined
}

/** The chronology of a referral, gathered from every noun that holds a part of it. */
export function useChronology(referral: Referral): Chronology {
  const referralId = referral.line.id
  const family = useCall('family.read', { referralId })
  const events = useCall('events.list', { referralId })
  const babies = useCall('birth.read', { referralId })
  const actions = useCall('actions.list', { state: 'all', referralId, meetingId: null })
  const log = useCall('log.list', { referralId, since: null })
  const tracked = useCall('tracking.read', { referralId })
  const reads = [family, events, babies, actions, log, tracked]

  const entries = useMemo(
    () =>
      chronologyOf({
        referral,
        family: family.data ?? noFamily,
        events: events.data ?? [],
        babies: babies.data ?? [],
        actions: actions.data ?? [],
        log: log.data ?? [],
        answers: tracked.data?.answers ?? [],
        dayOf: localDay,
      }),
    [referral, family.data, events.data, babies.data, actions.data, log.data, tracked.data],
  )
  return { entries, isComplete: reads.every(({ data }) => data !== undefined), error: reads.find(({ error }) => error)?.error?.error }
}
