import type { logCalls } from '../../shared/log/calls.ts'
import type { Handlers } from '../call/handler.ts'
import { addLog, changeLog, listLog, withdrawLog } from './log.ts'

const everything = { referralId: null, since: null }

export const logHandlers = {
  'log.list': (context, about) => listLog(context.db, about),
  'log.add': async (context, fields) => {
    await addLog(context, fields)
    return listLog(context.db, { ...everything, referralId: fields.referralId })
  },
  'log.change': async (context, { id, version, fields }) => {
    await changeLog(context, { id, version }, fields)
    return listLog(context.db, { ...everything, referralId: fields.referralId })
  },
  'log.withdraw': async (context, { id, version, reason }) => {
    await withdrawLog(context, { id, version }, reason)
    return listLog(context.db, everything)
  },
} satisfies Handlers<typeof logCalls>
