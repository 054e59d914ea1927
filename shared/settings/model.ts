import { z } from 'zod'
import { nations } from '../access/model.ts'
import { agencyCodes } from '../directory/model.ts'
import { Id, Instant, Line, RequiredShort, Short, Version } from '../fields.ts'
import { Protocol } from '../milestones/model.ts'
import { defaultThresholds, Thresholds } from '../safeguards/thresholds.ts'

/** What a register can set for itself; each figure has the domain's default. */
export const Settings = z.strictObject({
  organisation: RequiredShort,
  nation: z.enum(nations),
  /** Read out at the start of the meeting and printed in the minutes. */
  confidentiality: Line,
  /** Quorum: these agencies … */
  quorumAgencies: z.array(z.enum(agencyCodes)).max(10),
  /** … plus this many others (docs/domain.md, section 1). */
  quorumOthers: z.int().min(0).max(10),
  /**
   * Days between meetings: the next discussion date offered, and the day a new referral should have
   * been discussed by.
   */
  meetingIntervalDays: z.int().min(1).max(60),
  /**
   * Completed weeks from which the `if born tonight` line is needed (docs/domain.md, section 3).
   */
  bornTonightWeeks: z.int().min(12).max(40),
  /** Late referral: amber and red after these completed weeks (docs/domain.md, section 3). */
  referralAmberWeeks: z.int().min(4).max(40),
  referralRedWeeks: z.int().min(4).max(40),
  idleMinutes: z.int().min(1).max(120),
  minutesFooter: Short,
  /** The protocol in force: the code of a shipped one or the id of a copy. */
  protocol: RequiredShort,
  /** Figures of the safeguards (docs/domain.md, section 4). */
  thresholds: Thresholds,
  /**
   * Years a closed record is kept (docs/domain.md, section 5: maternity 25 years), and then
   * reviewed.
   */
  retentionYears: z.int().min(1).max(100),
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
  protocol: 'england',
  thresholds: defaultThresholds,
  retentionYears: 25,
}

export const SettingsRecord = z.strictObject({ version: Version, settings: Settings })
export type SettingsRecord = z.infer<typeof SettingsRecord>

/**
 * A protocol to choose from: shipped with the program (`id` null), or copied and edited in this
 * register.
 */
export const ProtocolRecord = z.strictObject({
  id: Id.nullable(),
  version: Version.nullable(),
  basedOn: z.string(),
  inForce: z.boolean(),
  protocol: Protocol,
})
export type ProtocolRecord = z.infer<typeof ProtocolRecord>

/** A copy that was taken out of use: by whom, when and why. */
export const WithdrawnProtocol = z.strictObject({
  id: Id,
  version: Version,
  name: z.string(),
  withdrawnAt: Instant,
  withdrawnBy: z.string(),
  reason: z.string(),
})
export type WithdrawnProtocol = z.infer<typeof WithdrawnProtocol>
