import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ImportRow, RowChoice, RowGrounds } from '../../shared/imports/model.ts'
import { useToday } from '../shell/session.ts'
import text from '../ui/text.module.css'
import { GridRow } from './grid-row.tsx'
import styles from './imports.module.css'
import { type Choices, choiceOf, choicesOf, choiceWords, choose, type Grounds, noGround } from './rows.ts'
import { Said } from './said.tsx'

interface RowsGridProps {
  readonly rows: readonly ImportRow[]
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
  readonly importId: string
  readonly grounds: Grounds
  readonly onGround: (line: number, ground: RowGrounds) => void
  readonly isDisabled: boolean
}

const headHeight = 33
const usualHeight = 78

/**
 * The rows of the list as a grid: arrow keys move, Space changes what happens to a row. Only rows
 * in sight are drawn.
 */
export function RowsGrid({ rows, choices, onChoices, importId, grounds, onGround, isDisabled }: RowsGridProps) {
  const today = useToday()
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState(0)
  const [said, setSaid] = useState('')
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => usualHeight,
    getItemKey: index => rows[index]?.line ?? index,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  })

  function decide(row: ImportRow, choice: RowChoice) {
    onChoices(choose(choices, row, choice))
    setSaid(`Line ${row.line}: ${choiceWords[choice]}.`)
  }

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[active]
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / usualHeight) - 1)
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows.length, End: rows.length }
    const by = steps[event.key]
    if (by !== undefined) {
      const to = Math.max(0, Math.min(rows.length - 1, active + by))
      setActive(to)
      virtualizer.scrollToIndex(to, { align: 'auto' })
    } else if (event.key === ' ' && row && !isDisabled) {
      const possible = choicesOf(row)
      const next = possible.find(choice => choice !== choiceOf(row, choices))
      if (next) decide(row, next)
      else setSaid(`Line ${row.line} stays out: it cannot be imported as it is.`)
    } else return
    event.preventDefault()
  }

  return (
    <>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a table to be a grid, and its rows and cells follow
        role="grid"
        aria-label="Rows of the list"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={rows[active] ? `line-${rows[active].line}` : undefined}
        tabIndex={0}
        className={`${text.sheet} ${styles.grid}`}
        onKeyDown={press}
      >
        <thead className={styles.gridHead}>
          <tr className={styles.gridRow} aria-rowindex={1}>
            <th scope="col">Line</th>
            <th scope="col">Mother</th>
            <th scope="col">EDD, gestation today</th>
            <th scope="col">RAG</th>
            <th scope="col">State</th>
            <th scope="col">What happens</th>
            <th scope="col" className={text.hidden}>
              What has to be said
            </th>
          </tr>
        </thead>
        <tbody className={styles.gridBody} style={{ height: virtualizer.getTotalSize() - headHeight }}>
          {virtualizer.getVirtualItems().map(item => {
            const row = rows[item.index]
            return row ? (
              <GridRow
                key={item.key}
                ref={virtualizer.measureElement}
                row={row}
                index={item.index}
                top={item.start - headHeight}
                isActive={item.index === active}
                choice={choiceOf(row, choices)}
                onChoice={choice => decide(row, choice)}
                onActive={() => setActive(item.index)}
                isDisabled={isDisabled}
                today={today}
                said={
                  <Said
                    importId={importId}
                    row={row}
                    choice={choiceOf(row, choices)}
                    onChoice={choice => decide(row, choice)}
                    ground={grounds.get(row.line) ?? noGround}
                    onGround={ground => onGround(row.line, ground)}
                    isDisabled={isDisabled}
                  />
                }
              />
            ) : null
          })}
        </tbody>
      </table>
      <p className={text.hidden} role="status">
        {said}
      </p>
    </>
  )
}
