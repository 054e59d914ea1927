import { type FormEvent, useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { eddMethodWords } from '../../shared/referrals/codes.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import { Gestation } from '../record/gestation.tsx'
import { useWrite } from '../record/use-write.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { instantWords } from '../ui/instant.ts'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import { DueChanges } from './due-changes.tsx'
import { blankEdd, draftProblem, eddOf, revisionWords } from './edd-draft.ts'
import { EddInput } from './edd-input.tsx'

/**
 * Every EDD there has been, the one in force first, and a revision with what it does to gestation
 * before it is saved.
 */
export function EddSection({ referral, today }: { referral: Referral; today: IsoDay }) {
  const [isRevising, setRevising] = useKept('revising EDD', false)
  const mayWrite = useMayWrite()
  const hasNone = referral.line.edd === null
  const { edds } = referral
  const revise =
    mayWrite && !isRevising ? (
      <>
        <ExportButton
          within="EDD"
          list="edds"
          of={referral.line.id}
          rows={edds.length}
          ids={() => edds.map(({ id }) => id)}
          shown="Every EDD there has been, in the order recorded"
        />
        <Button kind="quiet" small onPress={() => setRevising(true)}>
          {hasNone ? 'Record EDD' : 'Revise EDD'}
        </Button>
      </>
    ) : null
  return (
    <Card title="EDD" note={hasNone ? 'No EDD recorded' : `${longDay(referral.line.edd ?? today)} in force`} action={revise}>
      {isRevising ? <Revision referral={referral} today={today} onDone={() => setRevising(false)} /> : null}
      {referral.edds.length > 0 ? <EddHistory referral={referral} today={today} /> : null}
      {hasNone && !isRevising ? (
        <p className={text.row}>Without an EDD nobody can say how long is left, and nothing can be placed on the ruler.</p>
      ) : null}
    </Card>
  )
}

function EddHistory({ referral, today }: { referral: Referral; today: IsoDay }) {
  const { bornOn } = referral.line
  return (
    <table className={`${fields.table} ${text.num}`}>
      <thead>
        <tr>
          <th scope="col">EDD</th>
          <th scope="col">{bornOn === null ? 'Gestation today by it' : 'Gestation at birth by it'}</th>
          <th scope="col">Method</th>
          <th scope="col">Recorded</th>
          <th scope="col">Reason</th>
        </tr>
      </thead>
      <tbody>
        {referral.edds.map(entry => (
          <tr key={entry.id}>
            <td className={text.nowrap}>{longDay(entry.edd)}</td>
            <td>
              <Gestation line={{ edd: entry.edd, bornOn }} on={bornOn ?? today} none="Not begun" />
            </td>
            <td>{eddMethodWords[entry.method]}</td>
            <td>
              {instantWords(entry.recordedAt)}, {entry.recordedBy}
            </td>
            <td>{entry.reason || 'Not recorded'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Revision({ referral, today, onDone }: { referral: Referral; today: IsoDay; onDone: () => void }) {
  const [draft, setDraft] = useKept('revised EDD', blankEdd(today))
  const [reason, setReason] = useKept('reason of EDD', '')
  const [isReadable, setReadable] = useState(true)
  const write = useWrite(referral.line)
  const isBorn = referral.line.bornOn !== null
  const edd = eddOf(draft)
  const problem = draftProblem(draft, today, isBorn)
  useLeaveGuard(edd !== null || reason !== '')

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (edd === null || problem !== null || !isReadable) return
    const ok = await write.run(seen => api.referrals.reviseEdd({ ...seen, edd, method: draft.method, reason }))
    if (ok) onDone()
  }

  return (
    <form onSubmit={event => void submit(event)} noValidate className={fields.conflict}>
      <EddInput draft={draft} onChange={setDraft} onReadable={setReadable} today={today} isBorn={isBorn} error={write.error?.fields?.edd} />
      <TextField
        label="Reason for the revision"
        value={reason}
        onChange={setReason}
        maxLength={2000}
        hint="For example: dating scan at 12+3"
        error={write.error?.fields?.reason}
      />
      {edd !== null && problem === null ? (
        <>
          <Notice>{revisionWords(referral.line.edd, edd, today, referral.line.bornOn)}</Notice>
          {edd === referral.line.edd ? null : <DueChanges referralId={referral.line.id} edd={edd} />}
        </>
      ) : null}
      <ErrorNotice error={write.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={write.isPending} isDisabled={edd === null || problem !== null || !isReadable}>
          Save EDD
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
