import type { AgendaItem, MeetingRecord } from '../../shared/meetings/model.ts'
import { outcomeCodes, outcomeWords } from '../../shared/meetings/outcomes.ts'
import { inSight, toldApart } from '../../shared/people/identity.ts'
import { plural } from '../../shared/words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { CaseFigure } from '../record/gestation.tsx'
import { PersonLine } from '../ui/person-line.tsx'
import { RagTag } from '../ui/tag.tsx'
import styles from './meetings.module.css'

/** What came of each case, and what carries over. */
export function Outcomes({ record }: { record: MeetingRecord }) {
  const { meeting, items } = record
  const apart = toldApart(items.map(({ referral }) => inSight(referral)))
  const carried = items.filter(({ state }) => state === 'not_reached')
  return (
    <section className={styles.section} aria-labelledby="outcomes-title">
      <div className={styles.head}>
        <h2 id="outcomes-title">Outcomes</h2>
        <span className={styles.grow} />
        <ExportButton
          within="outcomes"
          list="cases"
          of={meeting.id}
          rows={items.length}
          ids={() => items.map(({ id }) => id)}
          shown="Every case with what was said and decided, in the order of the agenda"
        />
      </div>
      <p className={styles.note}>{summary(items)}</p>
      <div className={styles.sheet}>
        <table className={styles.table} aria-labelledby="outcomes-title">
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">RAG</th>
              <th scope="col">Gestation then</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {items.map(item => (
              <tr key={item.id}>
                <td>
                  <a href={`#/register/${item.referral.id}`}>
                    <PersonLine person={item.referral} apart={apart.get(item.referral.id)} />
                  </a>
                </td>
                <td>
                  <RagTag rag={item.referral.rag} />
                </td>
                <td className={styles.num}>
                  <CaseFigure line={item.referral} on={meeting.date} />
                </td>
                <td>{item.outcome === null ? 'Not reached, carried over' : outcomeWords[item.outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {carried.length === 0
          ? 'Every case was reached.'
          : `${carried.length} not reached: on the next agenda by ${plural(carried.length, 'itself', 'themselves')}.`}{' '}
        Reviews that fall due and open actions come back by themselves too.
      </p>
    </section>
  )
}

/** `4 strategy discussion / s47, 2 early help, 1 not reached`. */
function summary(items: readonly AgendaItem[]): string {
  const counts = outcomeCodes.map(code => [outcomeWords[code], items.filter(({ outcome }) => outcome === code).length] as const)
  const missed = items.filter(({ state }) => state === 'not_reached').length
  const parts = [...counts, ['Not reached', missed] as const].filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count}`)
  return parts.length === 0 ? 'No cases.' : parts.join(' · ')
}
