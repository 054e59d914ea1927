import type { ProtocolRecord, SettingsRecord } from '../../../shared/settings/model.ts'
import { useCall } from '../../api.ts'
import { usePath } from '../../shell/router.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { SettingsCard } from '../card.tsx'
import styles from '../settings.module.css'
import { ProtocolPage } from './protocol-page.tsx'
import { WithdrawnProtocols } from './withdrawn-protocols.tsx'

/**
 * The protocols that due days can follow; one is in force. `#/settings/protocols/sefton` shows one
 * of them.
 */
export function Protocols({ record }: { record: SettingsRecord }) {
  const [, , code] = usePath()
  const { data: protocols, error } = useCall('settings.protocols', {})
  if (error) return <ErrorNotice error={error.error} />
  if (!protocols) return null
  if (code === undefined)
    return (
      <>
        <ProtocolList protocols={protocols} />
        <WithdrawnProtocols />
      </>
    )
  const shown = protocols.find(one => one.protocol.code === code)
  return shown ? (
    <ProtocolPage key={code} record={shown} settings={record} />
  ) : (
    <Notice tone="amber" title="That protocol is not in this register.">
      <a href="#/settings/protocols">All protocols</a>
    </Notice>
  )
}

function ProtocolList({ protocols }: { protocols: readonly ProtocolRecord[] }) {
  const nameOf = (code: string) => protocols.find(one => one.protocol.code === code)?.protocol.name ?? 'Not known'
  return (
    <SettingsCard
      title="Protocols"
      note="Due days of milestones follow the protocol in force. Procedures differ from area to area: each protocol states its source and must be checked against the local procedure."
    >
      <table className={`${styles.table} ${styles.rules}`}>
        <thead>
          <tr>
            <th scope="col">Protocol</th>
            <th scope="col">Source</th>
            <th scope="col">Date</th>
            <th scope="col">Kind</th>
          </tr>
        </thead>
        <tbody>
          {protocols.map(({ id, basedOn, inForce, protocol }) => (
            <tr key={protocol.code}>
              <th scope="row">
                <a href={`#/settings/protocols/${protocol.code}`}>{protocol.name}</a> {inForce ? <Tag tone="blue">In force</Tag> : null}
              </th>
              <td>{protocol.source}</td>
              <td>{protocol.sourceDate}</td>
              <td>{id === null ? 'Comes with the program' : `Copy of ${nameOf(basedOn)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsCard>
  )
}
