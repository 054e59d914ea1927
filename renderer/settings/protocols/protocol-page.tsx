import { useState } from 'react'
import { nationWords } from '../../../shared/access/model.ts'
import type { MilestoneRule } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord, SettingsRecord } from '../../../shared/settings/model.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import text from '../../ui/text.module.css'
import { SettingsCard } from '../card.tsx'
import styles from '../settings.module.css'
import { useMayChange } from '../use-settings-form.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { DetailsDialog } from './details-dialog.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleTable } from './rule-table.tsx'
import { UseDialog } from './use-dialog.tsx'

type Open = 'copy' | 'use' | 'details' | MilestoneRule | null

/** One protocol: where it comes from, its figures, and what can be done with it. */
export function ProtocolPage({ record, settings }: { record: ProtocolRecord; settings: SettingsRecord }) {
  const [open, setOpen] = useState<Open>(null)
  const mayChange = useMayChange()
  const { protocol, inForce, id } = record
  const isCopy = id !== null
  const close = () => setOpen(null)
  return (
    <>
      <SettingsCard title={protocol.name} note={<a href="#/settings/protocols">All protocols</a>}>
        <dl className={styles.facts}>
          <div>
            <dt>In force</dt>
            <dd>{inForce ? <Tag tone="blue">In force</Tag> : 'No'}</dd>
          </div>
          <div>
            <dt>Source</dt>
            <dd>{protocol.source}</dd>
          </div>
          <div>
            <dt>Date of the source</dt>
            <dd>{protocol.sourceDate}</dd>
          </div>
          <div>
            <dt>Nation</dt>
            <dd>{nationWords[protocol.nation]}</dd>
          </div>
          <div>
            <dt>A referral that came too late</dt>
            <dd className={text.num}>{protocol.compressedDays} days from receipt</dd>
          </div>
          <div>
            <dt>Birth may come early</dt>
            <dd className={text.num}>Targets {protocol.prematurityWeeks} weeks earlier</dd>
          </div>
        </dl>
        {mayChange ? (
          <div className={styles.actions}>
            {inForce ? null : (
              <Button kind="primary" onPress={() => setOpen('use')}>
                Use this protocol…
              </Button>
            )}
            {isCopy ? <Button onPress={() => setOpen('details')}>Edit…</Button> : null}
            <Button onPress={() => setOpen('copy')}>Copy…</Button>
          </div>
        ) : (
          <Notice>An administrator, a chair or the pre-birth lead can change this.</Notice>
        )}
        {mayChange && !isCopy ? (
          <p className={text.note}>It comes with the program and stays as its source gave it. A copy can be edited and put in force.</p>
        ) : null}
      </SettingsCard>
      <SettingsCard title="Milestones">
        <RuleTable rules={protocol.rules} onEdit={mayChange && isCopy ? setOpen : undefined} />
      </SettingsCard>
      {open === 'copy' ? <CopyDialog protocol={protocol} onClose={close} /> : null}
      {open === 'use' ? <UseDialog record={record} settings={settings} onClose={close} /> : null}
      {open === 'details' ? <DetailsDialog record={record} onClose={close} /> : null}
      {typeof open === 'object' && open !== null ? <RuleDialog record={record} rule={open} onClose={close} /> : null}
    </>
  )
}
