import type { Baby } from '../../shared/birth/model.ts'
import { api, queryClient } from '../api.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { useCommand } from '../ui/use-command.ts'

/**
 * Withdraws a baby recorded by mistake. With the last one the referral is that of an unborn baby
 * again.
 */
export function WithdrawBaby({
  referralId,
  baby,
  isLast,
  onClose,
}: {
  referralId: string
  baby: Baby
  isLast: boolean
  onClose: () => void
}) {
  const command = useCommand()

  async function withdraw(reason: string) {
    const babies = await command.run(api.birth.withdraw({ id: baby.id, version: baby.version, reason }))
    if (babies === null) return
    queryClient.setQueryData(['birth.read', { referralId }], babies)
    noteSaved()
    onClose()
  }

  return (
    <ReasonDialog
      title="Withdraw this record?"
      confirm="Withdraw record"
      error={command.error}
      isPending={command.isPending}
      onConfirm={reason => void withdraw(reason)}
      onClose={onClose}
    >
      <p>
        For a baby recorded by mistake. The history keeps it.
        {isLast ? ' No birth is on record then: milestones are counted from the EDD again. Actions that the birth brought stay.' : ''}
      </p>
    </ReasonDialog>
  )
}
