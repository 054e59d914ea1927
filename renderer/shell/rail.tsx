import { CalendarDays, Check, NotebookText, Settings } from 'lucide-react'
import { classNames } from '../ui/class-names.ts'
import { usePath } from './router.ts'
import styles from './shell.module.css'

const rooms = [
  { path: 'register', name: 'Register', Icon: NotebookText },
  { path: 'meetings', name: 'Meetings', Icon: CalendarDays },
  { path: 'actions', name: 'Actions', Icon: Check },
  { path: 'settings', name: 'Settings', Icon: Settings },
] as const

/** The rooms at the left; importing belongs to the register. */
export function Rail() {
  const [first = 'register'] = usePath()
  const here = first === 'import' ? 'register' : first
  return (
    <nav className={styles.rail} aria-label="Rooms">
      <ul>
        {rooms.map(({ path, name, Icon }) => (
          <li key={path}>
            <a
              href={`#/${path}`}
              className={classNames(styles.room, here === path && styles.here)}
              aria-current={here === path ? 'page' : undefined}
            >
              <Icon aria-hidden />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
