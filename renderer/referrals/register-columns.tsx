import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { isPastTerm } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { foldName } from '../../shared/people/names.ts'
import { rags } from '../../shared/referrals/codes.ts'
import { levelWordsOf, type Row, unanswered } from '../../shared/tracking/rows.ts'
import type { Figures } from '../record/figures.ts'
import { GestationOrAge } from '../record/gestation.tsx'
import { dayWords } from '../record/words.ts'
import { PersonLine } from '../ui/person-line.tsx'
import { ThinRuler } from '../ui/ruler.tsx'
import { RagTag, Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { type NextDue, nextDue } from './next-due.ts'
import styles from './register.module.css'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic, text: sortFn_text },
})

const helper = createColumnHelper<typeof features, Row>()
/** After everything that is known. */
const last = '9999-12-31'

/**
 * The register’s columns. Accessors give what is sorted by; the default order is the register’s
 * own. Safeguards are not sorted by: they are no score.
 */
export function registerColumns(today: IsoDay, figures: Figures, rulerWidth: number, apart: ReadonlyMap<string, string>) {
  const due = (row: Row) => nextDue(row, today, figures.meetingIntervalDays)
  return helper.columns([
    helper.accessor(({ line }) => rags.indexOf(line.rag), {
      id: 'rag',
      header: 'RAG',
      sortFn: 'basic',
      cell: ({ row: { original } }) => <RagTag rag={original.line.rag} />,
    }),
    helper.accessor(({ line }) => foldName(`${line.motherSurname} ${line.motherForenames}`), {
      id: 'name',
      header: 'Baby and mother',
      sortFn: 'text',
      cell: ({ row: { original } }) => <PersonLine person={original.line} apart={apart.get(original.line.id)} />,
    }),
    helper.accessor(({ line }) => line.edd ?? last, {
      id: 'gestation',
      header: 'Gestation',
      enableSorting: false,
      cell: ({ row: { original } }) => <Gestation row={original} today={today} />,
    }),
    helper.display({
      id: 'ruler',
      header: '0 to 40 weeks',
      cell: ({ row: { original } }) => (
        <ThinRuler line={original.line} marks={original.tracked?.marks} today={today} figures={figures} width={rulerWidth} />
      ),
    }),
    helper.accessor(({ line }) => line.edd ?? last, {
      id: 'edd',
      header: 'EDD',
      sortFn: 'basic',
      cell: ({ row: { original } }) => (original.line.edd === null ? <NoEdd row={original} /> : longDay(original.line.edd)),
    }),
    helper.accessor(row => due(row)?.on ?? last, {
      id: 'next',
      header: 'Next due',
      sortFn: 'basic',
      cell: ({ row: { original } }) => <Next row={original} due={due(original)} />,
    }),
    helper.display({
      id: 'safeguards',
      header: 'Safeguards',
      cell: ({ row: { original } }) => <Safeguards row={original} />,
    }),
    helper.accessor(({ line }) => line.lastDiscussedOn ?? '', {
      id: 'last',
      header: 'Last discussed',
      sortFn: 'basic',
      cell: ({ row: { original } }) =>
        original.line.lastDiscussedOn === null ? (
          'Not yet'
        ) : (
          <span className={styles.wrap}>{dayWords(original.line.lastDiscussedOn, today)}</span>
        ),
    }),
  ])
}

function Gestation({ row: { line }, today }: { row: Row; today: IsoDay }) {
  if (line.endedOn !== null) return <span className={text.note}>Ended</span>
  const figure = <GestationOrAge line={line} on={today} />
  if (line.edd !== null && line.bornOn === null && isPastTerm(line.edd, today)) return <span className={text.late}>{figure}</span>
  return line.edd === null && line.bornOn === null ? <span className={text.note}>{figure}</span> : <strong>{figure}</strong>
}

function NoEdd({ row: { line } }: { row: Row }) {
  return line.bornOn === null && line.endedOn === null ? <Tag tone="amber">No EDD</Tag> : <span className={text.note}>Not recorded</span>
}

function Next({ row: { line, tracked }, due }: { row: Row; due: NextDue | null }) {
  if (line.status !== 'open') return <Tag>{line.status === 'closed' ? 'Closed' : 'Withdrawn'}</Tag>
  if (tracked === undefined) return <span className={text.note}>Reading…</span>
  if (due === null) return <span className={text.note}>Nothing due</span>
  if (!due.isLate) return due.words
  return (
    <span className={text.late} title={`Standard ${due.standard}`}>
      {due.words}
      <span className={text.hidden}>, standard {due.standard}</span>
    </span>
  )
}

function Safeguards({ row: { line, tracked } }: { row: Row }) {
  if (line.status !== 'open') return <span className={text.note}>Not checked</span>
  if (tracked === undefined) return <span className={text.note}>Reading…</span>
  const words = levelWordsOf(unanswered(tracked))
  return words === '' ? <span className={text.note}>None open</span> : <span className={styles.wrap}>{words}</span>
}
