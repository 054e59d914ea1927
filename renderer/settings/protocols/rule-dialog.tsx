import { useState } from 'react'
import { type Anchor, conditionWords, type MilestoneRule, milestoneWords } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { Checks } from '../../ui/checks.tsx'
import { optionsOf, Select } from '../../ui/select.tsx'
import text from '../../ui/text.module.css'
import { TextField } from '../../ui/text-field.tsx'
import { AnchorFields } from './anchor-fields.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { ruleProblems } from '../../../shared/milestones/rule-problems.ts'

const limitLabels = { amber: 'Amber from', red: 'Red from', stop: 'Last day to begin' } as const
type Limit = keyof typeof limitLabels
const limits = Object.keys(limitLabels) as Limit[]
const moves = { compressible: 'Compressed for a late referral', movesWithPrematurity: 'Earlier where the birth may come early' } as const
type Move = keyof typeof moves

/** The figures of one milestone of a copy. */
export function RuleDialog({ record, rule, onClose }: { record: ProtocolRecord; rule: MilestoneRule; onClose: () => void }) {
  const [draft, setDraft] = useState(rule)
  const set = (changes: Partial<MilestoneRule>) => setDraft(before => ({ ...before, ...changes }))
  const [first] = draft.due
  const problems = ruleProblems(draft)
  const source = draft.source.trim() === '' ? 'Where the figure comes from is needed.' : undefined
  const rules = record.protocol.rules.map(one => (one.code === draft.code ? draft : one))
  // Nothing to count: it is owed until the baby leaves.
  const dueShown = rule.code === 'pre_discharge' ? [] : draft.due
  const atGestation = draft.due.some(({ from }) => from === 'gestation')

  function said(chosen: readonly Limit[]): Partial<Record<Limit, Anchor | null>> {
    return Object.fromEntries(limits.map(limit => [limit, chosen.includes(limit) ? (draft[limit] ?? first ?? null) : null]))
  }

  return (
    <EditDialog
      title={milestoneWords[rule.code]}
      record={record}
      draft={{ ...record.protocol, rules }}
      isRight={Object.keys(problems).length === 0 && source === undefined}
      onClose={onClose}
    >
      {() => (
        <>
          <Select label="Applies to" options={optionsOf(conditionWords)} value={draft.applies} onChange={applies => set({ applies })} />
          {rule.code === 'pre_discharge' ? (
            <p className={text.row}>Due before discharge, always: it is owed until the baby leaves.</p>
          ) : null}
          {dueShown.map((anchor, index) => (
            <AnchorFields
              // The days of one milestone keep their places.
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing is added, taken out or moved here
              key={index}
              label={index === 0 ? 'Due' : 'Or sooner'}
              anchor={anchor}
              onChange={changed => set({ due: draft.due.map((one, place) => (place === index ? changed : one)) })}
              error={problems[`due ${index}`]}
            />
          ))}
          <Checks
            label="Besides the due day"
            options={optionsOf(limitLabels)}
            value={limits.filter(limit => draft[limit] !== null)}
            onChange={chosen => set(said(chosen))}
          />
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
            error={source}
          />
        </>
      )}
    </EditDialog>
  )
}
