import type { LogEntry } from '../../shared/log/model.ts'
import { cutTo } from '../../shared/words.ts'
import { api } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import text from '../ui/text.module.css'
import { useCommand } from '../ui/use-command.ts'
import styles from './log.module.css'
import { showLog } from './log-cache.ts'
import { LogForm } from './log-form.tsx'
import { LogLines } from './log-lines.tsx'

interface LogItemProps {
  readonly entry: LogEntry
  readonly today: string
  readonly mayWrite: boolean
  readonly onWithdraw: (entry: LogEntry) => void
}

/** An entry in the log, edited in place; its follow-up is ticked off in one press. */
export function LogItem({ entry, today, mayWrite, onWithdraw }: LogItemProps) {
  const [isEditing, setEditing] = useKept(`editing log entry ${entry.id}`, false)
  const command = useCommand()
  if (isEditing) return <LogForm today={today} entry={entry} onDone={() => setEditing(false)} />

  async function followedUp() {
    const { id, version, babyName: _, recordedBy: __, mother: _mother, ...fields } = entry
    const entries = await command.run(api.log.change({ id, version, fields: { ...fields, followedUpOn: today } }))
    if (entries === null) return
    showLog(entry.referralId, entries)
    noteSaved()
  }

  const about =
    entry.referralId === null ? <strong>{entry.subject}</strong> : <a href={`#/register/${entry.referralId}/log`}>{entry.babyName}</a>
  return (
    <div className={styles.entry}>
      <LogLines entry={entry} today={today} onEdit={mayWrite ? () => setEditing(true) : null} onWithdraw={onWithdraw} about={about} />
      {entry.referralId !== null && entry.subject !== '' ? <p className={text.note}>{entry.subject}</p> : null}
      {mayWrite && entry.followUpOn !== null && entry.followedUpOn === null ? (
        <div>
          <Button
            small
            onPress={() => void followedUp()}
            isPending={command.isPending}
            aria-label={`Followed up today: ${cutTo(entry.text, 80)}`}
          >
            Followed up today
          </Button>
        </div>
      ) : null}
      <ErrorNotice error={command.error} />
    </div>
  )
}
