import { clockTime, fullDay } from '../../shared/calendar/words.ts'
import { type Meeting, type MeetingRecord, meetingKindWords, meetingStateWords } from '../../shared/meetings/model.ts'
import { useCall } from '../api.ts'
import { useKeys } from '../shell/keys.ts'
import { navigate } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Tag } from '../ui/tag.tsx'
import { useCommand } from '../ui/use-command.ts'
import { AgendaTable } from './agenda-table.tsx'
import { Attendance } from './attendance.tsx'
import { cancelMeeting, changeMeetingFields, reopenMeeting, startMeeting } from './meeting-writes.ts'
import styles from './meetings.module.css'
import { Outcomes } from './outcomes.tsx'
import { Papers } from './papers.tsx'
import { MeetingForm } from './plan-dialog.tsx'

/**
 * A meeting before its start (agenda and attendance), while it runs, and after its close (outcomes
 * and minutes).
 */
export function MeetingScreen({ id }: { id: string }) {
  const read = useCall('meetings.read', { id })
  if (read.error) return <ErrorNotice error={read.error.error} actions={<LinkButton href="#/meetings">All meetings</LinkButton>} />
  if (!read.data) return null
  const record = read.data
  const { state } = record.meeting
  return (
    <div className={styles.room}>
      <MeetingHead record={record} />
      {state === 'closed' ? <Papers meeting={record.meeting} /> : null}
      <div className={styles.columns}>
        {state === 'closed' ? <Outcomes record={record} /> : <AgendaTable record={record} />}
        <Attendance record={record} />
      </div>
      {state === 'open' ? <Papers meeting={record.meeting} /> : null}
    </div>
  )
}

function MeetingHead({ record }: { record: MeetingRecord }) {
  const { meeting } = record
  return (
    <div>
      <div className={styles.head}>
        <h1>
          {meetingKindWords[meeting.kind]}, {fullDay(meeting.date)}
        </h1>
        <Tag tone={meeting.state === 'open' ? 'blue' : 'grey'}>{meetingStateWords[meeting.state]}</Tag>
        <span className={styles.grow} />
        <MeetingButtons meeting={meeting} />
      </div>
      <p className={`${styles.note} ${styles.num}`}>{factWords(meeting)}</p>
    </div>
  )
}

function factWords({ time, siteName, place, chair, minuteTaker }: Meeting): string {
  const parts = [clockTime(time), siteName, place || 'place not recorded']
  return [...parts, `chair ${chair || 'not recorded'}`, `minutes ${minuteTaker || 'not recorded'}`].join(' · ')
}

/** What can be done with the meeting in its state; the next step is the primary button. */
function MeetingButtons({ meeting }: { meeting: Meeting }) {
  const mayWrite = useMayWrite()
  const [asking, setAsking] = useKept<'change' | 'cancel' | 'reopen' | null>('meeting question', null)
  const { run, error, isPending, clear } = useCommand()
  const chairPath = `/meetings/${meeting.id}/chair`
  const canStart = mayWrite && meeting.state === 'planned'
  useKeys(canStart ? [{ keys: 'Ctrl+Enter', label: 'Start meeting', run: () => void start() }] : [])

  async function start() {
    if ((await run(startMeeting(meeting))) !== null) navigate(chairPath)
  }

  async function reopen(reason: string) {
    if ((await run(reopenMeeting(meeting, reason))) !== null) navigate(chairPath)
  }

  async function cancel(reason: string) {
    if ((await run(cancelMeeting(meeting, reason))) !== null) navigate('/meetings')
  }

  function close() {
    setAsking(null)
    clear()
  }

  if (!mayWrite) return null
  const dialog = { error, isPending, onClose: close }
  return (
    <>
      {asking === null ? <ErrorNotice error={error} /> : null}
      {meeting.state === 'planned' ? (
        <>
          <Menu
            label="More"
            items={[
              { id: 'change', label: 'Change date, time, place or chair…', onAction: () => setAsking('change') },
              { id: 'cancel', label: 'Cancel meeting…', isDanger: true, onAction: () => setAsking('cancel') },
            ]}
          />
          <Button kind="primary" onPress={() => void start()} isPending={isPending}>
            Start meeting
          </Button>
        </>
      ) : null}
      {meeting.state === 'open' ? (
        <>
          <Button onPress={() => setAsking('change')}>Change…</Button>
          <LinkButton kind="primary" href={`#${chairPath}`}>
            Chair meeting
          </LinkButton>
        </>
      ) : null}
      {meeting.state === 'closed' ? <Button onPress={() => setAsking('reopen')}>Reopen for correction…</Button> : null}
      {asking === 'change' ? (
        <MeetingForm
          title="Change meeting"
          confirm="Change meeting"
          start={fieldsOf(meeting)}
          onSend={fields => changeMeetingFields(meeting, fields)}
          onDone={() => undefined}
          onClose={close}
        />
      ) : null}
      {asking === 'cancel' ? (
        <ReasonDialog title="Cancel meeting" confirm="Cancel meeting" {...dialog} onConfirm={reason => void cancel(reason)}>
          <p>The agenda is taken down. Its cases stay in the register and come up at the next meeting.</p>
        </ReasonDialog>
      ) : null}
      {asking === 'reopen' ? (
        <ReasonDialog title="Reopen for correction" confirm="Reopen meeting" {...dialog} onConfirm={reason => void reopen(reason)}>
          <p>Everything can be changed again until the meeting is closed. The minutes then get a new version; earlier ones stay.</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}

function fieldsOf({ siteId, date, time, kind, place, chair, minuteTaker }: Meeting) {
  return { siteId, date, time, kind, place, chair, minuteTaker }
}
