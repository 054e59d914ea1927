import { type MilestoneRule, milestoneWords, type Protocol } from '../../../shared/milestones/model.ts'
import { ActionHead } from '../../ui/action-head.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import text from '../../ui/text.module.css'
import settings from '../settings.module.css'
import { changedFrom } from './origin.ts'
import { appliesWords, differenceWords, dueWords, limitWords, moveWords } from './rule-words.ts'

interface RuleTableProps {
  readonly rules: readonly MilestoneRule[]
  /** What the figures are compared with; null where there is nothing to compare. */
  readonly origin: Protocol | null
  /** Left out where nothing can be edited. */
  readonly onEdit?: ((rule: MilestoneRule) => void) | undefined
}

/** The milestones of a protocol in words. */
export function RuleTable({ rules, origin, onEdit }: RuleTableProps) {
  return (
    <table className={`${settings.table} ${settings.rules} ${text.num}`} aria-label="Milestones">
      <thead>
        <tr>
          <th scope="col">Milestone</th>
          <th scope="col">Due</th>
          <th scope="col">Amber and red</th>
          <th scope="col">Moves</th>
          {onEdit ? <ActionHead>Change</ActionHead> : null}
        </tr>
      </thead>
      <tbody>
        {rules.map(rule => (
          <tr key={rule.code}>
            <th scope="row">
              {milestoneWords[rule.code]}
              <div className={text.note}>{appliesWords(rule)}</div>
            </th>
            <td>
              {dueWords(rule)}
              <div className={text.note}>{rule.source}</div>
              <Difference rule={rule} origin={origin} />
            </td>
            <td className={text.note}>{limitWords(rule)}</td>
            <td className={text.note}>{moveWords(rule)}</td>
            {onEdit ? (
              <td className={settings.end}>
                <Button kind="quiet" small aria-label={`Edit ${milestoneWords[rule.code]}`} onPress={() => onEdit(rule)}>
                  Edit
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the origin says where this protocol says something else. */
function Difference({ rule, origin }: { rule: MilestoneRule; origin: Protocol | null }) {
  const original = changedFrom(rule, origin)
  if (original === null || origin === null) return null
  return (
    <div className={text.note}>
      <Tag tone="blue">Differs</Tag> {origin.name}: {differenceWords(original, rule)}.
    </div>
  )
}
