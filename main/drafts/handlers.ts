import type { draftCalls } from '../../shared/drafts/calls.ts'
import { opened } from '../call/gate.ts'
import type { Handlers } from '../call/handler.ts'
import { keepDrafts, listDrafts } from './drafts.ts'

export const draftHandlers = {
  'drafts.list': context => {
    const { register, user } = opened(context)
    return listDrafts(register.db, user.id)
  },
  'drafts.keep': async (context, { drafts }) => {
    const { register, user } = opened(context)
    await keepDrafts(register.db, { userId: user.id, at: context.now }, drafts)
    return {}
  },
} satisfies Handlers<typeof draftCalls>
