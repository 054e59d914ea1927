import { settingsCalls } from '../../shared/settings/calls.ts'
import type { Settings, SettingsRecord } from '../../shared/settings/model.ts'
import { api } from '../api.ts'
import type { Stored } from '../record/draft.ts'
import { useRecordForm } from '../record/use-record-form.ts'
import { refreshState, useSession } from '../shell/session.ts'
import { tell } from '../ui/toast.tsx'
import { changedSettings, settingSpecs, toFields, withFields } from './setting-specs.ts'
import type { SettingKey } from './setting-words.ts'

/** Whether this user may change the register's settings. */
export function useMayChange(): boolean {
  return settingsCalls['settings.change'].may.includes(useSession().user.role)
}

/** What is wrong with an answer, as a sentence per setting. */
export type Problems = Readonly<Partial<Record<SettingKey, string>>>

interface SettingsFormOptions {
  readonly record: SettingsRecord
  readonly keys: readonly SettingKey[]
  readonly problems: (draft: Settings) => Problems
}

/** A form over some of the settings. */
export function useSettingsForm({ record, keys, problems }: SettingsFormOptions) {
  const form = useRecordForm({
    place: `settings ${keys.join(' ')}`,
    specsOf: () => settingSpecs(keys),
    initial: toFields(record.settings),
    stored: storedSettings(record),
    within: 'changes',
    read: (values, changes) => {
      const draft = withFields(record.settings, values)
      const errors = problems(draft)
      return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, fields: changedSettings(draft, changes) }
    },
    send: (seen, changes) => api.settings.change({ version: seen?.version ?? record.version, changes }),
    readNow: async () => {
      const reply = await api.settings.read({})
      return reply.ok ? storedSettings(reply.value) : null
    },
    onSaved: (saved): void => {
      form.renew(storedSettings(saved))
      tell('Settings saved.')
      // The bar shows the organisation, and the idle lock its minutes.
      void refreshState()
    },
    // A choice for everything that stands in the register already.
    onUnchanged: (): void => form.renew(form.stored ?? storedSettings(record)),
  })
  // Nothing is typed here: what another part of the program has changed is simply shown.
  if (!form.isDirty && record.version > (form.stored?.version ?? 0)) form.renew(storedSettings(record))

  const draft = withFields(record.settings, form.draft)
  return {
    ...form,
    draft,
    problems: form.isDirty ? problems(draft) : {},
    change: (changes: Partial<Settings>) => {
      for (const [key, value] of Object.entries(toFields(changes))) form.set(key, value)
    },
    undo: () => form.renew(form.stored ?? storedSettings(record)),
  }
}

/** Settings are one record of the register. */
function storedSettings({ version, settings }: SettingsRecord): Stored {
  return { id: 'settings', version, values: toFields(settings) }
}
