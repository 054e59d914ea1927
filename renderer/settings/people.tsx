import type { User } from '../../shared/access/model.ts'
import { type Role, roleWords } from '../../shared/call.ts'
import { api, useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { refreshState, useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { optionsOf, Select } from '../ui/select.tsx'
import { Tag } from '../ui/tag.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { SettingsCard } from './card.tsx'
import styles from './settings.module.css'

/** Who can unlock the register, and what each may do. */
export function People() {
  const { user: me } = useSession()
  const { data: users, error } = useCall('access.users', {})
  const [isAdding, setAdding] = useKept('adding person', false)
  const call = useCommand()
  const mayChange = me.role === 'administrator'

  async function changeRole(user: User, role: Role) {
    if ((await call.run(api.access.changeRole({ user: user.id, role }))) === null) return
    noteSaved()
    tell(`${user.name} is ${roleWords[role].toLowerCase()} now.`)
    if (user.id === me.id) await refreshState()
  }

  return (
    <SettingsCard
      title="People who can unlock"
      action={
        <ExportButton
          within="people"
          list="people"
          rows={users?.length ?? 0}
          ids={() => (users ?? []).map(({ id }) => id)}
          shown="Everybody who can unlock, by name"
        />
      }
      note="Each has a passphrase of their own. A reader only reads; the others write referrals, meetings and minutes. An administrator also decides who may do what."
    >
      <ErrorNotice error={error?.error ?? call.error} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {(users ?? []).map(user => (
            <tr key={user.id}>
              <th scope="row">
                {user.name} {user.id === me.id ? <Tag tone="blue">signed in</Tag> : null}
              </th>
              <td>
                {mayChange ? (
                  <Select
                    label={`Role of ${user.name}`}
                    hideLabel
                    options={optionsOf(roleWords)}
                    value={user.role}
                    onChange={role => role !== user.role && void changeRole(user, role)}
                    isDisabled={call.isPending}
                  />
                ) : (
                  roleWords[user.role]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayChange ? (
        <div className={styles.actions}>
          <Button kind="primary" onPress={() => setAdding(true)}>
            Add person…
          </Button>
        </div>
      ) : (
        <Notice>An administrator can add people and change roles.</Notice>
      )}
      {isAdding ? <AddPersonDialog onClose={() => setAdding(false)} /> : null}
    </SettingsCard>
  )
}
