import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Row } from '../../shared/tracking/rows.ts'
import { classNames } from '../ui/class-names.ts'
import text from '../ui/text.module.css'
import { useWidth } from '../ui/use-width.ts'
import type { Figures } from './figures.ts'
import styles from './register.module.css'
import { features, registerColumns } from './register-columns.tsx'

/** What the table shows, for whoever takes it elsewhere. */
export interface ShownRows {
  /** In the order they stand, which may be sorted for now. */
  ids(): readonly string[]
}

interface RegisterTableProps {
  readonly ref?: Ref<ShownRows>
  readonly rows: readonly Row[]
  readonly today: IsoDay
  readonly figures: Figures
  readonly sorting: SortingState
  readonly onSorting: (sorting: SortingState) => void
  readonly onOpen: (id: string) => void
}

const rowHeight = 47
const headHeight = 33

/** The register as a grid: arrow keys move, Enter opens. Only rows in sight are drawn, so its length does not matter. */
export function RegisterTable({ ref, rows: shown, today, figures, sorting, onSorting, onOpen }: RegisterTableProps) {
  const grid = useRef<HTMLTableElement>(null)
  // On a wide screen a third of the room goes to the ruler.
  const rulerWidth = Math.round(Math.max(180, Math.min(380, 180 + (useWidth(grid) - 1246) * 0.4)))
  const columns = useMemo(() => registerColumns(today, figures, rulerWidth), [today, figures, rulerWidth])
  const data = useMemo(() => [...shown], [shown])
  const table = useTable({
    features,
    columns,
    data,
    state: { sorting },
    onSortingChange: change => onSorting(typeof change === 'function' ? change(sorting) : change),
    enableMultiSort: false,
    sortDescFirst: false,
    getRowId: ({ line }) => line.id,
  })
  const { rows } = table.getRowModel()
  useImperativeHandle(ref, () => ({ ids: () => rows.map(({ id }) => id) }), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
  })
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = Math.max(
    0,
    rows.findIndex(row => row.id === activeId),
  )

  function move(to: number) {
    const index = Math.max(0, Math.min(rows.length - 1, to))
    setActiveId(rows[index]?.id ?? null)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = stepOf(event.key, active, page, rows.length)
    const row = rows[active]
    if (to !== null) move(to)
    else if (event.key === 'Enter' && row) onOpen(row.id)
    else return
    event.preventDefault()
  }

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a table to be a grid, and its rows and cells follow
      role="grid"
      aria-label="Referrals"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows[active] ? `row-${rows[active].id}` : undefined}
      tabIndex={0}
      className={styles.grid}
      style={{ '--ruler': `${rulerWidth + 20}px` }}
      onKeyDown={press}
    >
      <thead className={styles.header}>
        {table.getHeaderGroups().map(group => (
          <tr key={group.id} aria-rowindex={1} className={styles.row}>
            {group.headers.map(header => {
              const sorted = header.column.getIsSorted()
              return (
                <th key={header.id} scope="col" className={styles.headCell} aria-sort={sorted === false ? undefined : `${sorted}ending`}>
                  {header.column.getCanSort() ? (
                    <button type="button" className={styles.sort} onClick={() => header.column.toggleSorting()}>
                      <table.FlexRender header={header} />
                      {sorted === 'asc' ? <ArrowUp aria-hidden /> : sorted === 'desc' ? <ArrowDown aria-hidden /> : null}
                    </button>
                  ) : (
                    <span className={styles.plainHead}>
                      <table.FlexRender header={header} />
                    </span>
                  )}
                </th>
              )
            })}
          </tr>
        ))}
      </thead>
      <tbody className={styles.body} style={{ height: rows.length * rowHeight }}>
        {virtualizer.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <tr
              key={row.id}
              id={`row-${row.id}`}
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className={classNames(styles.row, styles.line, item.index === active && styles.active)}
              style={{ transform: `translateY(${item.index * rowHeight}px)` }}
              onClick={() => onOpen(row.id)}
            >
              {row.getAllCells().map(cell => (
                <td key={cell.id} className={classNames(styles.cell, text.num)}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Where a key moves the active row, or null. */
function stepOf(key: string, active: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
