import { useState } from 'react'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { ClosingFindings } from '../birth/closing-findings.tsx'
import { useWrite } from '../record/use-write.ts'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { tell } from '../ui/toast.tsx'

export type StatusStep = 'close' | 'reopen' | 'withdraw'

const steps = {
  close: {
    title: 'Close this referral?',
    confirm: 'Close referral',
    done: 'Referral closed.',
    words: 'It leaves the open list and the agendas. It can be reopened.',
    call: api.referrals.close,
  },
  reopen: {
    title: 'Reopen this referral?',
    confirm: 'Reopen referral',
    done: 'Referral reopened.',
    words: 'It comes back to the open list and to the next agenda.',
    call: api.referrals.reopen,
  },
  withdraw: {
    title: 'Withdraw this referral?',
    confirm: 'Withdraw referral',
    done: 'Referral withdrawn.',
    words: 'For a referral that was entered by mistake or twice. It leaves every list; its record and history are kept.',
    call: api.referrals.withdraw,
  },
} as const

/** Closes, reopens or withdraws, always with a reason. */
export function StatusDialog({ line, step, onClose }: { line: ReferralLine; step: StatusStep | null; onClose: () => void }) {
  return step === null ? null : <Question key={step} line={line} step={step} onClose={onClose} />
}

function Question({ line, step, onClose }: { line: ReferralLine; step: StatusStep; onClose: () => void }) {
  const { title, confirm, done, words, call } = steps[step]
  const [reason, setReason] = useKept(`reason to ${step}`, '')
  const [isAsked, setAsked] = useState(false)
  const write = useWrite(line)

  async function act() {
    setAsked(true)
    if (reason.trim() === '') return
    const ok = await write.run(seen => call({ ...seen, reason }))
    if (!ok) return
    tell(done)
    onClose()
  }

  const ask = (
    <TextArea
      label={step === 'close' ? 'Reason for closing' : 'Reason'}
      value={reason}
      onChange={setReason}
      error={isAsked && reason.trim() === '' ? 'A reason is needed: it stands in the record.' : null}
      autoFocus={step !== 'withdraw'}
    />
  )
  return (
    <ConfirmDialog
      title={title}
      isOpen
      confirm={confirm}
      isDestructive={step === 'withdraw'}
      isPending={write.isPending}
      onConfirm={() => void act()}
      onCancel={onClose}
    >
      <p>{words}</p>
      {step === 'close' ? <ClosingFindings id={line.id}>{ask}</ClosingFindings> : ask}
      <ErrorNotice error={write.error} />
    </ConfirmDialog>
  )
}
