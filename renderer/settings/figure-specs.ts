import { Settings } from '../../shared/settings/model.ts'
import { orderProblems } from '../../shared/settings/orders.ts'
import { bounded, type FigureSpec, outsideBounds } from './figure-spec.ts'

export type FigureKey =
  | 'quorumOthers'
  | 'meetingIntervalDays'
  | 'bornTonightWeeks'
  | 'referralAmberWeeks'
  | 'referralRedWeeks'
  | 'retentionYears'
  | 'idleMinutes'

const asked = [
  {
    key: 'quorumOthers',
    label: 'Other agencies besides',
    unit: 'agencies',
    source: 'Common practice: social care, midwifery and one more. A meeting without its quorum warns and records it; it does not stop.',
  },
  {
    key: 'meetingIntervalDays',
    label: 'Days between meetings',
    unit: 'days',
    source: 'A weekly meeting, as at Lewisham and Greenwich. A new referral is due for discussion within this time.',
  },
  {
    key: 'bornTonightWeeks',
    label: 'If born tonight, from week',
    unit: 'completed weeks',
    source:
      'From this week agenda and minutes ask for the line, and the safeguard where no milestone does. Asked for by Walsall, Kirklees and Sussex.',
    milestone: { code: 'born_tonight', part: 'due', how: 'beside' },
  },
  {
    key: 'referralAmberWeeks',
    label: 'Late referral, amber after week',
    unit: 'completed weeks',
    source: 'Local protocols ask for referral by 12 to 16 weeks (Wirral) or by 16 (Doncaster).',
    milestone: { code: 'referral', part: 'due', how: 'beside' },
  },
  {
    key: 'referralRedWeeks',
    label: 'Late referral, red after week',
    unit: 'completed weeks',
    source: 'Later than any of those protocols allows; planning meetings are due by 20+0.',
    milestone: { code: 'referral', part: 'red', how: 'beside' },
  },
  {
    key: 'retentionYears',
    label: 'Years a closed record is kept',
    unit: 'years',
    source:
      'Counted from closing; the record is then reviewed before it is deleted. Maternity records: 25 years. Records closed already keep their day.',
  },
  {
    key: 'idleMinutes',
    label: 'Minutes until the screen locks',
    unit: 'minutes',
    source: 'Without a key press for so long the register locks; what was typed is kept.',
  },
] as const satisfies readonly Omit<FigureSpec<FigureKey>, 'min' | 'max'>[]

export const figures: readonly FigureSpec<FigureKey>[] = asked.map(figure => bounded<FigureKey>(figure, Settings.shape))

/** What is wrong with the figures, a sentence for each. A field left empty is no number. */
export function figureProblems(settings: Settings): Partial<Record<FigureKey, string>> {
  const outside = outsideBounds(figures, settings)
  if (Object.keys(outside).length > 0) return outside
  return Object.fromEntries(
    orderProblems(settings).flatMap(({ path, words }) => (path === 'referralRedWeeks' ? [[path, words] as const] : [])),
  )
}
