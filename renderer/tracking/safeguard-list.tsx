import { useState } from 'react'
import { levelWords, type Raised, type SafeguardAnswer, safeguardWords } from '../../shared/safeguards/model.ts'
import type { Tracked } from '../../shared/tracking/model.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { instantWords } from '../ui/instant.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { AnswerDialog } from './answer-dialog.tsx'
import { foldRaised } from './order.ts'
import styles from './tracking.module.css'

/** What fires today with its figures, what would clear it and the lesson; each can be answered with a reason and is not hidden by that. */
export function SafeguardList({ tracked, compact = false }: { tracked: Tracked; compact?: boolean }) {
  const [answering, setAnswering] = useState<Raised | null>(null)
  const mayWrite = useMayWrite()
  const { open, answered } = foldRaised(tracked.raised)
  const onAnswer = mayWrite ? setAnswering : null
  return (
    <>
      {open.length === 0 ? <p className={text.note}>{answered.length === 0 ? 'Nothing fires today.' : 'Nothing is unanswered.'}</p> : null}
      <ul className={classNames(styles.items, compact && styles.compact)}>
        {open.map(raised => (
          <li key={raised.code} className={styles.item} data-level={raised.level}>
            <Open raised={raised} before={lastAnswer(tracked, raised)} compact={compact} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
      {answered.length > 0 ? (
        <details className={styles.fold} open={!compact && answered.length <= 2 ? true : undefined}>
          <summary>{answered.length} answered</summary>
          <ul className={classNames(styles.items, compact && styles.compact)}>
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
  readonly compact: boolean
  readonly onAnswer: ((raised: Raised) => void) | null
}

function Open({ raised, before, compact, onAnswer }: OpenProps) {
  const { code, sentence, clearedBy, lesson, worse } = raised
  return (
    <>
      <Name raised={raised} />
      <p className={text.num}>
        {sentence} {compact ? null : `${clearedBy} `}
        {lesson}
      </p>
      {worse && before ? (
        <p>
          <Tag tone="amber">Worse since it was answered</Tag> {before.answeredBy}, {instantWords(before.answeredAt)}: {before.reason}
        </p>
      ) : null}
      {onAnswer ? (
        <span>
          <Button kind="quiet" small onPress={() => onAnswer(raised)} aria-label={`Answer ${safeguardWords[code]}`}>
            Answer…
          </Button>
        </span>
      ) : null}
    </>
  )
}

function Answered({ raised, onAnswer }: Pick<OpenProps, 'raised' | 'onAnswer'>) {
  const { answer, sentence, code } = raised
  return (
    <>
      <Name raised={raised} />
      <p className={text.num}>{sentence}</p>
      {answer === null ? null : (
        <p className={text.num}>
          Answered by {answer.answeredBy}, {instantWords(answer.answeredAt)}: {answer.reason}
        </p>
      )}
      {onAnswer ? (
        <span>
          <Button kind="quiet" small onPress={() => onAnswer(raised)} aria-label={`Answer ${safeguardWords[code]} again`}>
            Answer again…
          </Button>
        </span>
      ) : null}
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
