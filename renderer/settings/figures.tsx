import { agencies } from '../../shared/directory/model.ts'
import { defaultSettings, type SettingsRecord } from '../../shared/settings/model.ts'
import { Checks } from '../ui/checks.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { optionsOf } from '../ui/select.tsx'
import { figureHint, figureProblems, figures } from './figure-specs.ts'
import { settingLabels } from './setting-words.ts'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'

const keys = ['quorumAgencies', ...figures.map(({ key }) => key)] as const
const usual = defaultSettings.quorumAgencies.map(code => agencies[code]).join(' and ')

/** The figures by which the register counts. */
export function Figures({ record }: { record: SettingsRecord }) {
  return (
    <SettingsForm
      title="Figures"
      note="Local procedures differ: each figure can be set. Those here are defaults to be checked against the local procedure."
      record={record}
      keys={keys}
      problems={draft => ({
        ...figureProblems(draft),
        ...(draft.quorumAgencies.length > 10 ? { quorumAgencies: 'At most 10 agencies.' } : {}),
      })}
    >
      {({ draft, set, errors }) => (
        <>
          <Checks
            label={settingLabels.quorumAgencies}
            hint={`The quorum. Default ${usual}.`}
            options={optionsOf(agencies)}
            value={draft.quorumAgencies}
            onChange={quorumAgencies => set({ quorumAgencies })}
            error={errors.quorumAgencies}
          />
          <div className={styles.figures}>
            {figures.map(figure => (
              <NumberField
                key={figure.key}
                label={settingLabels[figure.key]}
                hint={figureHint(figure)}
                min={figure.min}
                max={figure.max}
                value={draft[figure.key]}
                onChange={value => set({ [figure.key]: value })}
                error={errors[figure.key]}
              />
            ))}
          </div>
        </>
      )}
    </SettingsForm>
  )
}
