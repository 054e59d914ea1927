import { clockTime, fullDay } from '../../shared/calendar/words.ts'
import { type Meeting, meetingKindWords, meetingStateWords } from '../../shared/meetings/model.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useKeys } from '../shell/keys.ts'
import { navigate } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import styles from './meetings.module.css'
import { PlanDialog } from './plan-dialog.tsx'

/** As many as the register answers with. */
const mostRead = 500

/** Meetings to come and meetings held. */
export function MeetingsScreen() {
  const meetings = useCall('meetings.list', { siteId: null })
  const mayWrite = useMayWrite()
  const [isPlanning, setPlanning] = useKept('planning', false)
  useKeys(mayWrite ? [{ keys: 'Alt+N', label: 'Plan meeting', run: () => setPlanning(true) }] : [])

  const all = meetings.data ?? []
  const coming = all.filter(({ state }) => state === 'planned' || state === 'open').toReversed()
  const held = all.filter(({ state }) => state === 'closed')
  const shown = [...coming, ...held]
  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Meetings</h1>
        <span className={styles.grow} />
        <ExportButton
          list="meetings"
          rows={shown.length}
          ids={() => shown.map(({ id }) => id)}
          shown={`${all.length >= mostRead ? `The latest ${mostRead} meetings` : 'All meetings'}: upcoming, the next first, then past, the latest first`}
        />
        {mayWrite ? (
          <Button kind="primary" onPress={() => setPlanning(true)}>
            Plan meeting
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={meetings.error?.error} actions={<Button onPress={() => void meetings.refetch()}>Try again</Button>} />
      {meetings.data && all.length === 0 ? (
        <div className={styles.sheet}>
          <Empty title="No meetings yet">A meeting’s agenda is built from the register when it is planned.</Empty>
        </div>
      ) : null}
      {coming.length > 0 ? <MeetingTable title="Upcoming" meetings={coming} /> : null}
      {held.length > 0 ? <MeetingTable title="Past" meetings={held} /> : null}
      {isPlanning ? (
        <PlanDialog meetings={all} onClose={() => setPlanning(false)} onPlanned={record => navigate(`/meetings/${record.meeting.id}`)} />
      ) : null}
    </div>
  )
}

function MeetingTable({ title, meetings }: { title: string; meetings: readonly Meeting[] }) {
  const id = `${title.toLowerCase()}-title`
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.sheet}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Time</th>
              <th scope="col">Meeting</th>
              <th scope="col">Site</th>
              <th scope="col">Place</th>
              <th scope="col">Chair</th>
              <th scope="col">Cases</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {meetings.map(meeting => (
              <tr key={meeting.id}>
                <td className={`${styles.num} ${styles.nowrap}`}>
                  <a href={meeting.state === 'open' ? `#/meetings/${meeting.id}/chair` : `#/meetings/${meeting.id}`}>
                    {fullDay(meeting.date)}
                  </a>
                </td>
                <td className={`${styles.num} ${styles.nowrap}`}>{clockTime(meeting.time)}</td>
                <td>{meetingKindWords[meeting.kind]}</td>
                <td>{meeting.siteName}</td>
                <td>{meeting.place || 'Not recorded'}</td>
                <td>{meeting.chair || 'Not recorded'}</td>
                <td className={styles.num}>{caseWords(meeting)}</td>
                <td>
                  <Tag tone={meeting.state === 'open' ? 'blue' : 'grey'}>{meetingStateWords[meeting.state]}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `18`, `7 of 18 discussed`, `16 discussed, 2 not reached`. */
function caseWords({ state, cases, discussed, notReached }: Meeting): string {
  if (state === 'planned') return String(cases)
  if (state === 'open') return `${discussed} of ${cases} discussed`
  return notReached === 0 ? `${discussed} discussed` : `${discussed} discussed, ${notReached} not reached`
}
