import type { Nation } from '../../shared/access/model.ts'
import { changesOf } from '../../shared/milestones/change.ts'
import { milestonesOf } from '../../shared/milestones/due.ts'
import type { Protocol } from '../../shared/milestones/model.ts'
import { babyName } from '../../shared/people/names.ts'
import type { DueChange } from '../../shared/tracking/model.ts'
import type { QueryContext } from '../call/handler.ts'
import { readFigures } from '../figures/figures.ts'
import { readLines } from '../record/lines.ts'
import { watchOpen } from './watch.ts'

/** How many referrals are told of by name. */
const named = 50

export interface ProtocolChange {
  /** Open referrals of which a due day moves, comes or goes. */
  readonly referrals: number
  readonly changes: { readonly referralId: string; readonly babyName: string; readonly changes: DueChange[] }[]
}

/** What due days are counted by; what is left out stays as it is. */
interface Other {
  readonly protocol?: Protocol | undefined
  readonly nation?: Nation | undefined
  readonly meetingIntervalDays?: number | undefined
}

/**
 * What another protocol, the bank holidays of another nation or another interval of meetings would
 * move, over the open referrals.
 */
export async function protocolChange(context: QueryContext, other: Other): Promise<ProtocolChange> {
  const { settings, protocol: inForce } = await readFigures(context.db)
  const { protocol = inForce, nation = settings.nation, meetingIntervalDays = settings.meetingIntervalDays } = other
  const moved = [...(await watchOpen(context)).values()].flatMap(({ file, tracked }) => {
    const changes = changesOf(tracked.milestones, milestonesOf(file, context.today, { protocol, nation, meetingIntervalDays }))
    return changes.length === 0 ? [] : [{ referralId: file.id, changes }]
  })
  const shown = moved.slice(0, named)
  const lines = await readLines(
    context.db,
    shown.map(({ referralId }) => referralId),
  )
  return {
    referrals: moved.length,
    changes: shown.flatMap(one => {
      const line = lines.get(one.referralId)
      return line === undefined ? [] : [{ ...one, babyName: babyName(line) }]
    }),
  }
}
