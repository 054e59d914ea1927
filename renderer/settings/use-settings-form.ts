import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { settingsCalls } from '../../shared/settings/calls.ts'
import type { Settings, SettingsRecord } from '../../shared/settings/model.ts'
import { api } from '../api.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { refreshState, useSession } from '../shell/session.ts'
import { noteSaved } from '../ui/saved-state.ts'
import { tell } from '../ui/toast.tsx'
import type { SettingKey } from './setting-words.ts'

/** Whether this user may change the register's settings. */
export function useMayChange(): boolean {
  return settingsCalls['settings.change'].may.includes(useSession().user.role)
}

/**
 * A form over some of the settings. A write names the version it saw; what was changed meanwhile is
 * shown and never overwritten unseen.
 */
export function useSettingsForm(record: SettingsRecord, keys: readonly SettingKey[]) {
  const [base, setBase] = useState(record)
  const [draft, setDraft] = useState(record.settings)
  const [now, setNow] = useState<SettingsRecord | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const { mutateAsync: send, isPending } = useMutation({ mutationFn: change })
  const changed = keys.filter(key => differs(key, base.settings, draft))
  useLeaveGuard(changed.length > 0)
  // Nothing is typed here: what another part of the program has changed is simply shown.
  if (changed.length === 0 && record.version > base.version) start(record)

  function start(from: SettingsRecord) {
    setBase(from)
    setDraft(from.settings)
    setNow(null)
  }

  /** After a conflict, the record as it stands now beside the refusal. */
  async function change(version: number) {
    const reply = await api.settings.change({ version, changes: Object.fromEntries(changed.map(key => [key, draft[key]])) })
    const current = !reply.ok && reply.error.code === 'conflict' ? await api.settings.read({}) : null
    return { reply, current }
  }

  async function save(version = base.version): Promise<void> {
    const { reply, current } = await send(version)
    if (current?.ok) return setNow(current.value)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    start(reply.value)
    noteSaved()
    tell('Settings saved.')
    // The bar shows the organisation, and the idle lock its minutes.
    await refreshState()
  }

  return {
    draft,
    set: (changes: Partial<Settings>) => setDraft(before => ({ ...before, ...changes })),
    isDirty: changed.length > 0,
    isPending,
    error,
    /**
     * After a conflict: the record as it is now, and what differs in it from what was seen here.
     */
    clash: now === null ? null : { now, keys: keys.filter(key => differs(key, base.settings, now.settings)) },
    save,
    saveAnyway: () => save(now?.version),
    takeTheirs: () => now && start(now),
    undo: () => start(base),
  }
}

function differs(key: SettingKey, one: Settings, other: Settings): boolean {
  return JSON.stringify(one[key]) !== JSON.stringify(other[key])
}
