import { z } from 'zod'
import { nations } from '../access/model.ts'
import { agencyCodes } from '../directory/model.ts'
import { Line, RequiredShort, Short, Version } from '../fields.ts'

/** What a register can set for itself; each figure has the domain's default. */
export const Settings = z.strictObject({
  organisation: RequiredShort,
  nation: z.enum(nations),
  /** Read out at the start of the meeting and printed in the minutes. */
  confidentiality: Line,
  /** Quorum: these agencies … */
  quorumAgencies: z.array(z.enum(agencyCodes)).max(10),
  /** … plus this many others (domain, section 1). */
  quorumOthers: z.int().min(0).max(10),
  /** Days between meetings: the next discussion date offered, and the day a new referral should have been discussed by. */
  meetingIntervalDays: z.int().min(1).max(60),
  /** Completed weeks from which the `if born tonight` line is needed (domain, section 3). */
  bornTonightWeeks: z.int().min(12).max(40),
  /** Late referral: amber and red after these completed weeks (domain, section 3). */
  referralAmberWeeks: z.int().min(4).max(40),
  referralRedWeeks: z.int().min(4).max(40),
  idleMinutes: z.int().min(1).max(120),
  minutesFooter: Short,
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Omit<Settings, 'organisation' | 'nation'> = {
  confidentiality:
    'What is said here is confidential and shared only to safeguard unborn babies and children. It is not to be passed on without the agreement of the chair.',
  quorumAgencies: ['social_care', 'maternity'],
  quorumOthers: 1,
  meetingIntervalDays: 7,
  bornTonightWeeks: 24,
  referralAmberWeeks: 16,
  referralRedWeeks: 20,
  idleMinutes: 15,
  minutesFooter: '',
}

export const SettingsRecord = z.strictObject({ version: Version, settings: Settings })
export type SettingsRecord = z.infer<typeof SettingsRecord>
