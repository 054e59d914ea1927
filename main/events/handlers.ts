import type { eventCalls } from '../../shared/events/calls.ts'
import type { Handlers } from '../call/handler.ts'
import { mustExist } from '../record/must-exist.ts'
import { addEvent, changeEvent, listEvents, withdrawEvent } from './write.ts'

export const eventHandlers = {
  'events.list': (context, { referralId }) => listEvents(context.db, referralId),
  'events.add': async (context, { referralId, event }) => {
    await mustExist(context.db, referralId)
    await addEvent(context, referralId, event)
    return listEvents(context.db, referralId)
  },
  'events.change': async (context, { id, version, event }) => listEvents(context.db, await changeEvent(context, { id, version }, event)),
  'events.withdraw': async (context, { id, version, reason }) =>
    listEvents(context.db, await withdrawEvent(context, { id, version }, reason)),
} satisfies Handlers<typeof eventCalls>
