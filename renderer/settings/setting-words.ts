import { nationWords } from '../../shared/access/model.ts'
import { agencies } from '../../shared/directory/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import { thresholdWords } from './threshold-specs.ts'

export type SettingKey = keyof Settings

export const settingLabels: Record<SettingKey, string> = {
  organisation: 'Organisation',
  nation: 'Nation',
  minutesFooter: 'Line at the foot of the minutes',
  confidentiality: 'Confidentiality statement',
  quorumAgencies: 'Agencies that have to be there',
  quorumOthers: 'Other agencies besides',
  meetingIntervalDays: 'Days between meetings',
  bornTonightWeeks: 'If born tonight, from week',
  referralAmberWeeks: 'Late referral, amber after week',
  referralRedWeeks: 'Late referral, red after week',
  idleMinutes: 'Minutes until the screen locks',
  protocol: 'Protocol',
  thresholds: 'Figures of the safeguards',
  retentionYears: 'Years a closed record is kept',
}

/** A setting as words: *Not recorded* where it is empty. */
export function settingWords(key: SettingKey, settings: Settings): string {
  if (key === 'nation') return nationWords[settings.nation]
  if (key === 'quorumAgencies') return settings.quorumAgencies.map(code => agencies[code]).join(', ') || 'None'
  if (key === 'thresholds') return thresholdWords(settings.thresholds)
  return String(settings[key]) || 'Not recorded'
}
