import { Button } from '../ui/button.tsx'
import text from '../ui/text.module.css'
import styles from './settings.module.css'

/** Which figures are not the defaults, and the way back for all of them. */
export function DefaultsLine({ changed, onReset }: { changed: readonly string[]; onReset: () => void }) {
  if (changed.length === 0) return <p className={text.row}>Every figure here is the default.</p>
  return (
    <div className={styles.defaults}>
      <p className={text.row}>
        {changed.length === 1 ? '1 differs from its default' : `${changed.length} differ from their defaults`}: {changed.join('; ')}.
      </p>
      <Button small onPress={onReset}>
        Use all defaults
      </Button>
    </div>
  )
}
