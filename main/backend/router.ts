import type { Contract } from '../../shared/contract.ts'
import { accessHandlers } from '../access/handlers.ts'
import { actionHandlers } from '../actions/handlers.ts'
import { assuranceHandlers } from '../assurance/handlers.ts'
import { birthHandlers } from '../birth/handlers.ts'
import type { Handlers } from '../call/handler.ts'
import { directoryHandlers } from '../directory/handlers.ts'
import { draftHandlers } from '../drafts/handlers.ts'
import { eventHandlers } from '../events/handlers.ts'
import { exportHandlers } from '../exports/handlers.ts'
import { familyHandlers } from '../family/handlers.ts'
import { importHandlers } from '../imports/handlers.ts'
import { mergeHandlers } from '../intake/handlers.ts'
import { logHandlers } from '../log/handlers.ts'
import { meetingHandlers } from '../meetings/handlers.ts'
import { minutesHandlers } from '../minutes/handlers.ts'
import { referralHandlers } from '../referrals/handlers.ts'
import { registerHandlers } from '../register/handlers.ts'
import { reminderHandlers } from '../reminders/handlers.ts'
import { searchHandlers } from '../search/handlers.ts'
import { settingsHandlers } from '../settings/handlers.ts'
import { trackingHandlers } from '../tracking/handlers.ts'
import { worklistHandlers } from '../worklists/handlers.ts'

/** Every call of the contract has its handler here, and there is no other. */
export const router = {
  ...accessHandlers,
  ...directoryHandlers,
  ...settingsHandlers,
  ...referralHandlers,
  ...mergeHandlers,
  ...eventHandlers,
  ...familyHandlers,
  ...birthHandlers,
  ...trackingHandlers,
  ...logHandlers,
  ...reminderHandlers,
  ...worklistHandlers,
  ...draftHandlers,
  ...meetingHandlers,
  ...actionHandlers,
  ...minutesHandlers,
  ...importHandlers,
  ...exportHandlers,
  ...searchHandlers,
  ...assuranceHandlers,
  ...registerHandlers,
} satisfies Handlers<Contract>
