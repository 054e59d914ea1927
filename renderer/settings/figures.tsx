import { Fragment } from 'react'
import { agencies } from '../../shared/directory/model.ts'
import type { Protocol } from '../../shared/milestones/model.ts'
import { defaultSettings, type Settings, type SettingsRecord } from '../../shared/settings/model.ts'
import { listed } from '../../shared/words.ts'
import { Button } from '../ui/button.tsx'
import { Checks } from '../ui/checks.tsx'
import { Notice } from '../ui/notice.tsx'
import { optionsOf } from '../ui/select.tsx'
import { DefaultsLine } from './defaults-line.tsx'
import { FigureField } from './figure-field.tsx'
import { figureProblems, figures } from './figure-specs.ts'
import { protocolGaps } from './protocol-gaps.ts'
import { ChangePreview } from './protocols/change-preview.tsx'
import { sameChoice } from './same-choice.ts'
import { settingLabels } from './setting-words.ts'
import styles from './settings.module.css'
import { type FieldsProps, SettingsForm } from './settings-form.tsx'
import { useProtocolInForce } from './use-protocol-in-force.ts'

const keys = ['quorumAgencies', ...figures.map(({ key }) => key)] as const
const usual = listed(defaultSettings.quorumAgencies.map(code => agencies[code]))
const defaults = Object.fromEntries(keys.map(key => [key, defaultSettings[key]]))

/** The figures by which the register counts. */
export function Figures({ record }: { record: SettingsRecord }) {
  const protocol = useProtocolInForce()
  return (
    <SettingsForm
      title="Figures"
      note="Local procedures differ: each figure can be set. Those here are defaults to be checked against the local procedure. Due days of milestones are figures of the protocol in force, those of the safeguards stand under Safeguards."
      record={record}
      keys={keys}
      problems={draft => ({
        ...figureProblems(draft),
        ...(draft.quorumAgencies.length > 10 ? { quorumAgencies: 'At most 10 agencies.' } : {}),
      })}
    >
      {({ draft, set, errors }) => (
        <>
          <DefaultsLine changed={changedLabels(draft)} onReset={() => set(defaults)} />
          <Gaps draft={draft} protocol={protocol} onTake={set} />
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
              <Fragment key={figure.key}>
                <FigureField
                  spec={figure}
                  value={draft[figure.key]}
                  usual={defaultSettings[figure.key]}
                  protocol={protocol}
                  error={errors[figure.key]}
                  onChange={value => set({ [figure.key]: value })}
                />
                {figure.key === 'meetingIntervalDays' && moves(draft, record.settings, errors) ? (
                  <div className={styles.moves}>
                    <ChangePreview meetingIntervalDays={draft.meetingIntervalDays} />
                  </div>
                ) : null}
              </Fragment>
            ))}
          </div>
        </>
      )}
    </SettingsForm>
  )
}

interface GapsProps {
  readonly draft: Settings
  readonly protocol: Protocol | null
  readonly onTake: (changes: Partial<Settings>) => void
}

/**
 * Where agenda, minutes and lists would ask at another week than the milestones, and the way to one
 * figure.
 */
function Gaps({ draft, protocol, onTake }: GapsProps) {
  const gaps = protocol === null ? [] : protocolGaps(draft, protocol)
  if (protocol === null || gaps.length === 0) return null
  const take = () => onTake(Object.fromEntries(gaps.map(({ key, weeks }) => [key, weeks])))
  return (
    <Notice
      tone="amber"
      title={`Not as in ${protocol.name}, the protocol in force.`}
      actions={<Button onPress={take}>Take those of the protocol</Button>}
    >
      {gaps.map(({ words }) => words).join('; ')}.
    </Notice>
  )
}

/** Whether due days may move: shown beneath the figure, before it is saved. */
function moves(draft: Settings, saved: Settings, errors: FieldsProps['errors']): boolean {
  return draft.meetingIntervalDays !== saved.meetingIntervalDays && errors.meetingIntervalDays === undefined
}

function changedLabels(draft: Settings): string[] {
  return [
    ...(sameChoice(draft.quorumAgencies, defaultSettings.quorumAgencies) ? [] : [settingLabels.quorumAgencies]),
    ...figures.filter(({ key }) => draft[key] !== defaultSettings[key]).map(({ label }) => label),
  ]
}
