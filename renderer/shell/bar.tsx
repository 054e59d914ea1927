import { fullDay } from '../../shared/calendar/words.ts'
import { roleWords } from '../../shared/call.ts'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useSavedState } from '../ui/saved-state.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { useClockTime } from './clock.ts'
import { lock, useSession, useToday } from './session.ts'
import styles from './shell.module.css'

/**
 * Organisation, find box, day and time, whether everything is saved, who is signed in, and Lock.
 */
export function Bar({ onFind }: { onFind: () => void }) {
  const session = useSession()
  const today = useToday()
  const time = useClockTime()
  return (
    <header className={styles.bar}>
      <strong className={styles.organisation}>{session.organisation}</strong>
      <button type="button" className={styles.find} onClick={onFind} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
        <span>Find a baby, parent, NHS number, note…</span>
        <Kbd keys="Ctrl+K" />
      </button>
      <span className={text.grow} />
      <span className={`${text.note} ${text.num} ${styles.when}`}>
        {fullDay(today)}, {time}
      </span>
      <SavedWords />
      <span className={styles.user}>
        <Tag tone="blue">
          {session.user.name} · {roleWords[session.user.role].toLowerCase()}
        </Tag>
      </span>
      <Button kind="quiet" onPress={() => void lock()}>
        {session.sample ? 'Leave sample' : 'Lock'}
      </Button>
    </header>
  )
}

/** Whether everything typed is saved. Silent until something was written. */
function SavedWords() {
  const { saving, failed, savedAt } = useSavedState()
  if (failed > 0) return <Tag tone="red">Not saved yet</Tag>
  const words = saving > 0 ? 'Saving…' : savedAt === null ? null : `Saved ${savedAt}`
  return words === null ? null : <span className={`${text.note} ${text.num} ${text.nowrap}`}>{words}</span>
}
