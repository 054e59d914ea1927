import type { Reply } from '../../shared/reply.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import text from '../ui/text.module.css'
import { useCommand } from '../ui/use-command.ts'

interface WithdrawProps {
  /** What kind of thing: `event`. */
  readonly what: string
  /** Which one. */
  readonly words: string
  readonly send: (reason: string) => Promise<Reply>
  readonly onClose: () => void
}

/** Takes one entry off the record with a reason; the history keeps it. */
export function Withdraw({ what, words, send, onClose }: WithdrawProps) {
  const command = useCommand()

  async function withdraw(reason: string) {
    if ((await command.run(send(reason))) === null) return
    noteSaved()
    onClose()
  }

  return (
    <ReasonDialog
      title={`Withdraw this ${what}?`}
      confirm={`Withdraw ${what}`}
      error={command.error}
      isPending={command.isPending}
      onConfirm={reason => void withdraw(reason)}
      onClose={onClose}
    >
      <p className={text.row}>{words}.</p>
      <p className={text.note}>It leaves the page; the history keeps it.</p>
    </ReasonDialog>
  )
}
