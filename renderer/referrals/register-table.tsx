import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { inSight, toldApart } from '../../shared/people/identity.ts'
import type { Row } from '../../shared/tracking/rows.ts'
import type { Figures } from '../record/figures.ts'
import { classNames } from '../ui/class-names.ts'
import { isFocusFree } from '../ui/focus-free.ts'
import text from '../ui/text.module.css'
import { useWidth } from '../ui/use-width.ts'
import styles from './register.module.css'
import { features, registerColumns } from './register-columns.tsx'
import { type GridRows, pressKey, pressRow } from './register-keys.ts'
import { TickAll, TickBox } from './register-ticks.tsx'
import type { Selection } from './selection.ts'
import type { Place } from './use-register.ts'

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
  /** The row that was opened last, to go on from; null when the list is come to anew. */
  readonly place: Place | null
  readonly onOpen: (opened: Place) => void
  /** Null where rows cannot be selected. */
  readonly selection: Selection | null
}

const rowHeights = { whole: 47, middle: 47, stacked: 96 }

/**
 * Every column, all but the ruler, or a row as a block of its cells; 0 is before the first layout.
 */
function layoutOf(width: number): keyof typeof rowHeights {
  if (width === 0 || width >= 1150) return 'whole'
  return width >= 700 ? 'middle' : 'stacked'
}
const headHeight = 33

/**
 * The register as a grid: arrow keys move, Enter opens, Shift+Space selects. Only rows in sight are
 * drawn, so its length does not matter.
 */
export function RegisterTable({ ref, rows: shown, today, figures, sorting, onSorting, place, onOpen, selection }: RegisterTableProps) {
  const grid = useRef<HTMLTableElement>(null)
  // On a wide screen a third of the room goes to the ruler.
  const width = useWidth(grid)
  const rulerWidth = Math.round(Math.max(180, Math.min(380, 180 + (width - 1246) * 0.4)))
  const layout = layoutOf(width)
  const rowHeight = rowHeights[layout]
  const apart = useMemo(() => toldApart(shown.map(({ line }) => inSight(line))), [shown])
  const columns = useMemo(() => registerColumns(today, figures, rulerWidth, apart), [today, figures, rulerWidth, apart])
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
    initialOffset: place?.offset ?? 0,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew when they are another height
  useEffect(() => virtualizer.measure(), [rowHeight])
  const [activeId, setActiveId] = useState<string | null>(place?.id ?? null)
  const active = Math.max(
    0,
    rows.findIndex(row => row.id === activeId),
  )

  function move(to: number) {
    const index = Math.max(0, Math.min(rows.length - 1, to))
    setActiveId(rows[index]?.id ?? null)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }

  const isSelecting = selection?.isOn ?? false
  const wasSelecting = useRef(false)
  useEffect(() => {
    // The button that began or ended it is gone; keys go on from the list.
    if (isSelecting || wasSelecting.current) grid.current?.focus()
    wasSelecting.current = isSelecting
  }, [isSelecting])

  // Back from a referral the keys go on from its row, also where the page scrolls and not the grid.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is come back to
  useEffect(() => {
    if (place === null || isSelecting || !isFocusFree()) return
    grid.current?.focus({ preventScroll: true })
    document.getElementById(`row-${place.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [])

  const page = () => Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 1)
  const open = (id: string) => onOpen({ id, offset: virtualizer.scrollOffset ?? 0 })
  const asGrid = (): GridRows => ({ ids: rows.map(row => row.id), active, page: page(), selection, move, open })
  function press(event: KeyboardEvent) {
    if (event.target === event.currentTarget && pressKey(event, asGrid())) event.preventDefault()
  }

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a table to be a grid, and its rows and cells follow
      role="grid"
      aria-label="Referrals"
      aria-rowcount={rows.length + 1}
      aria-multiselectable={isSelecting || undefined}
      aria-activedescendant={rows[active] ? `row-${rows[active].id}` : undefined}
      tabIndex={0}
      className={classNames(styles.grid, layout !== 'whole' && styles[layout], isSelecting && styles.selecting)}
      style={{ '--ruler': `${rulerWidth + 20}px`, '--row': `${rowHeight}px` }}
      onKeyDown={press}
    >
      <thead className={styles.header}>
        {table.getHeaderGroups().map(group => (
          <tr key={group.id} aria-rowindex={1} className={styles.row}>
            {isSelecting && selection !== null ? <TickAll ids={rows.map(row => row.id)} selection={selection} /> : null}
            {group.headers.map(header => {
              const sorted = header.column.getIsSorted()
              return (
                <th
                  key={header.id}
                  data-column={header.column.id}
                  scope="col"
                  className={styles.headCell}
                  aria-sort={sorted === false ? undefined : `${sorted}ending`}
                >
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
          const isTicked = selection?.has(row.id) ?? false
          return (
            <tr
              key={row.id}
              id={`row-${row.id}`}
              aria-rowindex={item.index + 2}
              aria-selected={isSelecting ? isTicked : item.index === active}
              className={classNames(
                styles.row,
                styles.line,
                isTicked && styles.ticked,
                item.index === active && (isSelecting ? styles.at : styles.active),
              )}
              style={{ transform: `translateY(${item.index * rowHeight}px)` }}
              onClick={event => pressRow(event, item.index, asGrid())}
            >
              {isSelecting ? <TickBox isTicked={isTicked} /> : null}
              {row.getAllCells().map(cell => (
                <td key={cell.id} data-column={cell.column.id} className={classNames(styles.cell, text.num)}>
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
