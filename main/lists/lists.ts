import type { ExportList } from '../../shared/exports/model.ts'
import { birthsPreview, importPreview } from './imports.ts'
import { changes, log, reminders } from './lead.ts'
import type { List } from './list.ts'
import { agenda, attendance, cases } from './meeting.ts'
import { checks, concerns, disagreements, edds, factors, family, protective } from './people.ts'
import { chronology, discussions, events, history, notes } from './referral.ts'
import { actions, meetings, referrals } from './register.ts'
import { people, sites } from './settings.ts'
import { answers, milestones, safeguards } from './tracking.ts'

/**
 * The program’s lists by name. A list of referrals that is filtered another way, such as a
 * worklist, is `referrals` with other ids.
 */
export const lists: Record<ExportList, List> = {
  referrals,
  actions,
  meetings,
  agenda,
  cases,
  attendance,
  log,
  reminders,
  changes,
  chronology,
  milestones,
  safeguards,
  answers,
  events,
  discussions,
  family,
  checks,
  concerns,
  disagreements,
  factors,
  protective,
  edds,
  notes,
  history,
  importPreview,
  birthsPreview,
  people,
  sites,
}
