import { defaultSettings, type Settings } from '../../shared/settings/model.ts'

export type FigureKey =
  | 'quorumOthers'
  | 'meetingIntervalDays'
  | 'bornTonightWeeks'
  | 'referralAmberWeeks'
  | 'referralRedWeeks'
  | 'idleMinutes'

interface Figure {
  readonly key: FigureKey
  readonly unit: string
  readonly min: number
  readonly max: number
  /** What it does, and where the default comes from (domain.md, sections 1 and 3; design.md, section 4). */
  readonly source: string
}

/** The figures with the bounds of the settings' schema. */
export const figures: readonly Figure[] = [
  {
    key: 'quorumOthers',
    unit: 'agencies',
    min: 0,
    max: 10,
    source: 'Common practice: social care, midwifery and one more. A meeting without its quorum warns and records it; it does not stop.',
  },
  {
    key: 'meetingIntervalDays',
    unit: 'days',
    min: 1,
    max: 60,
    source: 'A weekly meeting, as at Lewisham and Greenwich. A new referral is due for discussion within this time.',
  },
  {
    key: 'bornTonightWeeks',
    unit: 'completed weeks',
    min: 12,
    max: 40,
    source: 'From this week each case needs its “if born tonight” line; such a plan is asked for by Walsall, Kirklees and Sussex.',
  },
  {
    key: 'referralAmberWeeks',
    unit: 'completed weeks',
    min: 4,
    max: 40,
    source: 'Local protocols ask for referral by 12 to 16 weeks (Wirral) or by 16 (Doncaster).',
  },
  {
    key: 'referralRedWeeks',
    unit: 'completed weeks',
    min: 4,
    max: 40,
    source: 'Later than any of those protocols allows; planning meetings are due by 20+0.',
  },
  {
    key: 'idleMinutes',
    unit: 'minutes',
    min: 1,
    max: 120,
    source: 'Without a key press for so long the register locks; what was typed is kept.',
  },
]

/** What is wrong with the figures, a sentence for each. A field left empty is no number. */
export function figureProblems(settings: Settings): Partial<Record<FigureKey, string>> {
  const outside = figures.filter(({ key, min, max }) => !(Number.isInteger(settings[key]) && settings[key] >= min && settings[key] <= max))
  if (outside.length > 0) return Object.fromEntries(outside.map(({ key, min, max }) => [key, `A whole number from ${min} to ${max}.`]))
  if (settings.referralRedWeeks > settings.referralAmberWeeks) return {}
  return { referralRedWeeks: `Red comes after amber: later than week ${settings.referralAmberWeeks}.` }
}

/** `In days. Default 7. A weekly meeting …` */
export function figureHint({ key, unit, source }: Figure): string {
  return `In ${unit}. Default ${defaultSettings[key]}. ${source}`
}
