import type { KeyboardEvent } from 'react'
import type { ActionFields } from '../../../shared/actions/model.ts'
import { readActionLine } from '../../../shared/actions/typed.ts'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { fullDay } from '../../../shared/calendar/words.ts'
import type { AgendaItem, Attendee } from '../../../shared/meetings/model.ts'
import { Button } from '../../ui/button.tsx'
import { keepNow, useKept } from '../../ui/kept.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ownerWords } from '../action-words.ts'
import { addAction, changeAction, withdrawAction } from '../case-writes.ts'
import type { Seen } from '../draft.ts'
import { savedAhead } from '../saved-ahead.ts'
import { useDraft } from '../use-draft.ts'
import { useLeaving, useTakenUp } from '../use-taken-up.ts'
import styles from './chair.module.css'

interface ActionEntryProps {
  readonly item: AgendaItem
  /** The action that is changed, as the line it would be typed as; null for a new one. */
  readonly start: { readonly seen: Seen; readonly line: string } | null
  /** The actions of the case: a line that comes back goes on with the one it had become. */
  readonly known: readonly Seen[]
  readonly attendees: readonly Attendee[]
  readonly today: IsoDay
  readonly onBecame?: (seen: Seen) => void
  readonly onDone: () => void
  readonly autoFocus?: boolean
}

/**
 * One line for one action. How it is read stands below it with every key; Enter begins the next
 * one.
 */
export function ActionEntry({ item, start, known, attendees, today, onBecame, onDone, autoFocus = false }: ActionEntryProps) {
  const name = start === null ? `new action of ${item.id}` : `action ${start.seen.id}`
  const [{ line, id }, setKept, forget] = useKept<Kept>(name, { line: start?.line ?? '', id: start?.seen.id ?? null }, { stays: true })
  const row = useLeaving(forget)
  const { draft, error } = useDraft<ActionFields>(
    {
      add: fields => addAction(item, fields),
      change: (seen, fields) => changeAction(item.id, seen, fields),
      withdraw: seen => withdrawAction(item.id, seen, 'Taken off in the meeting.'),
    },
    start?.seen ?? known.find(one => one.id === id) ?? null,
    seen => {
      setKept(now => ({ ...now, id: seen.id }))
      void keepNow()
      onBecame?.(seen)
    },
    row.away,
  )
  const read = readActionLine(line, today, attendees)

  useTakenUp(line !== (start?.line ?? ''), () => type(line))

  function type(next: string) {
    setKept(now => ({ ...now, line: next }))
    const fields = readActionLine(next, today, attendees)
    draft.type(fields.text === '' ? null : fields)
  }

  /** The line goes once it is saved; what is typed meanwhile belongs to the next one. */
  async function done() {
    if (read.text === '' && start === null) return
    if (await savedAhead(() => draft.finish(), 'actionLine')) leave()
  }

  function takeOff() {
    draft.type(null)
    leave()
  }

  /** The next line begins empty: what was typed here is a record, and saved as the row leaves. */
  function leave() {
    row.leave()
    onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return
    event.preventDefault()
    void done()
  }

  return (
    <div className={styles.entry}>
      <TextField
        label={start === null ? 'New action' : 'Action'}
        hideLabel
        name={start === null ? 'actionLine' : `actionLine-${start.seen.id}`}
        placeholder="allocate personal adviser @leaving care next tue"
        value={line}
        onChange={type}
        onBlur={() => void draft.save()}
        onKeyDown={onKeyDown}
        maxLength={2000}
        autoFocus={autoFocus || start !== null}
      />
      {line.trim() === '' ? null : <Echo read={read} />}
      {start === null ? null : (
        <div className={styles.buttons}>
          <Button small onPress={() => void done()}>
            Keep
          </Button>
          <Button kind="quiet" small onPress={takeOff}>
            Take off this action
          </Button>
        </div>
      )}
      <ErrorNotice error={error} />
    </div>
  )
}

/** What is typed, and the action it has become. */
interface Kept {
  readonly line: string
  readonly id: string | null
}

function Echo({ read }: { read: ActionFields }) {
  if (read.text === '') return <p className={styles.echo}>What is to be done is missing.</p>
  return (
    <p className={styles.echo} aria-live="polite">
      {read.text} · <strong>{ownerWords(read)}</strong> · <strong>{read.dueOn === null ? 'no date' : fullDay(read.dueOn)}</strong>
    </p>
  )
}
