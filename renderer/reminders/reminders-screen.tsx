import type { Reminder } from '../../shared/reminders/model.ts'
import { remindersDue } from '../../shared/worklists/today.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMayWrite, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { useKept } from '../ui/kept.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { ReminderDialog } from './reminder-dialog.tsx'
import { ReminderList } from './reminder-list.tsx'
import styles from './reminders.module.css'

/** All the user’s own reminders that are not done. */
export function RemindersScreen() {
  const today = useToday()
  const mayWrite = useMayWrite()
  const { data, error } = useCall('reminders.list', {})
  const [open, setOpen] = useKept<Reminder | 'new' | null>('reminder open', null)
  const reminders = data ?? []
  const due = data ? remindersDue(data, today).length : 0
  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>My reminders</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {data ? `${data.length}, ${due} due` : ''}
        </span>
        <span className={text.grow} />
        <ExportButton
          list="reminders"
          rows={reminders.length}
          ids={() => reminders.map(({ id }) => id)}
          shown="Own reminders that are not done, the earliest first"
        />
        <LinkButton href="#/today" kind="quiet">
          Today
        </LinkButton>
        {mayWrite ? (
          <Button kind="primary" onPress={() => setOpen('new')}>
            Add reminder…
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={error?.error} />
      <div className={`${text.sheet} ${styles.list}`}>
        {data?.length === 0 ? <Empty title="No reminder is set">A reminder is seen by whoever set it, on Today.</Empty> : null}
        <ReminderList reminders={data ?? []} today={today} onChange={setOpen} />
      </div>
      {open === null ? null : <ReminderDialog today={today} reminder={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
    </div>
  )
}
