import { Check } from 'lucide-react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { aboutReferrals, toldApart, withMark } from '../../shared/people/identity.ts'
import type { Reminder } from '../../shared/reminders/model.ts'
import { api, queryClient } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { When } from '../ui/when.tsx'
import styles from './reminders.module.css'

interface ReminderListProps {
  readonly reminders: readonly Reminder[]
  readonly today: IsoDay
  readonly onChange?: (reminder: Reminder) => void
}

/** Reminders with what they concern, each with a button that ticks it off. */
export function ReminderList({ reminders, today, onChange }: ReminderListProps) {
  const command = useCommand()

  async function done({ id, version, text }: Reminder) {
    const left = await command.run(api.reminders.done({ id, version }))
    if (left === null) return
    showReminders(left)
    tell(`Done: ${text}`)
  }

  const apart = toldApart(aboutReferrals(reminders))
  return (
    <>
      <ul>
        {reminders.map(reminder => (
          <li key={reminder.id} className={styles.own}>
            <Button small icon={<Check aria-hidden />} onPress={() => void done(reminder)} aria-label={`Done: ${reminder.text}`} />
            <span className={styles.ellipsis}>
              {reminder.text}
              {reminder.referralId === null ? null : (
                <>
                  {' · '}
                  <a href={`#/register/${reminder.referralId}`}>{withMark(reminder.babyName, apart.get(reminder.referralId))}</a>
                </>
              )}
            </span>
            <When dueOn={reminder.on} today={today} />
            {onChange ? (
              <Button kind="quiet" small onPress={() => onChange(reminder)} aria-label={`Change: ${reminder.text}`}>
                Change…
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ErrorNotice error={command.error} />
    </>
  )
}

/** The register’s answer to a write, on the screen at once. */
export function showReminders(reminders: Reminder[]): void {
  queryClient.setQueryData(['reminders.list', {}], reminders)
}
