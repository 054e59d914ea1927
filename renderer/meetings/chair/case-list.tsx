import { type KeyboardEvent, memo } from 'react'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { caseFigure, caseFigureWords } from '../../../shared/meetings/facts.ts'
import { type AgendaItem, type ItemState, sections } from '../../../shared/meetings/model.ts'
import type { Step } from '../../../shared/meetings/steps.ts'
import { inSight, toldApart } from '../../../shared/people/identity.ts'
import { babyName } from '../../../shared/people/names.ts'
import { Figure } from '../../ui/figure.tsx'
import { sectionTitle } from '../section-words.ts'
import styles from './chair.module.css'

interface Row {
  readonly id: Step
  readonly name: string
  readonly figure: string
  readonly words: string
  /** What tells it from another of the name in the list. */
  readonly apart: string | undefined
  readonly state: ItemState | 'step'
}

interface Group {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

function caseGroups(items: readonly AgendaItem[], previousOn: IsoDay | null, today: IsoDay): Group[] {
  const step = (id: Step, name: string): Row => ({ id, name, figure: '', words: '', apart: undefined, state: 'step' })
  const apart = toldApart(items.map(({ referral }) => inSight(referral)))
  const cases = sections.map(section => ({
    id: section,
    title: sectionTitle(section, previousOn),
    rows: items
      .filter(item => item.section === section)
      .map(({ id, referral, state }) => ({
        id,
        name: babyName(referral),
        figure: caseFigure(referral, today),
        words: caseFigureWords(referral, today),
        apart: apart.get(referral.id),
        state,
      })),
  }))
  return [
    { id: 'before', title: 'Before the cases', rows: [step('opening', 'Opening')] },
    ...cases.filter(group => group.rows.length > 0),
    { id: 'after', title: 'After the cases', rows: [step('closing', 'Any other business and close')] },
  ]
}

interface CaseListProps {
  readonly items: readonly AgendaItem[]
  readonly previousOn: IsoDay | null
  readonly today: IsoDay
  readonly step: Step
  readonly onGo: (step: Step) => void
}

/**
 * Sections with their cases: one Tab stop, arrow keys move, Enter opens. Plain buttons, because
 * going to the next case must draw two rows anew and not sixty (budget: 50 ms).
 */
export const CaseList = memo(({ items, previousOn, today, step, onGo }: CaseListProps) => (
  <nav aria-label="Agenda" className={styles.list} onKeyDown={moveFocus}>
    {caseGroups(items, previousOn, today).map(({ id, title, rows }) => (
      <section key={id} aria-label={title}>
        <p className={styles.sectionHead} aria-hidden>
          {title}
        </p>
        <ul>
          {rows.map(row => (
            <CaseRow key={row.id} {...row} isCurrent={row.id === step} onGo={onGo} />
          ))}
        </ul>
      </section>
    ))}
  </nav>
))

const signs: Record<Row['state'], string> = { waiting: '', discussed: '✓', not_reached: '–', withdrawn: '', step: '' }
const stateWords: Record<Row['state'], string> = {
  waiting: 'not yet discussed',
  discussed: 'discussed',
  not_reached: '',
  withdrawn: '',
  step: '',
}

interface CaseRowProps extends Row {
  readonly isCurrent: boolean
  readonly onGo: (step: Step) => void
}

const CaseRow = memo(({ id, name, figure, words, apart, state, isCurrent, onGo }: CaseRowProps) => (
  <li>
    <button
      type="button"
      className={styles.case}
      aria-current={isCurrent ? 'step' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-done={state === 'discussed' || state === 'not_reached' || undefined}
      onClick={() => onGo(id)}
    >
      <span aria-hidden>{isCurrent ? '▸' : signs[state]}</span>
      <span>
        {name}
        {apart === undefined ? null : <span className={styles.apart}> {apart}</span>}
        <span className={styles.hidden}> {stateWords[state]}</span>
      </span>
      <span className={styles.figure}>{state === 'not_reached' ? 'not reached' : <Figure figure={figure} words={words} />}</span>
    </button>
  </li>
))

/** Up, down, Home and End among the rows. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')]
  const here = rows.indexOf(document.activeElement as HTMLButtonElement)
  const targets: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }
  const target = rows[targets[event.key] ?? -1]
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}
