import { CalendarDays, Check, House, NotebookText, Settings } from 'lucide-react'
import { classNames } from '../ui/class-names.ts'
import { useLastList } from './list-address.ts'
import { usePath } from './router.ts'
import { useFirstRoom } from './session.ts'
import styles from './shell.module.css'

const rooms = [
  { path: 'today', name: 'Today', Icon: House },
  { path: 'register', name: 'Register', Icon: NotebookText },
  { path: 'meetings', name: 'Meetings', Icon: CalendarDays },
  { path: 'actions', name: 'Actions', Icon: Check },
  { path: 'settings', name: 'Settings', Icon: Settings },
] as const

/** Rooms without a place of their own at the left. */
const within: Readonly<Record<string, string>> = { import: 'register', log: 'today' }

/** The rooms at the left; importing belongs to the register, the lead’s log to Today. */
export function Rail() {
  const home = useFirstRoom()
  const list = useLastList()
  const [first = home, second] = usePath()
  const here = within[first] ?? first
  // The register opens as it was last looked at; from the list itself, back at all that is open.
  const hrefOf = (path: string) =>
    path === 'register' && !(first === 'register' && second === undefined) ? `#/register${list}` : `#/${path}`
  return (
    <nav className={styles.rail} aria-label="Rooms">
      <ul>
        {rooms.map(({ path, name, Icon }) => (
          <li key={path}>
            <a
              href={hrefOf(path)}
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
