import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { agencies } from '../../shared/directory/model.ts'
import {
  type AttendanceState,
  type Attendee,
  attendanceStates,
  attendanceStateWords,
  type MeetingRecord,
} from '../../shared/meetings/model.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { useCommand } from '../ui/use-command.ts'
import { AddAttendee } from './add-attendee.tsx'
import { AttendeeDialog } from './attendee-dialog.tsx'
import { changeAttendee } from './meeting-writes.ts'
import styles from './meetings.module.css'

/** Who is present, who sent apologies, and whether that is a quorum. */
export function Attendance({ record }: { record: MeetingRecord }) {
  const { meeting, attendees, quorum } = record
  const canChange = useMayWrite() && (meeting.state === 'planned' || meeting.state === 'open')
  const [changing, setChanging] = useKept<string | null>('attendee changed', null)
  const { run, error } = useCommand()
  const changed = attendees.find(({ id }) => id === changing)
  return (
    <section className={styles.section} aria-labelledby="attendance-title">
      <div className={styles.head}>
        <h2 id="attendance-title">Attendance, {quorum.present} present</h2>
        <span className={styles.grow} />
        <ExportButton
          within="attendance"
          list="attendance"
          of={meeting.id}
          rows={attendees.length}
          ids={() => attendees.map(({ id }) => id)}
          shown={quorum.sentence}
        />
      </div>
      <Notice tone={quorum.met ? 'green' : 'amber'}>{quorum.sentence}</Notice>
      <ErrorNotice error={error} />
      <div className={styles.sheet}>
        <table className={styles.table} aria-labelledby="attendance-title">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Attendance</th>
              <th scope="col" className={styles.last}>
                <span className={styles.hidden}>Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {attendees.map(person => (
              <tr key={person.id}>
                <td>
                  {person.name || 'Name not recorded'}
                  <div className={styles.note}>{describe(person)}</div>
                </td>
                <td className={styles.nowrap}>
                  {canChange ? (
                    <StateButtons person={person} onChange={state => void run(changeAttendee(person, { state }))} />
                  ) : (
                    attendanceStateWords[person.state]
                  )}
                </td>
                <td className={styles.last}>
                  {canChange ? (
                    <Button kind="quiet" small onPress={() => setChanging(person.id)} aria-label={`Change ${person.name || person.role}`}>
                      Change…
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
            {attendees.length === 0 ? (
              <tr>
                <td colSpan={3} className={styles.note}>
                  Nobody recorded yet.
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
        {canChange ? <AddAttendee meetingId={meeting.id} /> : null}
      </div>
      {changed ? <AttendeeDialog key={changed.id} person={changed} onClose={() => setChanging(null)} /> : null}
    </section>
  )
}

function describe({ role, agency, deputyFor, guest }: Attendee): string {
  return [role, agencies[agency], deputyFor && `deputy for ${deputyFor}`, guest && 'guest'].filter(Boolean).join(' · ')
}

function StateButtons({ person, onChange }: { person: Attendee; onChange: (state: AttendanceState) => void }) {
  return (
    <ToggleButtonGroup
      aria-label={`Attendance of ${person.name || person.role}`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[person.state]}
      onSelectionChange={keys => onChange(keys.values().next().value as AttendanceState)}
      className={styles.states ?? ''}
    >
      {attendanceStates.map(state => (
        <ToggleButton key={state} id={state} className={styles.state ?? ''}>
          {attendanceStateWords[state]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
