import { clockTime } from '../../shared/calendar/words.ts'
import { type Meeting, type MeetingFields, type MeetingRecord, meetingKindWords } from '../../shared/meetings/model.ts'
import { nextMeeting, readTime } from '../../shared/meetings/planning.ts'
import type { Reply } from '../../shared/reply.ts'
import { useCall } from '../api.ts'
import { useSession, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { planMeeting } from './meeting-writes.ts'
import styles from './meetings.module.css'

interface PlanDialogProps {
  /** All meetings: the habits of the last one are offered. */
  readonly meetings: readonly Meeting[]
  readonly onPlanned: (record: MeetingRecord) => void
  readonly onClose: () => void
}

/** A new meeting, offered as the next one like the last. */
export function PlanDialog({ meetings, onPlanned, onClose }: PlanDialogProps) {
  const today = useToday()
  const { user } = useSession()
  const sites = useCall('directory.sites', {})
  const settings = useCall('settings.read', {})
  if (!sites.data || !settings.data) return null
  const { meetingIntervalDays: intervalDays } = settings.data.settings
  const offer = (like: Pick<MeetingFields, 'siteId' | 'kind'>) => nextMeeting(meetings, like, { today, intervalDays, chair: user.name })
  return (
    <MeetingForm
      title="Plan meeting"
      confirm="Plan meeting"
      start={offer({ siteId: meetings[0]?.siteId ?? sites.data[0]?.id ?? '', kind: 'psychosocial' })}
      offer={offer}
      onSend={planMeeting}
      onDone={onPlanned}
      onClose={onClose}
    />
  )
}

interface MeetingFormProps {
  readonly title: string
  readonly confirm: string
  readonly start: MeetingFields
  /** What another site or kind would have; left out where a meeting is only changed. */
  readonly offer?: (like: Pick<MeetingFields, 'siteId' | 'kind'>) => MeetingFields
  readonly onSend: (fields: MeetingFields) => Promise<Reply<MeetingRecord>>
  readonly onDone: (record: MeetingRecord) => void
  readonly onClose: () => void
}

/** The fields of a meeting. Date and time are typed freely and echoed. */
export function MeetingForm({ title, confirm, start, offer, onSend, onDone, onClose }: MeetingFormProps) {
  const today = useToday()
  const sites = useCall('directory.sites', {}).data ?? []
  const [fields, setFields] = useKept('meeting fields', start)
  const [date, setDate] = useKept<string | null>('meeting date', start.date)
  const [time, setTime] = useKept('meeting time', clockTime(start.time))
  const { run, error, isPending } = useCommand()
  const problems = error?.fields ?? {}
  const readAs = readTime(time)
  const set = (changes: Partial<MeetingFields>) => setFields({ ...fields, ...changes })

  function like(changes: Partial<Pick<MeetingFields, 'siteId' | 'kind'>>) {
    const next = offer?.({ siteId: fields.siteId, kind: fields.kind, ...changes })
    if (next === undefined) return set(changes)
    setFields(next)
    setDate(next.date)
    setTime(clockTime(next.time))
  }

  async function send() {
    if (date === null || readAs === null) return
    const record = await run(onSend({ ...fields, date, time: readAs }))
    if (record === null) return
    onClose()
    onDone(record)
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form="meeting-form" isPending={isPending} isDisabled={date === null || readAs === null}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      <form
        id="meeting-form"
        className={styles.section}
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <Choice label="Meeting" options={optionsOf(meetingKindWords)} value={fields.kind} onChange={kind => like({ kind })} />
        {sites.length > 1 ? (
          <Select
            label="Site"
            options={sites.map(({ id, name }) => ({ value: id, label: name }))}
            value={fields.siteId}
            onChange={siteId => like({ siteId })}
          />
        ) : null}
        <div className={styles.fields}>
          <DayField label="Date" value={date} onChange={setDate} today={today} error={problems.date ?? null} autoFocus />
          <TextField
            label="Time"
            value={time}
            onChange={setTime}
            error={readAs === null ? 'Not a time that can be read. Examples: 2pm, 14:30, midday.' : (problems.time ?? null)}
          />
          <TextField label="Place" value={fields.place} onChange={place => set({ place })} error={problems.place ?? null} maxLength={200} />
          <TextField label="Chair" value={fields.chair} onChange={chair => set({ chair })} error={problems.chair ?? null} maxLength={200} />
          <TextField
            label="Minute taker"
            value={fields.minuteTaker}
            onChange={minuteTaker => set({ minuteTaker })}
            error={problems.minuteTaker ?? null}
            maxLength={200}
          />
        </div>
        {Object.keys(problems).length > 0 ? null : <ErrorNotice error={error} />}
      </form>
    </Dialog>
  )
}
