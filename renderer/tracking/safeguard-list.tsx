import { levelWords, type Raised, type SafeguardAnswer, safeguardWords } from '../../shared/safeguards/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { instantWords } from '../ui/instant.ts'
import { useKept } from '../ui/kept.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { AnswerDialog } from './answer-dialog.tsx'
import { foldRaised, shortLesson } from './order.ts'
import styles from './tracking.module.css'

/**
 * How much of each is said: in a meeting the figures, at the side of a page the lesson’s name too,
 * on its own page all of it.
 */
type Detail = 'least' | 'short' | 'whole'

interface SafeguardListProps {
  readonly tracked: Tracked
  readonly detail: Detail
  /** Why nothing is checked, where that is so: *nothing fires* would be no comfort then. */
  readonly unchecked?: string
}

/**
 * What fires today with its figures, what would clear it and the lesson; each can be answered with
 * a reason and is not hidden by that.
 */
export function SafeguardList({ tracked, detail, unchecked = '' }: SafeguardListProps) {
  const [answering, setAnswering] = useKept<Raised | null>('safeguard answered', null)
  const mayWrite = useMayWrite()
  const { open, answered } = foldRaised(tracked.raised)
  const onAnswer = mayWrite ? setAnswering : null
  return (
    <>
      {open.length === 0 ? (
        <p className={text.note}>{unchecked || (answered.length === 0 ? 'Nothing fires today.' : 'Nothing is unanswered.')}</p>
      ) : null}
      <ul className={styles.items}>
        {open.map(raised => (
          <li key={raised.code} className={styles.item} data-level={raised.level}>
            <Open raised={raised} before={lastAnswer(tracked, raised)} detail={detail} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
      {answered.length > 0 ? (
        <details className={styles.fold} open={detail === 'whole'}>
          <summary>{answered.length} answered</summary>
          <ul className={styles.items}>
            {answered.map(raised => (
              <li key={raised.code} className={styles.item} data-level={raised.level}>
                <Answered raised={raised} onAnswer={onAnswer} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {answering ? <AnswerDialog referralId={tracked.referralId} raised={answering} onClose={() => setAnswering(null)} /> : null}
    </>
  )
}

interface OpenProps {
  readonly raised: Raised
  readonly before: SafeguardAnswer | undefined
  readonly detail: Detail
  readonly onAnswer: ((raised: Raised) => void) | null
}

function Open({ raised, before, detail, onAnswer }: OpenProps) {
  const { code, sentence, worse } = raised
  return (
    <>
      <Name raised={raised} />
      <p className={text.num}>
        {sentence} {moreWords(raised, detail)}
        {onAnswer ? (
          <Button kind="quiet" small onPress={() => onAnswer(raised)} aria-label={`Answer ${safeguardWords[code]}`}>
            Answer…
          </Button>
        ) : null}
      </p>
      {worse && before ? (
        <p>
          <Tag tone="amber">Worse since it was answered</Tag> {before.answeredBy}, {instantWords(before.answeredAt)}: {before.reason}
        </p>
      ) : null}
    </>
  )
}

/** What would clear it, and where it was learnt; the whole lesson where there is room for it. */
function moreWords({ clearedBy, lesson }: Raised, detail: Detail): string {
  if (detail === 'least') return ''
  return detail === 'whole' ? `${clearedBy} ${lesson} ` : `${clearedBy} ${shortLesson(lesson)} `
}

function Answered({ raised, onAnswer }: Pick<OpenProps, 'raised' | 'onAnswer'>) {
  const { answer, sentence, code } = raised
  return (
    <>
      <Name raised={raised} />
      <p className={text.num}>{sentence}</p>
      {answer === null ? null : (
        <p className={text.num}>
          Answered by {answer.answeredBy}, {instantWords(answer.answeredAt)}: {answer.reason}{' '}
          {onAnswer ? (
            <Button kind="quiet" small onPress={() => onAnswer(raised)} aria-label={`Answer ${safeguardWords[code]} again`}>
              Answer again…
            </Button>
          ) : null}
        </p>
      )}
    </>
  )
}

function Name({ raised }: { raised: Raised }) {
  return (
    <div className={styles.name}>
      <h3>{safeguardWords[raised.code]}</h3>
      <Tag tone={raised.level === 'info' ? 'blue' : raised.level}>{levelWords[raised.level]}</Tag>
    </div>
  )
}

function lastAnswer({ answers }: Tracked, { code }: Raised): SafeguardAnswer | undefined {
  return answers.find(answer => answer.code === code)
}
