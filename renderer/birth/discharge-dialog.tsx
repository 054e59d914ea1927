import { useState } from 'react'
import { longDay } from '../../shared/calendar/words.ts'
import type { CaseEvent } from '../../shared/events/model.ts'
import { api, useCall } from '../api.ts'
import type { PartProps } from '../record/part.ts'
import { useWrite } from '../record/use-write.ts'
import { DayField } from '../ui/day-field.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { tell } from '../ui/toast.tsx'

/**
 * Records the discharge. Without a pre-discharge meeting on record by that day a reason is needed.
 */
export function DischargeDialog({ referral, today, onClose }: Pick<PartProps, 'referral' | 'today'> & { onClose: () => void }) {
  const { line } = referral
  const events = useCall('events.list', { referralId: line.id })
  const [on, setOn] = useKept<string | null>('day of discharge', today)
  const [isReadable, setReadable] = useState(true)
  const [reason, setReason] = useKept('reason of discharge', '')
  const [isAsked, setAsked] = useState(false)
  const write = useWrite(line)
  const meeting = on === null ? undefined : lastMeeting(events.data ?? [], on)
  const needsReason = events.data !== undefined && on !== null && meeting === undefined
  const missing = isAsked && needsReason && reason.trim() === '' ? 'A reason is needed for a discharge without the meeting.' : null

  async function discharge() {
    setAsked(true)
    if (on === null || !isReadable || events.data === undefined || (needsReason && reason.trim() === '')) return
    if (!(await write.run(seen => api.birth.discharge({ ...seen, on, reason: needsReason ? reason : '' })))) return
    tell('Discharge recorded.')
    onClose()
  }

  return (
    <ConfirmDialog
      title="Record discharge"
      isOpen
      confirm="Record discharge"
      isPending={write.isPending}
      onConfirm={() => void discharge()}
      onCancel={onClose}
    >
      <DayField
        label="Discharged on"
        value={on}
        onChange={setOn}
        onReadable={setReadable}
        today={today}
        error={(isAsked && on === null ? 'A day is needed.' : null) ?? write.error?.fields?.on}
        autoFocus
      />
      {meeting ? <Notice tone="green">Pre-discharge meeting on {longDay(meeting.on)}.</Notice> : null}
      {needsReason ? (
        <>
          <Notice tone="amber" title="No pre-discharge meeting is on record.">
            Standard: a meeting before every discharge. Where it was held, recording it as an event comes first.
          </Notice>
          <TextArea
            label="Reason for a discharge without the meeting"
            value={reason}
            onChange={setReason}
            error={missing ?? write.error?.fields?.reason}
          />
        </>
      ) : null}
      <ErrorNotice error={write.error ?? events.error?.error} />
    </ConfirmDialog>
  )
}

function lastMeeting(events: readonly CaseEvent[], on: string): CaseEvent | undefined {
  return events.find(event => event.kind === 'pre_discharge_meeting' && event.on <= on)
}
