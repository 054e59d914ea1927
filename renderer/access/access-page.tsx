import type { ReactNode } from 'react'
import type { AppState } from '../../shared/access/model.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './access.module.css'

interface AccessPageProps {
  readonly app: AppState | null
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One card on a quiet page: what every screen before an open register looks like. */
export function AccessPage({ app, title, wide = false, children }: AccessPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.band}>Psychosocial Meetings</header>
      <main className={styles.main}>
        <div className={classNames(styles.card, wide && styles.wide)}>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </div>
      </main>
      <footer className={styles.foot}>{app ? `Version ${app.version} · register folder ${app.folder}` : ''}</footer>
    </div>
  )
}
