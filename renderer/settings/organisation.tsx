import { nationWords } from '../../shared/access/model.ts'
import type { SettingsRecord } from '../../shared/settings/model.ts'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ChangePreview } from './protocols/change-preview.tsx'
import { settingLabels } from './setting-words.ts'
import { SettingsForm } from './settings-form.tsx'

const keys = ['organisation', 'nation', 'minutesFooter'] as const

/** Whose register it is. */
export function Organisation({ record }: { record: SettingsRecord }) {
  return (
    <SettingsForm
      title="Organisation"
      note="Stands at the top of every screen and in the minutes."
      record={record}
      keys={keys}
      problems={({ organisation }) =>
        organisation.trim() === '' ? { organisation: 'The name of the organisation is needed: minutes are headed by it.' } : {}
      }
    >
      {({ draft, set, errors }) => (
        <>
          <TextField
            label={settingLabels.organisation}
            value={draft.organisation}
            onChange={organisation => set({ organisation })}
            maxLength={200}
            error={errors.organisation}
          />
          <Select
            label={settingLabels.nation}
            hint="Bank holidays and procedures differ between nations."
            options={optionsOf(nationWords)}
            value={draft.nation}
            onChange={nation => set({ nation })}
          />
          {draft.nation === record.settings.nation ? null : <ChangePreview nation={draft.nation} />}
          <TextField
            label={settingLabels.minutesFooter}
            hint="For example a reference of the records service. May stay empty."
            value={draft.minutesFooter}
            onChange={minutesFooter => set({ minutesFooter })}
            maxLength={200}
          />
        </>
      )}
    </SettingsForm>
  )
}
