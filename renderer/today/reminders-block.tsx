import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Reminder } from '../../shared/reminders/model.ts'
import { ReminderList } from '../reminders/reminder-list.tsx'
import { Button } from '../ui/button.tsx'
import { Block } from './block.tsx'

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
