import type { Action } from '../../shared/actions/model.ts'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { DueWords, whoWords } from '../actions/actions-section.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import text from '../ui/text.module.css'
import styles from './birth.module.css'

interface TurnedOverProps {
  /** The actions that the birth brought. */
  readonly actions: readonly Action[]
  readonly today: IsoDay
  readonly onClose: () => void
}

/** What recording the birth did: the tasks it made, each with who and by when. */
export function TurnedOver({ actions, today, onClose }: TurnedOverProps) {
  const close = (
    <Button kind="primary" onPress={onClose} autoFocus>
      Close
    </Button>
  )
  return (
    <Dialog title="The birth is recorded" isOpen wide onClose={onClose} actions={close}>
      <p>
        Milestones and reviews are counted from the birth from now on.
        {actions.length === 0 ? ' Nothing new has to be done.' : ' These actions were made:'}
      </p>
      {actions.length > 0 ? (
        <ul className={styles.tasks} aria-label="Actions made">
          {actions.map(action => (
            <li key={action.id} className={styles.task}>
              {action.text}
              <p className={`${text.note} ${text.num}`}>
                {whoWords(action)} · <DueWords action={action} today={today} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}
