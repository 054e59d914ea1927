import { memo } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { caseFigure } from '../../../shared/meetings/facts.ts'
import { type AgendaItem, type ItemState, sections, sectionWords } from '../../../shared/meetings/model.ts'
import type { Step } from '../../../shared/meetings/steps.ts'
import { babyName } from '../../../shared/referrals/names.ts'
import styles from './chair.module.css'

interface Row {
  readonly id: Step
  readonly name: string
  readonly figure: string
  readonly state: ItemState | 'step'
}

interface Group {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** The agenda as the list shows it; what is typed into a case does not change it. */
export function caseGroups(items: readonly AgendaItem[], today: IsoDay): Group[] {
  const step = (id: Step, name: string): Row => ({ id, name, figure: '', state: 'step' })
  const cases = sections.map(section => ({
    id: section,
    title: sectionWords[section],
    rows: items
      .filter(item => item.section === section)
      .map(({ id, referral, state }) => ({ id, name: babyName(referral), figure: caseFigure(referral, today), state })),
  }))
  return [
    { id: 'before', title: 'Before the cases', rows: [step('opening', 'Opening')] },
    ...cases.filter(group => group.rows.length > 0),
    { id: 'after', title: 'After the cases', rows: [step('closing', 'Any other business and close')] },
  ]
}

interface CaseListProps {
  readonly groups: readonly Group[]
  readonly step: Step
  readonly onGo: (step: Step) => void
}

/** Sections with their cases; arrow keys and first letters move, Enter opens. */
export const CaseList = memo(
  DrawnList,
  (a, b) => a.step === b.step && a.onGo === b.onGo && JSON.stringify(a.groups) === JSON.stringify(b.groups),
)

function DrawnList({ groups, step, onGo }: CaseListProps) {
  return (
    <ListBox
      aria-label="Agenda"
      className={styles.list ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[step]}
      onSelectionChange={keys => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onGo(String(key))
      }}
      items={groups}
      dependencies={[step]}
    >
      {group => (
        <ListBoxSection id={group.id}>
          <Header className={styles.sectionHead}>{group.title}</Header>
          <Collection items={group.rows} dependencies={[step]}>
            {row => <CaseRow row={row} isCurrent={row.id === step} />}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}

const signs: Record<Row['state'], string> = { waiting: '', discussed: '✓', not_reached: '–', withdrawn: '', step: '' }
const stateWords: Record<Row['state'], string> = {
  waiting: 'not yet discussed',
  discussed: 'discussed',
  not_reached: 'not reached',
  withdrawn: '',
  step: '',
}

function CaseRow({ row, isCurrent }: { row: Row; isCurrent: boolean }) {
  const said = [row.name, row.figure, stateWords[row.state]].filter(Boolean).join(', ')
  const done = row.state === 'discussed' || row.state === 'not_reached'
  return (
    <ListBoxItem id={row.id} textValue={row.name} aria-label={said} className={styles.case ?? ''} data-done={done || undefined}>
      <span aria-hidden>{isCurrent ? '▸' : signs[row.state]}</span>
      <span>{row.name}</span>
      <span className={styles.figure}>{row.state === 'not_reached' ? 'not reached' : row.figure}</span>
    </ListBoxItem>
  )
}
