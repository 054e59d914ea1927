import { agencies } from '../../shared/directory/model.ts'
import { defaultThresholds } from '../../shared/safeguards/thresholds.ts'
import type { SettingsRecord } from '../../shared/settings/model.ts'
import { Checks } from '../ui/checks.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { optionsOf } from '../ui/select.tsx'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { thresholdGroups, thresholdHint, thresholdProblems } from './threshold-specs.ts'

const usual = defaultThresholds.coreAgencies.map(code => agencies[code]).join(' and ')

/** The figures by which safeguards fire. */
export function SafeguardFigures({ record }: { record: SettingsRecord }) {
  return (
    <SettingsForm
      title="Figures of the safeguards"
      note="A safeguard says in figures why it fires; these are the figures. Defaults come from case reviews and published procedures, to be checked against the local procedure."
      record={record}
      keys={['thresholds']}
      problems={({ thresholds }) =>
        Object.keys(thresholdProblems(thresholds)).length > 0 || thresholds.coreAgencies.length > 10 ? { thresholds: 'Not right yet.' } : {}
      }
    >
      {({ draft: { thresholds }, set }) => {
        const errors = thresholdProblems(thresholds)
        return (
          <>
            {thresholdGroups.map(({ title, figures }) => (
              <fieldset key={title} className={styles.group}>
                <legend>{title}</legend>
                <div className={styles.figures}>
                  {figures.map(figure => (
                    <NumberField
                      key={figure.key}
                      label={figure.label}
                      hint={thresholdHint(figure)}
                      min={figure.min}
                      max={figure.max}
                      value={thresholds[figure.key]}
                      onChange={value => set({ thresholds: { ...thresholds, [figure.key]: value } })}
                      error={errors[figure.key]}
                    />
                  ))}
                </div>
              </fieldset>
            ))}
            <Checks
              label="Agencies asked at every case"
              hint={`Beside those involved in it; silent ones are named. Default ${usual}.`}
              options={optionsOf(agencies)}
              value={thresholds.coreAgencies}
              onChange={coreAgencies => set({ thresholds: { ...thresholds, coreAgencies } })}
              error={thresholds.coreAgencies.length > 10 ? 'At most 10 agencies.' : undefined}
            />
          </>
        )
      }}
    </SettingsForm>
  )
}
