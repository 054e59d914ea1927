import { type Raised, safeguardWords } from '../../shared/safeguards/model.ts'
import { api, queryClient } from '../api.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import text from '../ui/text.module.css'
import { useCommand } from '../ui/use-command.ts'
import styles from './tracking.module.css'

/**
 * Answers a safeguard with a reason. The dialog says again what fires, what would clear it, and
 * what an answer does.
 */
export function AnswerDialog({ referralId, raised, onClose }: { referralId: string; raised: Raised; onClose: () => void }) {
  const { code, sentence, clearedBy, lesson } = raised
  const answer = useCommand()

  async function send(reason: string) {
    const tracked = await answer.run(api.tracking.answer({ referralId, code, reason }))
    if (tracked === null) return
    queryClient.setQueryData(['tracking.read', { referralId }], tracked)
    noteSaved()
    onClose()
  }

  return (
    <ReasonDialog
      title={`Answer: ${safeguardWords[code]}`}
      confirm="Save answer"
      error={answer.error}
      isPending={answer.isPending}
      onConfirm={reason => void send(reason)}
      onClose={onClose}
    >
      <p className={`${styles.quote} ${text.num}`}>
        {sentence} {clearedBy}
      </p>
      <p className={text.note}>
        {lesson} The answer stands in the record with the name and the day. The safeguard stays visible as answered, and fires again when
        the facts get worse.
      </p>
    </ReasonDialog>
  )
}
