import styles from './kbd.module.css'

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)
const macSigns: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' }

/** Keys as this system names them: `Ctrl Enter`, or `⌘ ↩` on a Mac. */
export function keyWords(keys: string): string {
  return keys
    .split('+')
    .map(key => (isMac ? (macSigns[key] ?? key) : key))
    .join(' ')
}

/** Shows keys where they work: `<Kbd keys="Ctrl+Enter" />`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keyWords(keys)}</kbd>
}
