import type { ReactNode } from 'react'
import { daysBetween } from '../../shared/calendar/day.ts'
import { agencies } from '../../shared/directory/model.ts'
import { type LogEntry, logKindWords } from '../../shared/log/model.ts'
import { counted } from '../../shared/words.ts'
import { dayInSentence, dayWords } from '../record/words.ts'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './log.module.css'

interface LogLinesProps {
  readonly entry: LogEntry
  readonly today: string
  readonly onEdit: ((entry: LogEntry) => void) | null
  readonly onWithdraw: (entry: LogEntry) => void
  readonly about?: ReactNode
}

/**
 * One entry of the log: kind, day, with whom, what was said, and its follow-up. `about`: what it
 * concerns, where that is not plain.
 */
export function LogLines({ entry, today, onEdit, onWithdraw, about }: LogLinesProps) {
  const agency = entry.agency === null ? '' : `, ${agencies[entry.agency]}`
  return (
    <>
      <div className={styles.entryHead}>
        {about}
        <strong>{logKindWords[entry.kind]}</strong>
        <span className={`${text.note} ${text.num}`}>
          {dayWords(entry.on, today)} · {entry.who}
          {agency}
        </span>
        <FollowUp entry={entry} today={today} />
        <span className={text.grow} />
        {onEdit ? (
          <>
            <Button kind="quiet" small onPress={() => onEdit(entry)} aria-label={`Edit entry of ${dayWords(entry.on, today)}`}>
              Edit
            </Button>
            <Button kind="quiet" small onPress={() => onWithdraw(entry)} aria-label={`Withdraw entry of ${dayWords(entry.on, today)}`}>
              Withdraw…
            </Button>
          </>
        ) : null}
      </div>
      <p className={text.kept}>{entry.text}</p>
      <p className={text.note}>Recorded by {entry.recordedBy}</p>
    </>
  )
}

function FollowUp({ entry: { followUpOn, followedUpOn }, today }: Pick<LogLinesProps, 'entry' | 'today'>) {
  if (followUpOn === null) return null
  if (followedUpOn !== null) return <Tag tone="green">Followed up {dayInSentence(followedUpOn, today)}</Tag>
  const late = daysBetween(followUpOn, today)
  if (late > 0) return <Tag tone="red">{`Follow-up was due ${dayWords(followUpOn, today)}, ${counted(late, 'day')} late`}</Tag>
  return <Tag>Follow up {dayInSentence(followUpOn, today)}</Tag>
}
