import type { MilestoneRule } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord, SettingsRecord } from '../../../shared/settings/model.ts'
import { Button } from '../../ui/button.tsx'
import { useKept } from '../../ui/kept.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import { SettingsCard } from '../card.tsx'
import { protocolGaps } from '../protocol-gaps.ts'
import styles from '../settings.module.css'
import { useMayChange } from '../use-settings-form.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { LeaveOutDialog } from './leave-out-dialog.tsx'
import { LeftOut } from './left-out.tsx'
import { leftOut, originOf } from './origin.ts'
import { ProtocolFacts } from './protocol-facts.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleTable } from './rule-table.tsx'
import { UseDialog } from './use-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Open = 'copy' | 'use' | 'details' | 'withdraw' | { readonly edit: MilestoneRule } | { readonly leave: MilestoneRule } | null

/** One protocol: where it comes from, its figures, and what can be done with it. */
export function ProtocolPage({ record, settings }: { record: ProtocolRecord; settings: SettingsRecord }) {
  const [open, setOpen] = useKept<Open>('protocol dialog', null)
  const mayChange = useMayChange()
  const { protocol, inForce, id } = record
  const isCopy = id !== null
  const edits = mayChange && isCopy
  const origin = originOf(record)
  const missing = leftOut(protocol, origin)
  const gaps = protocolGaps(settings.settings, protocol)
  const close = () => setOpen(null)
  return (
    <>
      <SettingsCard title={protocol.name} note={<a href="#/settings/protocols">All protocols</a>}>
        <ProtocolFacts record={record} />
        {inForce && gaps.length > 0 ? (
          <Notice
            tone="amber"
            title="Agenda, minutes and lists ask at other weeks."
            actions={<LinkButton href="#/settings/figures">See the figures</LinkButton>}
          >
            {gaps.map(({ words }) => words).join('; ')}.
          </Notice>
        ) : null}
        {mayChange ? (
          <div className={styles.actions}>
            {inForce ? null : (
              <Button kind="primary" onPress={() => setOpen('use')}>
                Use this protocol…
              </Button>
            )}
            {isCopy ? <Button onPress={() => setOpen('details')}>Edit…</Button> : null}
            <Button onPress={() => setOpen('copy')}>Copy…</Button>
            {isCopy ? <Button onPress={() => setOpen('withdraw')}>Withdraw…</Button> : null}
          </div>
        ) : (
          <Notice>An administrator, a chair or the pre-birth lead can change this.</Notice>
        )}
        {mayChange && !isCopy ? (
          <p className={text.note}>It comes with the program and stays as its source gave it. A copy can be edited and put in force.</p>
        ) : null}
      </SettingsCard>
      <SettingsCard title="Milestones">
        <RuleTable rules={protocol.rules} origin={origin} onEdit={edits ? rule => setOpen({ edit: rule }) : undefined} />
      </SettingsCard>
      {missing.length === 0 || origin === null ? null : (
        <LeftOut rules={missing} origin={origin} onBringBack={edits ? rule => setOpen({ edit: rule }) : undefined} />
      )}
      {open === 'copy' ? <CopyDialog protocol={protocol} onClose={close} /> : null}
      {open === 'use' ? <UseDialog record={record} settings={settings} onClose={close} /> : null}
      {open === 'details' ? <DetailsDialog record={record} onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawDialog record={record} onClose={close} /> : null}
      {typeof open === 'object' && open !== null && 'edit' in open ? (
        <RuleDialog record={record} rule={open.edit} onLeaveOut={() => setOpen({ leave: open.edit })} onClose={close} />
      ) : null}
      {typeof open === 'object' && open !== null && 'leave' in open ? (
        <LeaveOutDialog record={record} settings={settings} rule={open.leave} onClose={close} />
      ) : null}
    </>
  )
}
