import { type ReactNode, useId } from 'react'
import text from '../ui/text.module.css'
import styles from './settings.module.css'

/** One job of Settings: its name, what it is for in a sentence, and its means. */
export function SettingsCard({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={`${text.sheet} ${styles.card}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note ? <p className={text.note}>{note}</p> : null}
      {children}
    </section>
  )
}
