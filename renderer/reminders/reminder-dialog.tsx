import { useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Reminder } from '../../shared/reminders/model.ts'
import { api } from '../api.ts'
import { ReferralField } from '../log/referral-field.tsx'
import { useKeys } from '../shell/keys.ts'
import { Button } from '../ui/button.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { showReminders } from './reminder-list.tsx'
import styles from './reminders.module.css'

interface ReminderDialogProps {
  readonly today: IsoDay
  /** The one to be changed; without it a new one. */
  readonly reminder?: Reminder
  readonly onClose: () => void
}

/** A reminder of the user’s own: what, on which day, about a referral or none. */
export function ReminderDialog({ today, reminder, onClose }: ReminderDialogProps) {
  const [text, setText] = useKept('reminder text', reminder?.text ?? '')
  const [on, setOn] = useKept<IsoDay | null>('reminder day', reminder?.on ?? null)
  const [referralId, setReferral] = useKept('reminder referral', reminder?.referralId ?? null)
  const [isReadable, setReadable] = useState(true)
  const [isAsked, setAsked] = useState(false)
  const { run, error, isPending } = useCommand()
  const said = error?.fields ?? {}
  useKeys([{ keys: 'Ctrl+Enter', label: 'Save reminder', run: () => void save(), inDialogs: true }])

  async function save() {
    setAsked(true)
    if (text.trim() === '' || on === null || !isReadable) return
    const fields = { text, on, referralId }
    const all = await run(
      reminder === undefined ? api.reminders.add(fields) : api.reminders.change({ id: reminder.id, version: reminder.version, fields }),
    )
    if (all === null) return
    showReminders(all)
    noteSaved()
    onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => void save()} isPending={isPending}>
        Save reminder
      </Button>
    </>
  )
  return (
    <Dialog title={reminder === undefined ? 'Add reminder' : 'Change reminder'} isOpen onClose={onClose} actions={actions}>
      <div className={styles.fields}>
        <TextField
          label="What"
          value={text}
          onChange={setText}
          maxLength={200}
          error={isAsked && text.trim() === '' ? 'Not filled in.' : said.text}
          autoFocus
        />
        <DayField
          label="On"
          value={on}
          onChange={setOn}
          onReadable={setReadable}
          today={today}
          placeholder="fri, +2w, 14 dec"
          error={(isAsked && on === null && isReadable ? 'A day is needed.' : null) ?? said.on}
        />
        <ReferralField value={referralId} onChange={setReferral} known={reminder?.babyName ?? ''} />
      </div>
      <ErrorNotice error={error} />
    </Dialog>
  )
}
