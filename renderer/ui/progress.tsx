import { Label, ProgressBar } from 'react-aria-components'
import styles from './progress.module.css'

/** How far long work has come. */
export function Progress({ label, done, total, words }: { label: string; done: number; total: number; words?: string }) {
  const share = total === 0 ? 0 : Math.min(100, (done / total) * 100)
  const said = words ?? `${Math.floor(share)}%`
  return (
    <ProgressBar value={share} valueLabel={said} className={styles.progress}>
      <div className={styles.words}>
        <Label>{label}</Label>
        <span>{said}</span>
      </div>
      <svg className={styles.bar} aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 8">
        <rect className={styles.track} width="100" height="8" />
        <rect className={styles.done} width={share} height="8" />
      </svg>
    </ProgressBar>
  )
}
