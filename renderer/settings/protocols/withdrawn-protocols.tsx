import { useCall } from '../../api.ts'
import { ActionHead } from '../../ui/action-head.tsx'
import { Button } from '../../ui/button.tsx'
import { instantWords } from '../../ui/instant.ts'
import text from '../../ui/text.module.css'
import { SettingsCard } from '../card.tsx'
import settings from '../settings.module.css'
import { useMayChange } from '../use-settings-form.ts'
import { putBack } from './withdraw-dialog.tsx'

/** Copies out of use: when, by whom and why. Nothing where there are none. */
export function WithdrawnProtocols() {
  const { data: protocols } = useCall('settings.withdrawnProtocols', {})
  const mayChange = useMayChange()
  if (!protocols || protocols.length === 0) return null
  return (
    <SettingsCard title="Withdrawn" note="Copies out of use. One that is put back is not in force by that.">
      <table className={`${settings.table} ${text.num}`} aria-label="Withdrawn protocols">
        <thead>
          <tr>
            <th scope="col">Protocol</th>
            <th scope="col">Withdrawn</th>
            <th scope="col">By</th>
            <th scope="col">Reason</th>
            {mayChange ? <ActionHead>Change</ActionHead> : null}
          </tr>
        </thead>
        <tbody>
          {protocols.map(({ id, version, name, withdrawnAt, withdrawnBy, reason }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{instantWords(withdrawnAt)}</td>
              <td>{withdrawnBy}</td>
              <td>{reason}</td>
              {mayChange ? (
                <td className={settings.end}>
                  <Button kind="quiet" small aria-label={`Put back ${name}`} onPress={() => void putBack(id, version)}>
                    Put back
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsCard>
  )
}
