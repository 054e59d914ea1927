import type { BirthsPreview } from '../../../shared/imports/births/model.ts'
import { counted } from '../../../shared/words.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import styles from '../imports.module.css'
import { ResultsFile } from '../results-file.tsx'
import type { BirthsDone } from './births-steps.ts'
import { type BirthChoices, referralOf } from './choices.ts'

interface RecordedProps {
  readonly done: BirthsDone
  readonly shown: BirthsPreview
  readonly choices: BirthChoices
  readonly onAgain: () => void
}

/** How many births were recorded, on which referrals, and where the rest can be read. */
export function Recorded({ done, shown, choices, onAgain }: RecordedProps) {
  const referrals = new Map(
    shown.rows.flatMap(row => {
      const id = referralOf(row, choices)
      const found = row.candidates.find(({ referralId }) => referralId === id)
      return found ? [[found.referralId, found]] : []
    }),
  )
  const left = done.leftOut === 0 ? 'No row was left out.' : `${counted(done.leftOut, 'row was', 'rows were')} left out.`
  return (
    <div className={styles.narrow}>
      <div className={styles.head}>
        <h1>Import births</h1>
      </div>
      <Notice tone="green" title={`${counted(done.recorded, 'birth was', 'births were')} recorded.`}>
        {`From ${shown.fileName}. ${left} What a birth brings stands among the actions of each referral.`}
      </Notice>
      <ResultsFile fileName={done.resultsFile} problem={done.resultsProblem} />
      <div className={styles.actions}>
        <LinkButton kind="primary" href="#/register">
          Open the register
        </LinkButton>
        <Button onPress={onAgain}>Import another list</Button>
      </div>
      <section className={`${text.sheet} ${styles.card}`} aria-labelledby="recorded-title">
        <h2 id="recorded-title">Referrals with a birth</h2>
        <ul className={styles.bullets}>
          {[...referrals.values()].map(({ referralId, reference, mother }) => (
            <li key={referralId}>
              <a href={`#/register/${referralId}`}>
                {reference}, mother {mother}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
