import { useMemo, useState } from 'react'
import { milestoneCodes, milestoneWords } from '../../shared/milestones/model.ts'
import { isSameName, onceEach } from '../../shared/people/names.ts'
import { rags, ragWords } from '../../shared/referrals/codes.ts'
import { safeguardCodes, safeguardWords } from '../../shared/safeguards/model.ts'
import { compare, isTracked, type Row } from '../../shared/tracking/rows.ts'
import { counted } from '../../shared/words.ts'
import { noFilter, type WorklistFilter } from '../../shared/worklists/worklist.ts'
import { useCall } from '../api.ts'
import { factorLabel, orderedFactors } from '../record/factor-words.ts'
import { useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Checks } from '../ui/checks.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { rowsUnder } from '../worklists/views.ts'
import { assessmentWords } from './filter-chips.ts'
import { PickSeveral } from './pick-several.tsx'
import styles from './register.module.css'

interface FilterDialogProps {
  readonly filter: WorklistFilter
  readonly rows: readonly Row[]
  readonly me: string
  readonly onShow: (filter: WorklistFilter) => void
  readonly onClose: () => void
}

const flags = {
  anyOverdue: 'Milestone overdue',
  unanswered: 'Safeguard unanswered',
  fatherNotSpokenTo: 'Father not spoken to',
  careExperienced: 'Care-experienced parent',
  noSocialWorker: 'No social worker',
  noLead: 'No lead',
  noEdd: 'No EDD',
} as const
type Flag = keyof typeof flags
const flagOptions = (Object.entries(flags) as [Flag, string][]).map(([value, label]) => ({ value, label }))

const milestoneOptions = milestoneCodes.map(value => ({ value, label: milestoneWords[value], group: 'Milestones' }))
const safeguardOptions = safeguardCodes.map(value => ({ value, label: safeguardWords[value], group: 'Safeguards' }))
const factorOptions = orderedFactors.map(value => ({
  value,
  label: factorLabel(value),
  group: /^\d/.test(value) ? 'Census codes' : 'Pre-birth prompts',
}))
const ragOptions = rags.map(value => ({ value, label: ragWords[value] }))
const any = 'any'
const assessments = [{ value: any, label: 'Any' }, ...Object.entries(assessmentWords).map(([value, label]) => ({ value, label }))]

/**
 * Every condition that a list can have. All that are set must hold; how many referrals that leaves
 * is said while they are chosen.
 */
export function FilterDialog({ filter, rows, me, onShow, onClose }: FilterDialogProps) {
  const [draft, setDraft] = useState(filter)
  const today = useToday()
  const sites = useCall('directory.sites', {}).data ?? []
  const set = (changes: Partial<WorklistFilter>) => setDraft({ ...draft, ...changes })
  const count = useMemo(() => rowsUnder(draft, rows, today, me).length, [draft, rows, today, me])
  const leads = useMemo(() => leadOptions(rows, me, draft.lead), [rows, me, draft.lead])
  const days = (key: 'dueWithinDays' | 'expectedWithinDays' | 'bornWithinDays' | 'notDiscussedDays', label: string, max: number) => (
    <Count label={label} value={draft[key]} onChange={value => set({ [key]: value })} min={key === 'notDiscussedDays' ? 1 : 0} max={max} />
  )

  const actions = (
    <>
      <span className={`${text.note} ${text.num} ${styles.counted}`} role="status">
        {counted(count, 'referral')}
      </span>
      <span className={text.grow} />
      <Button kind="quiet" onPress={() => setDraft(noFilter)}>
        Clear all
      </Button>
      <Button onPress={onClose}>Cancel</Button>
      <Button
        kind="primary"
        onPress={() => {
          onShow(draft)
          onClose()
        }}
      >
        Show
      </Button>
    </>
  )
  return (
    <Dialog title="Filter the list" isOpen onClose={onClose} actions={actions} wide>
      <div className={styles.fields}>
        <div className={styles.across}>
          <Checks label="RAG" options={ragOptions} value={draft.rags} onChange={chosen => set({ rags: chosen })} />
        </div>
        <div className={styles.across}>
          <Checks
            label="Only where"
            options={flagOptions}
            value={flagOptions.map(({ value }) => value).filter(flag => draft[flag])}
            onChange={chosen => set(Object.fromEntries(flagOptions.map(({ value }) => [value, chosen.includes(value)])))}
          />
        </div>
        <Select
          label="Assessment"
          options={assessments}
          value={draft.assessment ?? any}
          onChange={value =>
            set({ assessment: (Object.keys(assessmentWords) as (keyof typeof assessmentWords)[]).find(one => one === value) ?? null })
          }
        />
        <Select
          label="Lead"
          options={leads}
          value={draft.lead === '' ? any : isSameName(draft.lead, me) ? 'me' : draft.lead}
          onChange={value => set({ lead: value === any ? '' : value })}
        />
        {sites.length > 1 ? (
          <Select
            label="Site"
            options={[{ value: any, label: 'All sites' }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
            value={draft.siteId ?? any}
            onChange={value => set({ siteId: value === any ? null : value })}
          />
        ) : null}
        <Count label="Gestation from week" value={draft.gestationFrom} onChange={value => set({ gestationFrom: value })} min={0} max={45} />
        <Count label="Gestation to week" value={draft.gestationTo} onChange={value => set({ gestationTo: value })} min={0} max={45} />
        {days('dueWithinDays', 'Milestone due within days', 120)}
        {days('notDiscussedDays', 'Not discussed for days', 400)}
        {days('expectedWithinDays', 'Birth expected within days', 300)}
        {days('bornWithinDays', 'Born within the last days', 400)}
        <PickSeveral label="Overdue milestones" options={milestoneOptions} value={draft.overdue} onChange={overdue => set({ overdue })} />
        <PickSeveral label="Safeguards" options={safeguardOptions} value={draft.safeguards} onChange={safeguards => set({ safeguards })} />
        <PickSeveral label="Factors" options={factorOptions} value={draft.factors} onChange={factors => set({ factors })} />
      </div>
    </Dialog>
  )
}

interface CountProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min: number
  readonly max: number
}

/** A number that may be left empty: no condition. */
function Count({ value, onChange, ...props }: CountProps) {
  return <NumberField {...props} value={value ?? Number.NaN} onChange={next => onChange(Number.isNaN(next) ? null : next)} />
}

/** Leads named on open referrals; the user first. */
function leadOptions(rows: readonly Row[], me: string, now: string) {
  const named = rows.filter(isTracked).map(({ tracked }) => tracked.lead)
  // The one that is filtered by stays as it is written there: its option is the one chosen.
  const others = onceEach(now === 'me' ? named : [now, ...named])
    .filter(name => name !== '' && !isSameName(name, me))
    .sort(compare)
  return [{ value: any, label: 'Any' }, { value: 'me', label: `${me} (me)` }, ...others.map(name => ({ value: name, label: name }))]
}
