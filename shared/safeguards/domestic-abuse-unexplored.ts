import { daysBetween } from '../calendar/day.ts'
import { latestEvent } from '../case-file/case-file.ts'
import { earlier, isWatched } from '../case-file/state.ts'
import type { FactorCode } from '../referrals/factors.ts'
import { counted } from '../words.ts'
import type { Safeguard } from './model.ts'
import { ago, finding, latestOf } from './parts.ts'

const factors: readonly FactorCode[] = ['3B', '3C']

/**
 * Domestic abuse is recorded or suspected and no MARAC, IDVA or risk assessment answer stands
 * against it. An assessment that found none is not such an answer, and an answer does not speak for
 * an incident after it. Briefing, learning point 3: the assessment wrongly concluded that it was
 * not present.
 */
export const domesticAbuseUnexplored: Safeguard = {
  code: 'domestic-abuse-unexplored',
  lesson: 'Learning point 3: the assessment wrongly concluded that domestic violence was not present; Birmingham Baby A 2025.',
  check({ file, today, thresholds }) {
    if (!isWatched(file)) return null
    const answered = latestEvent(file, ['domestic_abuse_answer'], today)?.on ?? null
    const incidents = file.events.filter(
      ({ kind, on, detail }) =>
        kind === 'significant_event' && detail.answer === 'domestic_abuse' && on <= today && (answered === null || on > answered),
    )
    const noted = file.factors.filter(({ code, notedOn }) => answered === null && factors.includes(code) && notedOn <= today)
    const first = [...incidents.map(({ on }) => on), ...noted.map(({ notedOn }) => notedOn)].reduce<string | null>(earlier, null)
    if (first === null) return null

    const since = latestOf(first, file.receivedOn)
    const days = daysBetween(since, today)
    const happened = incidents.length === 0 ? '' : `, ${counted(incidents.length, 'incident')} since the last answer`
    return finding({
      level: days >= thresholds.supportDays || incidents.length > 1 ? 'red' : 'amber',
      sentence: `Domestic abuse recorded ${ago(days)}${answered === null ? '' : happened}: no answer of MARAC or IDVA and no completed risk assessment is recorded.`,
      by: 'a MARAC, IDVA or risk assessment answer',
      since,
      grounds: [...(noted.length > 0 ? ['factor'] : []), ...incidents.map(({ on }) => `event:${on}`)],
    })
  },
}
