import { Check } from 'lucide-react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Reminder } from '../../shared/tracking/model.ts'
import { api, queryClient } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { Block } from './block.tsx'
import { When } from './own-blocks.tsx'
import styles from './today.module.css'

interface RemindersBlockProps {
  readonly reminders: readonly Reminder[] | undefined
  readonly today: IsoDay
  readonly onAdd: () => void
}

/** The user’s own reminders, the next three; done in one press. */
export function RemindersBlock({ reminders, today, onAdd }: RemindersBlockProps) {
  const add = (
    <Button kind="quiet" small onPress={onAdd} aria-label="Add a reminder">
      Add…
    </Button>
  )
  return (
    <Block title="My reminders" count={reminders?.length} href="#/today/reminders" none="No reminder is set." action={add}>
      <ReminderList reminders={reminders?.slice(0, 3) ?? []} today={today} />
    </Block>
  )
}

interface ReminderListProps {
  readonly reminders: readonly Reminder[]
  readonly today: IsoDay
  readonly onChange?: (reminder: Reminder) => void
}

/** Reminders with what they concern, each with a button that ticks it off. */
export function ReminderList({ reminders, today, onChange }: ReminderListProps) {
  const command = useCommand()

  async function done({ id, version, text }: Reminder) {
    const left = await command.run(api.tracking.doneReminder({ id, version }))
    if (left === null) return
    showReminders(left)
    tell(`Done: ${text}`)
  }

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
                  <a href={`#/register/${reminder.referralId}`}>{reminder.babyName}</a>
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
  queryClient.setQueryData(['tracking.reminders', {}], reminders)
}
