import { createContext, useContext } from 'react'
import { create } from 'zustand'
import type { AppState, Session } from '../../shared/access/model.ts'
import { writers } from '../../shared/call.ts'
import type { CallError } from '../../shared/reply.ts'
import { api, queryClient } from '../api.ts'
import { flushUnsaved } from '../ui/flush-unsaved.ts'
import { keepNow } from '../ui/kept.ts'
import { forgetSaved } from '../ui/saved-text.ts'
import { closeDrafts, openDrafts } from './drafts.ts'

interface SessionStore {
  /** Null until the backend has answered for the first time. */
  readonly app: AppState | null
  readonly error: CallError | null
  /**
   * A new register’s recovery code: shown before anything else, and held nowhere once it was typed
   * back.
   */
  readonly recoveryCode: string | null
}

export const useSessionStore = create<SessionStore>(() => ({ app: null, error: null, recoveryCode: null }))

/** Shows a new register’s recovery code, or goes on to the register. */
export function showRecoveryCode(recoveryCode: string | null): void {
  useSessionStore.setState({ recoveryCode })
  void refreshState()
}

/** Asks the backend what stands: which screen comes first, and which day it is. */
export async function refreshState(): Promise<void> {
  const reply = await api.access.state({})
  if (!reply.ok) return useSessionStore.setState({ error: reply.error })
  const before = useSessionStore.getState().app
  if (before?.state.kind === 'open' && reply.value.state.kind !== 'open') forgetRegister()
  if (before?.state.kind !== 'open' && reply.value.state.kind === 'open') await openDrafts()
  if (JSON.stringify(before) === JSON.stringify(reply.value)) return
  useSessionStore.setState({ app: reply.value, error: null })
}

/**
 * Saves what is typed, then locks. Text that could not be saved stays in the page and is tried
 * again after unlocking.
 */
export async function lock(): Promise<void> {
  await flushUnsaved()
  // A row that became a record as it was saved says so in what is kept of it.
  await keepNow()
  await api.access.lock({})
  await refreshState()
}

/** Nothing of a locked register stays in the page’s memory but text that could not be saved. */
function forgetRegister(): void {
  closeDrafts()
  queryClient.clear()
  forgetSaved()
}

/** Who is signed in, to which register. Only inside the shell. */
export function useSession(): Session {
  return useSessionStore(({ app }) => {
    if (app?.state.kind !== 'open') throw new Error('No register is open.')
    return app.state.session
  })
}

/** The day it is, from the backend’s clock. */
export function useToday(): string {
  return useSessionStore(({ app }) => {
    if (app === null) throw new Error('The backend has not answered yet.')
    return app.today
  })
}

/**
 * Set around a record that can only be read, whoever looks at it: one that was merged into another.
 */
export const ReadOnly = createContext(false)

/**
 * False for a reader, and inside a record that can only be read: no button is shown that would be
 * refused.
 */
export function useMayWrite(): boolean {
  const isReadOnly = useContext(ReadOnly)
  return writers.includes(useSession().user.role) && !isReadOnly
}

/**
 * The room that opens first: the pre-birth lead starts with what is pressing, everybody else with
 * the register.
 */
export function useFirstRoom(): 'today' | 'register' {
  return useSession().user.role === 'lead' ? 'today' : 'register'
}
