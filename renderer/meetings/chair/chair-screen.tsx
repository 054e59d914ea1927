import { useCallback, useEffect, useRef } from 'react'
import { daysBetween } from '../../../shared/calendar/day.ts'
import type { MeetingRecord } from '../../../shared/meetings/model.ts'
import { meetingKindWords } from '../../../shared/meetings/model.ts'
import { nextStep, previousStep, resumeStep, type Step } from '../../../shared/meetings/steps.ts'
import type { Settings } from '../../../shared/settings/model.ts'
import { useCall } from '../../api.ts'
import { useKeys } from '../../shell/keys.ts'
import { useMayWrite, useToday } from '../../shell/session.ts'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { focusPane } from '../focus.ts'
import { goTo, takeUp, useProgress } from '../progress.ts'
import { awaitBeginning, useBeginning } from './beginning.ts'
import { CaseList } from './case-list.tsx'
import { CasePanes, useAhead } from './case-panes.tsx'
import styles from './chair.module.css'
import { Closing } from './closing.tsx'
import { Foot } from './foot.tsx'
import { Opening } from './opening.tsx'
import { PaceLine } from './pace-line.tsx'

/** The meeting while it is held. */
export function ChairScreen({ id }: { id: string }) {
  const meeting = useCall('meetings.read', { id })
  const settings = useCall('settings.read', {})
  const mayWrite = useMayWrite()
  const failure = meeting.error ?? settings.error
  if (failure) return <ErrorNotice error={failure.error} />
  if (!meeting.data || !settings.data) return null
  if (meeting.data.meeting.state !== 'open' || !mayWrite) return <NotOpen id={id} mayWrite={mayWrite} />
  return <Chair key={id} record={meeting.data} settings={settings.data.settings} />
}

function NotOpen({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  return (
    <>
      <h1 className={styles.hidden}>Chair meeting</h1>
      <Empty
        title={mayWrite ? 'This meeting is not in progress' : 'This role reads the meeting and does not chair it'}
        actions={<LinkButton href={`#/meetings/${id}`}>Show the meeting</LinkButton>}
      >
        A meeting is chaired between its start and its close.
      </Empty>
    </>
  )
}

function Chair({ record, settings }: { record: MeetingRecord; settings: Settings }) {
  const { meeting, items, quorum } = record
  const today = useToday()
  // A meeting that is reopened later is still about its own day: gestations, and what `tue` means.
  const on = daysBetween(meeting.date, today) > 0 ? meeting.date : today
  const room = useRef<HTMLDivElement>(null)
  const { step, go } = useStep(record)
  useAhead(items, step)

  useKeys([
    { keys: 'Ctrl+Enter', label: 'Next case', run: () => go(nextStep(items, step)) },
    { keys: 'Ctrl+Shift+Enter', label: 'Previous case', run: () => go(previousStep(items, step)) },
    { keys: 'F6', label: 'Next pane', run: () => room.current && focusPane(room.current, 1) },
    { keys: 'Shift+F6', label: 'Previous pane', run: () => room.current && focusPane(room.current, -1) },
  ])

  const item = items.find(({ id }) => id === step)
  const other = useRef<HTMLElement>(null)
  useBeginning(other, step, item === undefined)
  return (
    <div ref={room} className={styles.room}>
      <section className={styles.cases} data-pane aria-label="Cases">
        <div className={styles.casesHead}>
          <h2>{meetingKindWords[meeting.kind]}</h2>
          <PaceLine items={items} step={step} />
        </div>
        <CaseList items={items} previousOn={record.previous?.date ?? null} today={on} step={step} onGo={go} />
      </section>
      {item ? (
        <CasePanes item={item} record={record} settings={settings} today={on} />
      ) : (
        <section ref={other} className={`${styles.talk} ${styles.wide}`} data-pane data-talk aria-label="Discussion">
          {step === 'closing' ? <Closing record={record} onGo={go} /> : <Opening record={record} settings={settings} />}
        </section>
      )}
      <Foot quorum={quorum} step={step} onNext={() => go(nextStep(items, step))} />
    </div>
  )
}

/**
 * The step on the screen. Going to another saves what is typed; what is typed next waits for the
 * field that step begins in.
 */
function useStep(record: MeetingRecord) {
  const { id } = record.meeting
  const known = useProgress(state => (state.meetingId === id ? state.step : null))
  const step = known ?? resumeStep(record.items)

  useEffect(() => takeUp(id, resumeStep(record.items), performance.now()), [id, record.items])

  const go = useCallback((next: Step) => {
    // Leaving a field saves it; React takes fields away without telling them.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (next !== useProgress.getState().step) awaitBeginning()
    goTo(next, performance.now())
  }, [])
  return { step, go }
}
