import { counted } from '../../shared/words.ts'
import { Button } from '../ui/button.tsx'
import text from '../ui/text.module.css'
import styles from './settings.module.css'

/** Which figures are not the defaults, and the way back for all of them. */
export function DefaultsLine({ changed, onReset }: { changed: readonly string[]; onReset: () => void }) {
  if (changed.length === 0) return <p className={text.row}>Every figure here is the default.</p>
  return (
    <div className={styles.defaults}>
      <p className={text.row}>
        {counted(changed.length, 'differs from its default', 'differ from their defaults')}: {changed.join('; ')}.
      </p>
      <Button small onPress={onReset}>
        Use all defaults
      </Button>
    </div>
  )
}
