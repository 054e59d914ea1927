import { useState } from 'react'
import { agencies } from '../../shared/directory/model.ts'
import { type LogEntry, logKindWords } from '../../shared/tracking/model.ts'
import { useCall } from '../api.ts'
import { Card } from '../referrals/fields/card.tsx'
import type { PartProps } from '../referrals/referral/part.ts'
import styles from '../referrals/referral/referral.module.css'
import { dayWords } from '../referrals/words.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { LogForm } from './log-form.tsx'
import { LogWithdraw } from './log-withdraw.tsx'

/** The pre-birth lead’s log of this referral: advice asked and given, midwifery liaison, consultation. */
export function LogSection({ referral, today }: PartProps) {
  const referralId = referral.line.id
  const { data, error } = useCall('tracking.log', { referralId, since: null })
  const [editing, setEditing] = useState<LogEntry | 'new' | null>(null)
  const [withdrawing, setWithdrawing] = useState<LogEntry | null>(null)
  const mayWrite = useMayWrite()
  const done = () => setEditing(null)
  const add =
    mayWrite && editing === null ? (
      <Button kind="quiet" small onPress={() => setEditing('new')}>
        Add entry
      </Button>
    ) : null
  return (
    <Card title="Lead’s log" note="Advice, midwifery liaison and consultation" action={add}>
      <ErrorNotice error={error?.error} />
      {editing === 'new' ? <LogForm referralId={referralId} today={today} onDone={done} /> : null}
      {data?.length === 0 && editing === null ? <p className={text.row}>No entry yet.</p> : null}
      <ul className={styles.list}>
        {data?.map(entry => (
          <li key={entry.id} className={styles.item}>
            {editing !== 'new' && editing?.id === entry.id ? (
              <LogForm referralId={referralId} today={today} entry={entry} onDone={done} />
            ) : (
              <Entry entry={entry} today={today} onEdit={mayWrite ? setEditing : null} onWithdraw={setWithdrawing} />
            )}
          </li>
        ))}
      </ul>
      {withdrawing ? <LogWithdraw referralId={referralId} entry={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </Card>
  )
}

interface EntryProps {
  readonly entry: LogEntry
  readonly today: string
  readonly onEdit: ((entry: LogEntry) => void) | null
  readonly onWithdraw: (entry: LogEntry) => void
}

function Entry({ entry, today, onEdit, onWithdraw }: EntryProps) {
  const agency = entry.agency === null ? '' : `, ${agencies[entry.agency]}`
  return (
    <>
      <div className={styles.itemHead}>
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

function FollowUp({ entry: { followUpOn, followedUpOn }, today }: Pick<EntryProps, 'entry' | 'today'>) {
  if (followUpOn === null) return null
  if (followedUpOn !== null) return <Tag tone="green">Followed up {dayWords(followedUpOn, today)}</Tag>
  if (followUpOn < today) return <Tag tone="red">Follow-up was due {dayWords(followUpOn, today)}</Tag>
  return <Tag>Follow up {dayWords(followUpOn, today)}</Tag>
}
