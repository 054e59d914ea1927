import { Check, Minus } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { classNames } from '../ui/class-names.ts'
import styles from './register-ticks.module.css'
import type { Selection } from './selection.ts'

/**
 * Whether a row is ticked, for the eye; the row itself says it, and a press anywhere on it changes
 * it.
 */
export function TickBox({ isTicked }: { isTicked: boolean }) {
  return (
    <td className={styles.cell}>
      <span className={classNames(styles.box, isTicked && styles.on)} aria-hidden>
        {isTicked ? <Check size={14} strokeWidth={3} /> : null}
      </span>
    </td>
  )
}

/** Ticks every row of the list, or none. */
export function TickAll({ ids, selection }: { ids: readonly string[]; selection: Selection }) {
  const count = selection.rows.length
  const isSome = count > 0 && count < ids.length
  return (
    <th scope="col" className={styles.cell}>
      <Checkbox
        aria-label={`Select all ${ids.length.toLocaleString('en-GB')}`}
        isSelected={count === ids.length}
        isIndeterminate={isSome}
        onChange={() => selection.tick(ids, count < ids.length)}
        className={styles.all}
      >
        <span className={classNames(styles.box, count > 0 && styles.on)}>
          {isSome ? <Minus size={14} strokeWidth={3} aria-hidden /> : count > 0 ? <Check size={14} strokeWidth={3} aria-hidden /> : null}
        </span>
      </Checkbox>
    </th>
  )
}
