import type { worklistCalls } from '../../shared/worklists/calls.ts'
import type { Handlers } from '../call/handler.ts'
import { addWorklist, changeWorklist, listWorklists, withdrawWorklist } from './worklists.ts'

export const worklistHandlers = {
  'worklists.list': context => listWorklists(context),
  'worklists.add': async (context, fields) => {
    await addWorklist(context, fields)
    return listWorklists(context)
  },
  'worklists.change': async (context, { id, version, fields }) => {
    await changeWorklist(context, { id, version }, fields)
    return listWorklists(context)
  },
  'worklists.withdraw': async (context, seen) => {
    await withdrawWorklist(context, seen)
    return listWorklists(context)
  },
} satisfies Handlers<typeof worklistCalls>
