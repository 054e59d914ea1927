import { type ReactNode, useId } from 'react'
import text from '../ui/text.module.css'
import card from './card.module.css'
import styles from './settings.module.css'

interface SettingsCardProps {
  readonly title: string
  readonly note?: ReactNode
  /** At the right of its name. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One job of Settings: its name, what it is for in a sentence, and its means. */
export function SettingsCard({ title, note, action, children }: SettingsCardProps) {
  const id = useId()
  return (
    <section className={`${text.sheet} ${styles.card}`} aria-labelledby={id}>
      <header className={card.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </header>
      {note ? <p className={text.note}>{note}</p> : null}
      {children}
    </section>
  )
}
