import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { clockTime } from '../../../shared/calendar/words.ts'
import type { AgendaItem } from '../../../shared/meetings/model.ts'
import { secondsLeft } from '../../../shared/meetings/pace.ts'
import type { Step } from '../../../shared/meetings/steps.ts'
import { secondsOn, useProgress } from '../progress.ts'
import styles from './chair.module.css'

/** `Case 7 of 18 · at this pace until 4:05pm`. */
export function PaceLine({ items, step }: { items: readonly AgendaItem[]; step: Step }) {
  const progress = useProgress()
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 10_000)
    return () => clearInterval(timer)
  }, [])
  const place = items.findIndex(({ id }) => id === step) + 1
  const settled = items.filter(({ state }) => state !== 'waiting').length
  const left = secondsLeft({
    spent: items
      .filter(({ id, state }) => state !== 'waiting' && id in progress.spent)
      .map(({ id }) => secondsOn(progress, id, progress.since)),
    onCurrent: items.some(({ id, state }) => id === step && state === 'waiting')
      ? secondsOn(progress, step, Math.max(now, progress.since))
      : null,
    waiting: items.filter(({ id, state }) => id !== step && state === 'waiting').length,
  })
  const until = left === null ? null : Temporal.Now.plainTimeISO().add({ seconds: left }).toString({ smallestUnit: 'minute' })
  return (
    <p className={`${styles.note} ${styles.num}`}>
      {place > 0 ? `Case ${place} of ${items.length}` : `${settled} of ${items.length} finished`}
      {until === null ? '' : ` · at this pace until ${clockTime(until)}`}
    </p>
  )
}
