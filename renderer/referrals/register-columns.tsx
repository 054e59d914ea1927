import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { discussionDue } from '../../shared/referrals/discussion-due.ts'
import { type ReferralLine, rags } from '../../shared/referrals/model.ts'
import { foldName } from '../../shared/referrals/names.ts'
import { PersonLine } from '../ui/person-line.tsx'
import { ThinRuler } from '../ui/ruler.tsx'
import { RagTag, Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import type { Figures } from './figures.ts'
import { dayWords, discussionWords, gestationWords } from './words.ts'

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic, text: sortFn_text },
})

const helper = createColumnHelper<typeof features, ReferralLine>()
/** After everything that is known. */
const last = '9999-12-31'

/** The register’s columns. Accessors give what is sorted by; the default order is the register’s own. */
export function registerColumns(today: IsoDay, figures: Figures, rulerWidth: number) {
  const due = (line: ReferralLine) => discussionDue(line, today, figures.meetingIntervalDays)
  return helper.columns([
    helper.accessor(line => rags.indexOf(line.rag), {
      id: 'rag',
      header: 'RAG',
      sortFn: 'basic',
      cell: ({ row }) => <RagTag rag={row.original.rag} />,
    }),
    helper.accessor(line => foldName(`${line.motherSurname} ${line.motherForenames}`), {
      id: 'name',
      header: 'Baby and mother',
      sortFn: 'text',
      cell: ({ row }) => <PersonLine person={row.original} />,
    }),
    helper.accessor(line => line.edd ?? last, {
      id: 'gestation',
      header: 'Gestation',
      enableSorting: false,
      cell: ({ row }) => <Gestation line={row.original} today={today} />,
    }),
    helper.display({
      id: 'ruler',
      header: '0 to 40 weeks',
      cell: ({ row }) => <ThinRuler line={row.original} today={today} figures={figures} width={rulerWidth} />,
    }),
    helper.accessor(line => line.edd ?? last, {
      id: 'edd',
      header: 'EDD',
      sortFn: 'basic',
      cell: ({ row: { original: line } }) => (line.edd === null ? <Tag tone="amber">No EDD</Tag> : longDay(line.edd)),
    }),
    helper.accessor(line => due(line)?.on ?? last, {
      id: 'next',
      header: 'Next discussion',
      sortFn: 'basic',
      cell: ({ row }) => <NextDiscussion line={row.original} today={today} interval={figures.meetingIntervalDays} />,
    }),
    helper.accessor('openActions', {
      id: 'actions',
      header: 'Actions',
      sortFn: 'basic',
      cell: ({ row }) => (row.original.openActions === 0 ? <span className={text.note}>None</span> : `${row.original.openActions} open`),
    }),
    helper.accessor(line => line.lastDiscussedOn ?? '', {
      id: 'last',
      header: 'Last discussed',
      sortFn: 'basic',
      cell: ({ row: { original: line } }) => (line.lastDiscussedOn === null ? 'Not yet' : dayWords(line.lastDiscussedOn, today)),
    }),
  ])
}

function Gestation({ line, today }: { line: ReferralLine; today: IsoDay }) {
  const words = gestationWords(line, today)
  return line.edd === null && line.bornOn === null ? <span className={text.note}>{words}</span> : <strong>{words}</strong>
}

function NextDiscussion({ line, today, interval }: { line: ReferralLine; today: IsoDay; interval: number }) {
  if (line.status !== 'open') return <Tag>{line.status === 'closed' ? 'Closed' : 'Withdrawn'}</Tag>
  const due = discussionDue(line, today, interval)
  const words = discussionWords(due, today)
  if (due === null) return <span className={text.note}>{words}</span>
  return <span className={due.lateDays > 0 ? text.late : undefined}>{words}</span>
}
