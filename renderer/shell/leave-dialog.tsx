import { ConfirmDialog } from '../ui/dialog.tsx'
import { answerLeaving, useLeaving } from './router.ts'

/** Asks before a form with unsaved answers is left. */
export function LeaveDialog() {
  const wanted = useLeaving(state => state.wanted)
  return (
    <ConfirmDialog
      title="Leave without saving?"
      isOpen={wanted !== null}
      confirm="Leave without saving"
      cancel="Stay here"
      isDestructive
      onConfirm={() => answerLeaving(true)}
      onCancel={() => answerLeaving(false)}
    >
      <p>What was filled in on this page is not in the register yet and would be lost.</p>
    </ConfirmDialog>
  )
}
