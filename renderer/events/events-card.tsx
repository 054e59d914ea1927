import { gestationFigure } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { type EventGroup, eventGroups, eventSpec } from '../../shared/events/kinds.ts'
import { type CaseEvent, eventTitle } from '../../shared/events/model.ts'
import { api, useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import { Gestation } from '../record/gestation.tsx'
import type { PartProps } from '../record/part.ts'
import { Withdraw } from '../record/withdraw.tsx'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { Acknowledged } from './acknowledged.tsx'
import { EventDialog } from './event-dialog.tsx'
import { detailSentences, toldBy } from './event-words.ts'
import { keepEvents } from './event-writes.ts'
import styles from './events.module.css'

interface EventsCardProps extends PartProps {
  readonly group: EventGroup
  /** Instead of the group’s own name. */
  readonly title?: string
}

/**
 * The events of one group, newest first, each corrected or withdrawn in place; a new one is asked
 * for its kind within the group first.
 */
export function EventsCard({ group, title = eventGroups[group], ...props }: EventsCardProps) {
  const { data, error } = useCall('events.list', { referralId: props.referral.line.id })
  const [editing, setEditing] = useKept<CaseEvent | 'new' | null>(`event edited in ${title}`, null)
  const [withdrawing, setWithdrawing] = useKept<CaseEvent | null>(`event withdrawn in ${title}`, null)
  const mayWrite = useMayWrite()
  const events = data?.filter(({ kind }) => eventSpec(kind).group === group) ?? []
  const record = mayWrite ? (
    <>
      <ExportButton
        within={title}
        list="events"
        of={props.referral.line.id}
        rows={events.length}
        ids={() => events.map(({ id }) => id)}
        shown={`${title}, newest first`}
      />
      <Button kind="quiet" small onPress={() => setEditing('new')} aria-label={`Record event, ${title}`}>
        Record event…
      </Button>
    </>
  ) : null
  return (
    <Card title={title} note={events.length === 0 ? '' : `${events.length}, newest first`} action={record}>
      <ErrorNotice error={error?.error} />
      {data && events.length === 0 ? <p className={text.row}>Nothing recorded.</p> : null}
      {events.length > 0 ? (
        <ol className={styles.events}>
          {events.map(event => (
            <EventItem key={event.id} {...props} event={event} onEdit={mayWrite ? setEditing : null} onWithdraw={setWithdrawing} />
          ))}
        </ol>
      ) : null}
      {editing === null ? null : (
        <EventDialog {...props} groups={[group]} event={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
      {withdrawing === null ? null : (
        <Withdraw
          what="event"
          words={`${eventTitle(withdrawing)}, ${longDay(withdrawing.on)}`}
          send={reason =>
            keepEvents(props.referral.line.id, api.events.withdraw({ id: withdrawing.id, version: withdrawing.version, reason }))
          }
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Card>
  )
}

interface EventItemProps extends PartProps {
  readonly event: CaseEvent
  readonly onEdit: ((event: CaseEvent) => void) | null
  readonly onWithdraw: (event: CaseEvent) => void
}

function EventItem({ event, referral: { line }, today, onEdit, onWithdraw }: EventItemProps) {
  const title = eventTitle(event)
  const gestation = gestationFigure(line, event.on)
  return (
    <li className={styles.event}>
      <div className={`${text.num} ${styles.when}`}>
        {longDay(event.on)}
        {gestation === null ? null : (
          <div className={text.note}>
            <Gestation line={line} on={event.on} none="" />
          </div>
        )}
      </div>
      <div className={styles.what}>
        <strong>{title}</strong>
        {event.text === '' ? null : <p className={text.kept}>{event.text}</p>}
        {event.kind === 'birth_plan_shared' ? (
          <Acknowledged event={event} referralId={line.id} today={today} mayWrite={onEdit !== null} />
        ) : null}
        {detailSentences(event).map(sentence => (
          <p key={sentence} className={text.row}>
            {sentence}
          </p>
        ))}
        <p className={text.note}>
          {toldBy(event)} · recorded by {event.recordedBy}
        </p>
      </div>
      {onEdit === null ? null : (
        <div className={styles.buttons}>
          <Button kind="quiet" small onPress={() => onEdit(event)} aria-label={`Edit ${title}, ${longDay(event.on)}`}>
            Edit
          </Button>
          <Button kind="quiet" small onPress={() => onWithdraw(event)} aria-label={`Withdraw ${title}, ${longDay(event.on)}`}>
            Withdraw…
          </Button>
        </div>
      )}
    </li>
  )
}
