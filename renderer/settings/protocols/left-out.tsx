import { type MilestoneRule, milestoneWords, type Protocol } from '../../../shared/milestones/model.ts'
import { ActionHead } from '../../ui/action-head.tsx'
import { Button } from '../../ui/button.tsx'
import text from '../../ui/text.module.css'
import { SettingsCard } from '../card.tsx'
import settings from '../settings.module.css'
import { appliesWords, dueWords } from './rule-words.ts'

interface LeftOutProps {
  readonly rules: readonly MilestoneRule[]
  readonly origin: Protocol
  readonly onBringBack?: ((rule: MilestoneRule) => void) | undefined
}

/** Milestones that a copy does not ask for, with the figures they would come back with. */
export function LeftOut({ rules, origin, onBringBack }: LeftOutProps) {
  return (
    <SettingsCard title="Left out" note={`Not due for anybody who follows this protocol. Figures are those of ${origin.name}.`}>
      <table className={`${settings.table} ${settings.rules} ${text.num}`} aria-label="Milestones left out">
        <thead>
          <tr>
            <th scope="col">Milestone</th>
            <th scope="col">Due in {origin.name}</th>
            {onBringBack ? <ActionHead>Change</ActionHead> : null}
          </tr>
        </thead>
        <tbody>
          {rules.map(rule => (
            <tr key={rule.code}>
              <th scope="row">
                {milestoneWords[rule.code]}
                <div className={text.note}>{appliesWords(rule)}</div>
              </th>
              <td>{dueWords(rule)}</td>
              {onBringBack ? (
                <td className={settings.end}>
                  <Button kind="quiet" small aria-label={`Bring back ${milestoneWords[rule.code]}`} onPress={() => onBringBack(rule)}>
                    Bring back…
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsCard>
  )
}
