import { type Anchor, conditionWords, type MilestoneRule, milestoneWords } from '../../../shared/milestones/model.ts'
import { ruleProblems } from '../../../shared/milestones/rule-problems.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { Button } from '../../ui/button.tsx'
import { Checks } from '../../ui/checks.tsx'
import { useKept } from '../../ui/kept.ts'
import { optionsOf, Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AnchorFields } from './anchor-fields.tsx'
import { DueFields } from './due-fields.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { changedFrom, originOf, sourceProblem, withRule } from './origin.ts'
import styles from './protocols.module.css'

const limitLabels = { amber: 'Amber from', red: 'Red from', stop: 'Last day to begin' } as const
type Limit = keyof typeof limitLabels
const limits = Object.keys(limitLabels) as Limit[]
const moves = { compressible: 'Compressed for a late referral', movesWithPrematurity: 'Earlier where the birth may come early' } as const
type Move = keyof typeof moves

interface RuleDialogProps {
  readonly record: ProtocolRecord
  readonly rule: MilestoneRule
  readonly onLeaveOut: () => void
  readonly onClose: () => void
}

/**
 * One milestone of a copy: whom it is for, its figures and their source. One that the copy leaves
 * out is taken in.
 */
export function RuleDialog({ record, rule, onLeaveOut, onClose }: RuleDialogProps) {
  const [draft, setDraft] = useKept(`rule ${rule.code}`, rule)
  const set = (changes: Partial<MilestoneRule>) => setDraft(before => ({ ...before, ...changes }))
  const [first] = draft.due
  const { protocol } = record
  const isIn = protocol.rules.some(({ code }) => code === rule.code)
  const origin = originOf(record)
  const original = changedFrom(draft, origin)
  const problems = { ...sourceProblem(draft, original, origin), ...ruleProblems(draft) }
  const atGestation = draft.due.some(({ from }) => from === 'gestation')

  function said(chosen: readonly Limit[]): Partial<Record<Limit, Anchor | null>> {
    return Object.fromEntries(limits.map(limit => [limit, chosen.includes(limit) ? (draft[limit] ?? first ?? null) : null]))
  }

  return (
    <EditDialog
      title={isIn ? milestoneWords[rule.code] : `Bring back: ${milestoneWords[rule.code]}`}
      record={record}
      draft={withRule(protocol, draft)}
      isRight={Object.keys(problems).length === 0}
      onClose={onClose}
      other={isIn ? <Button onPress={onLeaveOut}>Leave out…</Button> : null}
    >
      {() => (
        <>
          <Select label="Applies to" options={optionsOf(conditionWords)} value={draft.applies} onChange={applies => set({ applies })} />
          <DueFields rule={draft} onChange={set} problems={problems} />
          {draft.code === 'later_review' ? null : (
            <Checks
              label="Besides the due day"
              options={optionsOf(limitLabels)}
              value={limits.filter(limit => draft[limit] !== null)}
              onChange={chosen => set(said(chosen))}
            />
          )}
          {limits.map(limit => {
            const anchor = draft[limit]
            return anchor === null ? null : (
              <AnchorFields
                key={limit}
                label={limitLabels[limit]}
                anchor={anchor}
                onChange={changed => set({ [limit]: changed })}
                error={problems[limit]}
              />
            )
          })}
          {atGestation ? (
            <Checks
              label="Moves"
              hint={`Late referral: ${protocol.compressedDays} days from receipt. Early birth: ${protocol.prematurityWeeks} weeks earlier. Both are edited with the protocol.`}
              options={optionsOf(moves)}
              value={(Object.keys(moves) as Move[]).filter(move => draft[move])}
              onChange={chosen =>
                set({ compressible: chosen.includes('compressible'), movesWithPrematurity: chosen.includes('movesWithPrematurity') })
              }
            />
          ) : null}
          <TextField
            label="Where the figure comes from"
            value={draft.source}
            onChange={typed => set({ source: typed })}
            maxLength={2000}
            error={problems.source}
          />
          {original === null || origin === null ? null : (
            <div className={styles.add}>
              <Button small onPress={() => setDraft(original)}>
                Take the figures of {origin.name}
              </Button>
            </div>
          )}
        </>
      )}
    </EditDialog>
  )
}
