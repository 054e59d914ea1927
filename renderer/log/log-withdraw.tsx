import type { LogEntry } from '../../shared/log/model.ts'
import { api } from '../api.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import text from '../ui/text.module.css'
import { useCommand } from '../ui/use-command.ts'
import { showLog } from './log-cache.ts'

/** Withdraws an entry of the lead’s log with a reason; the history keeps it. */
export function LogWithdraw({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const command = useCommand()

  async function withdraw(reason: string) {
    const entries = await command.run(api.log.withdraw({ id: entry.id, version: entry.version, reason }))
    if (entries === null) return
    showLog(entry.referralId, entries)
    noteSaved()
    onClose()
  }

  return (
    <ReasonDialog
      title="Withdraw this entry?"
      confirm="Withdraw entry"
      error={command.error}
      isPending={command.isPending}
      onConfirm={reason => void withdraw(reason)}
      onClose={onClose}
    >
      <p className={text.row}>{entry.text}</p>
      <p className={text.note}>It leaves the log; the history keeps it.</p>
    </ReasonDialog>
  )
}
