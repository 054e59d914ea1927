import { useState } from 'react'
import { fullDay } from '../../../shared/calendar/words.ts'
import type { AgendaItem, MeetingRecord } from '../../../shared/meetings/model.ts'
import type { Step } from '../../../shared/meetings/steps.ts'
import { inSight, toldApart, withMark } from '../../../shared/people/identity.ts'
import { babyName } from '../../../shared/people/names.ts'
import { counted } from '../../../shared/words.ts'
import { navigate } from '../../shell/router.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { flushUnsaved } from '../../ui/flush-unsaved.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { tell } from '../../ui/toast.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { closeMeeting, markRestNotReached, undoNotReached, writeMeetingText } from '../meeting-writes.ts'
import { SavedArea } from '../saved-area.tsx'
import { unsavedCases } from '../unsaved-cases.ts'
import { bankHolidayWords, useBankHoliday } from '../use-bank-holiday.ts'
import styles from './chair.module.css'

interface ClosingProps {
  readonly record: MeetingRecord
  readonly onGo: (step: Step) => void
}

/** After the cases: any other business, the next date, and the close. */
export function Closing({ record, onGo }: ClosingProps) {
  const { meeting, items, nextMeetingOn } = record
  const { run, error, isPending } = useCommand()
  const isHoliday = useBankHoliday(nextMeetingOn)
  const [wasRefused, setRefused] = useState(false)
  const [unsaved, setUnsaved] = useState<readonly AgendaItem[] | null>(null)
  const unrecorded = record.attendees.filter(({ state }) => state === 'not_recorded')
  const [isAsking, setAsking] = useState(false)
  const apart = toldApart(items.map(({ referral }) => inSight(referral)))
  const waiting = items.filter(({ state }) => state === 'waiting')

  async function close() {
    const isSaved = await flushUnsaved()
    const left = unsavedCases(items)
    if (!isSaved || left.length > 0) return setUnsaved(left)
    setUnsaved(null)
    const closed = await run(closeMeeting(meeting))
    setRefused(closed === null)
    if (closed !== null) navigate(`/meetings/${meeting.id}`)
  }

  async function markRest() {
    setAsking(false)
    await flushUnsaved()
    const marked = await run(markRestNotReached(meeting))
    if (marked === null) return
    const ids = waiting.map(({ id }) => id)
    tell(`${counted(ids.length, 'case')} marked as not reached.`, () => void run(undoNotReached(marked.meeting, ids)))
  }

  return (
    <div className={styles.page}>
      <h1>Any other business and close</h1>
      <SavedArea
        label="Any other business"
        record={meeting.id}
        field="otherBusiness"
        version={meeting.version}
        text={record.texts.otherBusiness}
        save={(seen, text) => writeMeetingText(meeting.id, seen, 'otherBusiness', text)}
        rows={3}
      />
      <section aria-labelledby="next-date-title">
        <h2 id="next-date-title">Next meeting</h2>
        <p className={styles.row}>
          {nextMeetingOn === null ? 'Not set.' : `${fullDay(nextMeetingOn)}${isHoliday ? `, ${bankHolidayWords}` : ''}`}
        </p>
      </section>
      <section aria-labelledby="close-title" className={styles.items}>
        <h2 id="close-title">Close</h2>
        <p className={styles.row}>
          {items.length - waiting.length} of {items.length} cases have an outcome or are marked as not reached. What is not finished carries
          over by itself.
        </p>
        {waiting.length > 0 ? (
          <Notice
            tone={wasRefused ? 'red' : 'amber'}
            title={
              waiting.length === 1
                ? '1 case has neither an outcome nor “not reached”.'
                : `${waiting.length} cases have neither an outcome nor “not reached”.`
            }
            actions={
              <Button small onPress={() => setAsking(true)} isPending={isPending}>
                Mark the rest not reached…
              </Button>
            }
          >
            <Cases items={waiting} apart={apart} onGo={onGo} />
          </Notice>
        ) : null}
        {unrecorded.length > 0 ? (
          <Notice
            tone="amber"
            title={`Attendance is not recorded for ${counted(unrecorded.length, 'person', 'people')}.`}
            actions={
              <LinkButton kind="quiet" href={`#/meetings/${meeting.id}`}>
                Attendance…
              </LinkButton>
            }
          >
            {unrecorded.map(({ name, role }) => name || role).join(', ')}. The minutes say so; nobody is printed as absent for it.
          </Notice>
        ) : null}
        {unsaved === null ? null : (
          <Notice tone="red" title="Not closed: some words are not saved yet.">
            {unsaved.length === 0 ? 'The boxes that say why are on this page.' : 'They are in these cases, with the reason beside them.'}
            <Cases items={unsaved} apart={apart} onGo={onGo} />
          </Notice>
        )}
        {wasRefused && waiting.length > 0 ? null : <ErrorNotice error={error} />}
        <ConfirmDialog
          title={`Mark ${counted(waiting.length, 'case')} as not reached?`}
          isOpen={isAsking}
          confirm="Mark not reached"
          isDestructive
          onConfirm={() => void markRest()}
          onCancel={() => setAsking(false)}
        >
          <p>Each comes back at the next meeting with what was written for it. It can be undone.</p>
        </ConfirmDialog>
        <div>
          <Button kind="primary" onPress={() => void close()} isPending={isPending}>
            Close meeting
          </Button>
        </div>
      </section>
    </div>
  )
}

interface CasesProps {
  readonly items: readonly AgendaItem[]
  readonly apart: ReadonlyMap<string, string>
  readonly onGo: (step: Step) => void
}

function Cases({ items, apart, onGo }: CasesProps) {
  return (
    <ul className={styles.names}>
      {items.map(({ id, referral }) => (
        <li key={id}>
          <Button kind="quiet" small onPress={() => onGo(id)}>
            {withMark(babyName(referral), apart.get(referral.id))}
          </Button>
        </li>
      ))}
    </ul>
  )
}
