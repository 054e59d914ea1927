import type { Far } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import text from '../ui/text.module.css'
import styles from './imports.module.css'

/** Long work that can be stopped; nothing is written until it has ended. */
export function Running({ label, what, far, onStop }: { label: string; what: string; far: Far; onStop: () => void }) {
  const words = far.total === 0 ? 'Beginning' : `${far.done.toLocaleString('en-GB')} of ${far.total.toLocaleString('en-GB')} ${what}`
  return (
    <div className={`${text.sheet} ${styles.card}`}>
      <Progress label={label} done={far.done} total={far.total} words={words} />
      <p className={text.note}>Stopped, it leaves nothing behind: all comes in, or nothing.</p>
      <div className={styles.actions}>
        <Button onPress={onStop}>Stop</Button>
      </div>
    </div>
  )
}
