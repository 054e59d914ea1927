import type { IsoDay } from '../../shared/calendar/day.ts'
import { type CheckBody, checkBodyWords } from '../../shared/family/codes.ts'
import type { AgencyCheck } from '../../shared/family/model.ts'
import { dayInSentence } from '../record/words.ts'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { askedWords, checkName, waitingWords } from './check-words.ts'
import styles from './family.module.css'

interface NotAskedProps {
  readonly body: CheckBody
  /** A check that is missing, not merely absent. */
  readonly isNeeded: boolean
  /** Null for a reader. */
  readonly onAsk: (() => void) | null
}

/** A check nobody has asked for. */
export function NotAsked({ body, isNeeded, onAsk }: NotAskedProps) {
  return (
    <div className={styles.shown}>
      <div className={styles.line}>
        <strong>{checkBodyWords[body]}</strong>
        <Tag tone={isNeeded ? 'red' : 'grey'}>Not asked</Tag>
      </div>
      {onAsk === null ? null : (
        <div className={styles.buttons}>
          <Button kind="quiet" small onPress={onAsk} aria-label={`Record asked… ${checkBodyWords[body]}`}>
            Record asked…
          </Button>
        </div>
      )}
    </div>
  )
}

interface CheckRowProps {
  readonly check: AgencyCheck
  readonly today: IsoDay
  readonly isNeeded: boolean
  /** Null for a reader. */
  readonly onEdit: ((check: AgencyCheck) => void) | null
  readonly onWithdraw: (check: AgencyCheck) => void
  /** Only of the newest one that was answered. */
  readonly onAskAgain: (() => void) | null
}

/** One check: asked when, answered when, and what. */
export function CheckRow({ check, today, isNeeded, onEdit, onWithdraw, onAskAgain }: CheckRowProps) {
  const { body, askedOn, answeredOn, answer } = check
  const edit = answeredOn === null ? 'Record answer' : 'Edit'
  return (
    <div className={styles.shown}>
      <div className={styles.what}>
        <div className={styles.line}>
          <strong>{checkBodyWords[body]}</strong>
          {answeredOn === null ? (
            <>
              <Tag tone={isNeeded ? 'amber' : 'grey'}>{askedWords(check, today)}</Tag>
              <span className={text.note}>{waitingWords(check, today)}</span>
            </>
          ) : (
            <span className={`${text.note} ${text.num}`}>
              asked {dayInSentence(askedOn, today)}, answered {dayInSentence(answeredOn, today)}
            </span>
          )}
        </div>
        {answer === '' ? null : <p className={text.kept}>{answer}</p>}
      </div>
      {onEdit === null ? null : (
        <div className={styles.buttons}>
          <Button kind="quiet" small onPress={() => onEdit(check)} aria-label={`${edit}, ${checkName(check)}`}>
            {answeredOn === null ? 'Record answer…' : 'Edit'}
          </Button>
          <Button kind="quiet" small onPress={() => onWithdraw(check)} aria-label={`Withdraw ${checkName(check)}`}>
            Withdraw…
          </Button>
          {onAskAgain === null ? null : (
            <Button kind="quiet" small onPress={onAskAgain} aria-label={`Asked again… ${checkBodyWords[body]}`}>
              Asked again…
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
