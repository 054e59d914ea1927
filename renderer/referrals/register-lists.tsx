import { openList } from '../shell/list-address.ts'
import { Choice } from '../ui/choice.tsx'
import styles from './register.module.css'
import type { Register } from './use-register.ts'

/**
 * The lists as chips, each with how many stand in it. A list that somebody changed is none of them.
 */
export function RegisterLists({ register: { views, shown, counts } }: { register: Register }) {
  return (
    <div className={styles.tools}>
      <Choice
        label="Show"
        hideLabel
        options={views.map(({ list, name }) => ({
          value: list,
          label: counts.has(list) ? `${name} ${counts.get(list)?.toLocaleString('en-GB')}` : name,
        }))}
        value={shown.isChanged ? null : shown.view.list}
        onChange={list => openList({ list, filter: null })}
      />
    </div>
  )
}
