import { daysBetween, type IsoDay } from '../../shared/calendar/day.ts'
import { nearDay } from '../../shared/calendar/words.ts'
import { counted } from '../../shared/words.ts'
import { classNames } from './class-names.ts'
import text from './text.module.css'
import styles from './when.module.css'

/** `3 days late`, `by tomorrow`, `no date`. */
export function When({ dueOn, today }: { dueOn: IsoDay | null; today: IsoDay }) {
  const late = dueOn === null ? 0 : daysBetween(dueOn, today)
  const words = dueOn === null ? 'no date' : late > 0 ? `${counted(late, 'day')} late` : nearDay(dueOn, today)
  return <span className={classNames(styles.when, text.num, late > 0 && text.late)}>{words}</span>
}
