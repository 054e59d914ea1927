import { agencies } from '../../shared/directory/model.ts'
import { defaultThresholds, type Thresholds } from '../../shared/safeguards/thresholds.ts'
import type { SettingsRecord } from '../../shared/settings/model.ts'
import { listed } from '../../shared/words.ts'
import { Checks } from '../ui/checks.tsx'
import { optionsOf } from '../ui/select.tsx'
import { DefaultsLine } from './defaults-line.tsx'
import { FigureField } from './figure-field.tsx'
import { sameChoice } from './same-choice.ts'
import { coreAgenciesLabel } from './setting-specs.ts'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { thresholdGroups, thresholdProblems, thresholdSpecs } from './threshold-specs.ts'
import { useProtocolInForce } from './use-protocol-in-force.ts'

const usual = listed(defaultThresholds.coreAgencies.map(code => agencies[code]))

/** The figures by which safeguards fire. */
export function SafeguardFigures({ record }: { record: SettingsRecord }) {
  const protocol = useProtocolInForce()
  return (
    <SettingsForm
      title="Figures of the safeguards"
      note="A safeguard says in figures why it fires; these are the figures. Defaults come from case reviews and published procedures, to be checked against the local procedure. The week of the line “if born tonight” stands under Figures, days of milestones in the protocol in force."
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
            <DefaultsLine
              changed={changedLabels(thresholds)}
              onReset={() => set({ thresholds: { ...defaultThresholds, bornTonightWeeks: thresholds.bornTonightWeeks } })}
            />
            {thresholdGroups.map(({ title, figures }) => (
              <fieldset key={title} className={styles.group}>
                <legend>{title}</legend>
                <div className={styles.figures}>
                  {figures.map(figure => (
                    <FigureField
                      key={figure.key}
                      spec={figure}
                      value={thresholds[figure.key]}
                      usual={defaultThresholds[figure.key]}
                      protocol={protocol}
                      error={errors[figure.key]}
                      onChange={value => set({ thresholds: { ...thresholds, [figure.key]: value } })}
                    />
                  ))}
                </div>
              </fieldset>
            ))}
            <Checks
              label={coreAgenciesLabel}
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

function changedLabels(thresholds: Thresholds): string[] {
  return [
    ...thresholdSpecs.filter(({ key }) => thresholds[key] !== defaultThresholds[key]).map(({ label }) => label),
    ...(sameChoice(thresholds.coreAgencies, defaultThresholds.coreAgencies) ? [] : [coreAgenciesLabel]),
  ]
}
