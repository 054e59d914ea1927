import type { LogEntry } from '../../shared/log/model.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import list from '../record/entries.module.css'
import type { PartProps } from '../record/part.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { LogForm } from './log-form.tsx'
import { LogLines } from './log-lines.tsx'
import { LogWithdraw } from './log-withdraw.tsx'

/**
 * The pre-birth lead’s log of this referral: advice asked and given, midwifery liaison,
 * consultation.
 */
export function LogSection({ referral, today }: PartProps) {
  const referralId = referral.line.id
  const { data, error } = useCall('log.list', { referralId, since: null })
  const [editing, setEditing] = useKept<LogEntry | 'new' | null>('log entry edited', null)
  const [withdrawing, setWithdrawing] = useKept<LogEntry | null>('log entry withdrawn', null)
  const mayWrite = useMayWrite()
  const done = () => setEditing(null)
  const entries = data ?? []
  const add =
    mayWrite && editing === null ? (
      <>
        <ExportButton
          within="lead’s log"
          list="log"
          rows={entries.length}
          ids={() => entries.map(({ id }) => id)}
          shown={`${referral.line.reference}, the latest first`}
        />
        <Button kind="quiet" small onPress={() => setEditing('new')}>
          Add entry
        </Button>
      </>
    ) : null
  return (
    <Card title="Lead’s log" note="Advice, midwifery liaison and consultation" action={add}>
      <ErrorNotice error={error?.error} />
      {editing === 'new' ? <LogForm referralId={referralId} today={today} onDone={done} /> : null}
      {data?.length === 0 && editing === null ? <p className={text.row}>No entry yet.</p> : null}
      <ul className={list.list}>
        {data?.map(entry => (
          <li key={entry.id} className={list.item}>
            {editing !== 'new' && editing?.id === entry.id ? (
              <LogForm referralId={referralId} today={today} entry={entry} onDone={done} />
            ) : (
              <LogLines entry={entry} today={today} onEdit={mayWrite ? setEditing : null} onWithdraw={setWithdrawing} />
            )}
          </li>
        ))}
      </ul>
      {withdrawing ? <LogWithdraw entry={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </Card>
  )
}
