import { longDay } from '../../../shared/calendar/words.ts'
import type { Attendee, MeetingRecord } from '../../../shared/meetings/model.ts'
import type { Settings } from '../../../shared/settings/model.ts'
import { useCall } from '../../api.ts'
import { useToday } from '../../shell/session.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { approveMinutes, writeMeetingText } from '../meeting-writes.ts'
import { SavedArea } from '../saved-area.tsx'
import styles from './chair.module.css'

/**
 * Before the cases, in the domain's order: confidentiality, apologies, quorum, last minutes,
 * matters arising, outstanding actions.
 */
export function Opening({ record, settings }: { record: MeetingRecord; settings: Settings }) {
  const { meeting, attendees, quorum } = record
  return (
    <div className={styles.page}>
      <h1>Opening</h1>
      <section aria-labelledby="confidential-title">
        <h2 id="confidential-title">Confidentiality</h2>
        <p className={styles.quote}>
          {settings.confidentiality === '' ? 'No statement is set. It can be written in Settings.' : settings.confidentiality}
        </p>
      </section>
      <section aria-labelledby="present-title">
        <div className={styles.sectionLine}>
          <h2 id="present-title">Present and apologies</h2>
          <LinkButton kind="quiet" href={`#/meetings/${meeting.id}`}>
            Attendance…
          </LinkButton>
        </div>
        <p className={styles.row}>
          <strong>Present:</strong> {people(attendees, 'present')}
        </p>
        <p className={styles.row}>
          <strong>Apologies:</strong> {people(attendees, 'apologies')}
        </p>
        <Notice tone={quorum.met ? 'green' : 'amber'}>
          {quorum.sentence}
          {quorum.met ? '' : ' The meeting can go on; the minutes say that it was not quorate.'}
        </Notice>
      </section>
      <LastMinutes record={record} />
      <SavedArea
        label="Matters arising"
        record={meeting.id}
        field="mattersArising"
        version={meeting.version}
        text={record.texts.mattersArising}
        save={(seen, text) => writeMeetingText(meeting.id, seen, 'mattersArising', text)}
        rows={3}
      />
      <Outstanding siteId={meeting.siteId} />
    </div>
  )
}

function people(attendees: readonly Attendee[], state: Attendee['state']): string {
  const named = attendees
    .filter(person => person.state === state)
    .map(({ name, role, deputyFor }) => `${name || role}${deputyFor === '' ? '' : ` (for ${deputyFor})`}`)
  return named.length === 0 ? 'nobody recorded.' : `${named.join(', ')}.`
}

function LastMinutes({ record }: { record: MeetingRecord }) {
  const { meeting, previous } = record
  const { run, error, isPending } = useCommand()
  return (
    <section aria-labelledby="last-title">
      <h2 id="last-title">Minutes of the last meeting</h2>
      {previous === null ? <p className={styles.note}>There is no earlier meeting of this kind at this site.</p> : null}
      {previous !== null ? (
        <div className={styles.sectionLine}>
          <p className={styles.row}>
            {longDay(previous.date)}:{' '}
            {previous.minutesApproved ? 'approved' : previous.closed ? 'not yet approved' : 'that meeting is not closed yet'}
          </p>
          {previous.closed && !previous.minutesApproved ? (
            <Button small onPress={() => void run(approveMinutes(meeting.id, previous.id))} isPending={isPending}>
              Approve minutes
            </Button>
          ) : null}
        </div>
      ) : null}
      <ErrorNotice error={error} />
    </section>
  )
}

/**
 * How many of this site’s actions are open and late; each stands at its case, and all of them
 * under Actions.
 */
function Outstanding({ siteId }: { siteId: string }) {
  const today = useToday()
  const open = useCall('actions.list', { state: 'open', referralId: null, meetingId: null, siteId })
  if (!open.data) return <ErrorNotice error={open.error?.error} />
  const late = open.data.filter(({ dueOn }) => dueOn !== null && dueOn < today).length
  return (
    <section aria-labelledby="outstanding-title">
      <h2 id="outstanding-title">Outstanding actions</h2>
      <p className={styles.row}>
        {open.data.length} open at this site{late === 0 ? ', none late' : `, ${late} late`}. Each stands at its case.{' '}
        <a href="#/actions" className={styles.underlined}>
          All actions
        </a>
      </p>
    </section>
  )
}
