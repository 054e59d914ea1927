import { ListFilter, X } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { noFilter, type WorklistFilter } from '../../shared/worklists/worklist.ts'
import { useCall } from '../api.ts'
import { openList } from '../shell/list-address.ts'
import { useMayWrite, useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import { SavedView } from '../worklists/saved-view.tsx'
import { addressWith } from '../worklists/views.ts'
import { filterChips } from './filter-chips.ts'
import { FilterDialog } from './filter-dialog.tsx'
import styles from './register.module.css'
import { look, type Register, useLooking } from './use-register.ts'

/**
 * What filters the list, each condition as a chip that can be taken away; the editor; and saving it
 * all under a name.
 */
export function RegisterConditions({ register }: { register: Register }) {
  const { shown, openRows } = register
  const { typed } = useLooking()
  const mayWrite = useMayWrite()
  const me = useSession().user.name
  const siteName = useSiteName()
  const [isEditing, setEditing] = useState(false)
  const { filter } = shown
  const chips = filter === null ? [] : filterChips(filter, siteName)
  const go = (next: WorklistFilter) => openList(addressWith(next, shown))

  return (
    <div className={styles.tools}>
      {filter === null ? null : (
        <div className={styles.conditions}>
          <Button small icon={<ListFilter aria-hidden />} onPress={() => setEditing(true)}>
            Filter…
          </Button>
          {chips.length > 0 ? (
            <ul className={styles.conditions} aria-label="Conditions of this list">
              {chips.map(({ words, without }) => (
                <li key={words} className={styles.condition}>
                  {words}
                  <AriaButton className={styles.without} aria-label={`Remove: ${words}`} onPress={() => go(without)}>
                    <X size={14} aria-hidden />
                  </AriaButton>
                </li>
              ))}
            </ul>
          ) : (
            <span className={text.note}>No condition: every open referral</span>
          )}
          {chips.length > 1 ? (
            <Button kind="quiet" small onPress={() => go(noFilter)}>
              Clear
            </Button>
          ) : null}
          {mayWrite ? <SavedView shown={shown} filter={filter} /> : null}
        </div>
      )}
      <div className={styles.search}>
        <TextField
          label="Filter this list"
          hideLabel
          type="search"
          placeholder="Name, NHS or hospital number"
          value={typed}
          onChange={next => look({ typed: next })}
          maxLength={200}
        />
      </div>
      {isEditing && filter !== null ? (
        <FilterDialog filter={filter} rows={openRows} me={me} onShow={go} onClose={() => setEditing(false)} />
      ) : null}
    </div>
  )
}

export function useSiteName(): (id: string) => string {
  const sites = useCall('directory.sites', {}).data
  return id => sites?.find(site => site.id === id)?.name ?? 'One site'
}
