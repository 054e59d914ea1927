import type { IsoDay } from '../../shared/calendar/day.ts'
import { fullDay } from '../../shared/calendar/words.ts'
import { rowIds } from '../../shared/exports/row-ids.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useFigures } from '../record/figures.ts'
import { useToday } from '../shell/session.ts'
import { Empty } from '../ui/empty.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { changeGroups } from './change-groups.ts'
import { ChangeList } from './changes-block.tsx'
import styles from './today.module.css'
import { useLastWorkingDay } from './use-last-working-day.ts'

/** As many as the register answers with. */
const mostRead = 100

/**
 * Every change since the last working day. What one person did more than once to the same referral
 * in a day stands here once.
 */
export function ChangesScreen() {
  const today = useToday()
  const { nation } = useFigures()
  const since = useLastWorkingDay(today, nation)
  const { data, error } = useCall('assurance.changes', { since: since ?? today }, { enabled: since !== null })
  const changes = data ?? []
  return (
    <div className={`${styles.room} ${styles.narrow}`}>
      <div className={styles.head}>
        <h1>What changed</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {data && since ? `${data.length} since ${fullDay(since)}` : ''}
        </span>
        <span className={text.grow} />
        <ExportButton
          list="changes"
          of={since ?? today}
          rows={changes.length}
          ids={() => changes.map(rowIds.change)}
          shown={changesShown(changes.length, since ?? today)}
        />
        <LinkButton href="#/today" kind="quiet">
          Today
        </LinkButton>
      </div>
      <ErrorNotice error={error?.error} />
      <div className={`${text.sheet} ${styles.list}`}>
        {data?.length === 0 && since ? <Empty title="Nothing was changed">{`Since ${fullDay(since)}.`}</Empty> : null}
        <ChangeList groups={changeGroups(changes)} />
      </div>
      {data && data.length >= mostRead ? (
        <p className={text.note}>The newest {mostRead} are shown; each referral’s History has all of its own.</p>
      ) : null}
    </div>
  )
}

/** What the list holds, as the file says it. */
export function changesShown(many: number, since: IsoDay): string {
  return `${many >= mostRead ? `The newest ${mostRead} since` : 'Since'} ${fullDay(since)}, newest first`
}
