import { defaultSettings, type SettingsRecord } from '../../shared/settings/model.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { settingLabels } from './setting-words.ts'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'

const longest = 2_000

/** What the chair reads out before the first case. */
export function Confidentiality({ record }: { record: SettingsRecord }) {
  return (
    <SettingsForm
      title="Confidentiality"
      note="Read out at the start of each meeting and printed in its minutes. Minutes already made keep the words of their day."
      record={record}
      keys={['confidentiality']}
      problems={({ confidentiality }) =>
        confidentiality.length > longest ? { confidentiality: `Longer than ${longest.toLocaleString('en-GB')} characters.` } : {}
      }
    >
      {({ draft, set, errors }) => (
        <>
          <TextArea
            label={settingLabels.confidentiality}
            rows={5}
            value={draft.confidentiality}
            onChange={confidentiality => set({ confidentiality })}
            error={errors.confidentiality}
          />
          {draft.confidentiality === defaultSettings.confidentiality ? null : (
            <div className={styles.actions}>
              <Button kind="quiet" onPress={() => set({ confidentiality: defaultSettings.confidentiality })}>
                Put back the default wording
              </Button>
            </div>
          )}
        </>
      )}
    </SettingsForm>
  )
}
