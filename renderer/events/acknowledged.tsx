import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import type { CaseEvent } from '../../shared/events/model.ts'
import { counted } from '../../shared/words.ts'
import { api } from '../api.ts'
import { dayInSentence } from '../record/words.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { sentTo } from './event-words.ts'
import { fieldsOfEvent, keepEvents } from './event-writes.ts'
import styles from './events.module.css'

interface AcknowledgedProps {
  readonly event: CaseEvent
  readonly referralId: string
  readonly today: IsoDay
  readonly mayWrite: boolean
}

/**
 * Whether who was sent the birth plan has acknowledged it; one press records that they did today,
 * and can be undone.
 */
export function Acknowledged({ event, referralId, today, mayWrite }: AcknowledgedProps) {
  const { acknowledgedOn } = event.detail
  return (
    <div className={styles.line}>
      <span>To {sentTo(event.detail)}.</span>
      {acknowledgedOn !== null ? (
        <Tag tone="green">Acknowledged {dayInSentence(acknowledgedOn, today)}</Tag>
      ) : (
        <Waiting
          event={event}
          referralId={referralId}
          today={today}
          mayWrite={mayWrite}
          label={`Acknowledged today by ${sentTo(event.detail)}`}
        />
      )}
    </div>
  )
}

/** Not acknowledged: since when, and the one press. */
export function Waiting({ event, referralId, today, mayWrite, label }: AcknowledgedProps & { readonly label: string }) {
  const command = useCommand()

  async function acknowledge() {
    const events = await command.run(setAcknowledged(referralId, event, today))
    if (events === null) return
    noteSaved()
    const changed = events.find(one => one.id === event.id)
    tell(`Acknowledged today: ${sentTo(event.detail)}.`, changed && (() => void setAcknowledged(referralId, changed, null)))
  }

  return (
    <>
      <Tag tone="amber">Not acknowledged</Tag>
      <span className={text.note}>{since(event.on, today)}</span>
      {mayWrite ? (
        <Button small onPress={() => void acknowledge()} isPending={command.isPending} aria-label={label}>
          Acknowledged today
        </Button>
      ) : null}
      <ErrorNotice error={command.error} />
    </>
  )
}

function setAcknowledged(referralId: string, event: CaseEvent, acknowledgedOn: IsoDay | null) {
  const { id, version, detail } = event
  return keepEvents(
    referralId,
    api.events.change({ id, version, event: { ...fieldsOfEvent(event), detail: { ...detail, acknowledgedOn } } }),
  )
}

function since(sentOn: IsoDay, today: IsoDay): string {
  const days = daysBetween(sentOn, today)
  return days <= 0 ? 'sent today' : `sent ${counted(days, 'day')} ago`
}
