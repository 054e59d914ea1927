import type { ReactNode, Ref } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import type { ImportRow, RowChoice, RowState } from '../../shared/imports/model.ts'
import { stateWords } from '../../shared/imports/said.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { Gestation } from '../record/gestation.tsx'
import { classNames } from '../ui/class-names.ts'
import { RagTag, Tag, type Tone } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { Decision } from './decision.tsx'
import styles from './imports.module.css'

interface GridRowProps {
  readonly ref: Ref<HTMLTableRowElement>
  readonly row: ImportRow
  /** Place in the grid, from 0. */
  readonly index: number
  /** Pixels below the head. */
  readonly top: number
  readonly isActive: boolean
  readonly choice: RowChoice
  readonly onChoice: (choice: RowChoice) => void
  readonly onActive: () => void
  readonly isDisabled: boolean
  readonly today: IsoDay
  /** Everything that has to be said of the row. */
  readonly said: ReactNode
}

const tones: Record<RowState, Tone> = { ready: 'green', duplicate: 'amber', problem: 'red', blank: 'grey' }

/**
 * One row of the list: who, when, what happens to it, and below that everything that has to be
 * said.
 */
export function GridRow({ ref, row, index, top, isActive, choice, onChoice, onActive, isDisabled, today, said }: GridRowProps) {
  const isBlank = row.state === 'blank'
  return (
    <tr
      ref={ref}
      id={`line-${row.line}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={classNames(styles.gridRow, styles.line, isActive && styles.active)}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={onActive}
    >
      <td className={text.num}>{row.line}</td>
      <td>{isBlank ? <span className={text.note}>Nothing to import</span> : <Who row={row} />}</td>
      <td className={text.num}>{isBlank ? <span className={text.note}>None</span> : <When edd={row.edd} today={today} />}</td>
      <td>{isBlank ? <span className={text.note}>None</span> : <RagTag rag={row.rag} />}</td>
      <td>
        <Tag tone={tones[row.state]}>{stateWords[row.state]}</Tag>
      </td>
      <td>
        <Decision row={row} choice={choice} onChoice={onChoice} isDisabled={isDisabled} />
      </td>
      <td className={styles.said}>{said}</td>
    </tr>
  )
}

function Who({ row: { name, nhsNumber } }: { row: ImportRow }) {
  return (
    <>
      <strong className={styles.name}>{name || 'No name'}</strong>
      <span className={`${text.note} ${text.num}`}>{nhsNumber === null ? 'No valid NHS number' : `NHS ${spacedNhsNumber(nhsNumber)}`}</span>
    </>
  )
}

function When({ edd, today }: { edd: IsoDay | null; today: IsoDay }) {
  if (edd === null) return <Tag tone="amber">No EDD</Tag>
  return (
    <>
      <span className={styles.name}>{longDay(edd)}</span>
      <span className={text.note}>
        <Gestation line={{ edd, bornOn: null }} on={today} none="Before the LMP" />
      </span>
    </>
  )
}
