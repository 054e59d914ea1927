import { type FormEvent, useRef, useState } from 'react'
import { longDay } from '../../shared/calendar/words.ts'
import { type FactorCode, factorWords } from '../../shared/referrals/factors.ts'
import type { Factor, ReferralLine } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import { factorLabel, orderedFactors } from '../record/factor-words.ts'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { useWrite } from '../record/use-write.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { ActionHead } from '../ui/action-head.tsx'
import { Button } from '../ui/button.tsx'
import { DayField } from '../ui/day-field.tsx'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Factors with their source and date. No score is made of them. */
export function FactorsSection({ referral, today }: PartProps) {
  const [isAdding, setAdding] = useKept('adding factor', false)
  const [withdrawing, setWithdrawing] = useKept<Factor | null>('factor withdrawn', null)
  const mayWrite = useMayWrite()
  const { factors, line } = referral
  const add =
    mayWrite && !isAdding ? (
      <>
        <ExportButton
          within="factors"
          list="factors"
          of={line.id}
          rows={factors.length}
          ids={() => factors.map(({ id }) => id)}
          shown="Every factor in force"
        />
        <Button kind="quiet" small onPress={() => setAdding(true)}>
          Add factor
        </Button>
      </>
    ) : null
  return (
    <Card title="Factors" note="Census factors and pre-birth prompts. No score is made of them." action={add}>
      {isAdding ? <NewFactorForm line={line} today={today} onDone={() => setAdding(false)} /> : null}
      {factors.length === 0 && !isAdding ? <p className={text.row}>None recorded.</p> : null}
      {factors.length > 0 ? <FactorTable factors={factors} onWithdraw={mayWrite ? setWithdrawing : null} /> : null}
      {withdrawing ? <WithdrawFactor line={line} factor={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </Card>
  )
}

function FactorTable({ factors, onWithdraw }: { factors: readonly Factor[]; onWithdraw: ((factor: Factor) => void) | null }) {
  return (
    <table className={`${fields.table} ${text.num}`}>
      <thead>
        <tr>
          <th scope="col">Factor</th>
          <th scope="col">Source</th>
          <th scope="col">Noted</th>
          <th scope="col">Note</th>
          {onWithdraw ? <ActionHead>Withdraw</ActionHead> : null}
        </tr>
      </thead>
      <tbody>
        {factors.map(factor => (
          <tr key={factor.id}>
            <td>{factorLabel(factor.code)}</td>
            <td>{factor.source || 'Not recorded'}</td>
            <td className={text.nowrap}>{longDay(factor.notedOn)}</td>
            <td>{factor.note || 'None'}</td>
            {onWithdraw ? (
              <td>
                <Button kind="quiet" small onPress={() => onWithdraw(factor)} aria-label={`Withdraw ${factorWords[factor.code]}`}>
                  Withdraw…
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NewFactorForm({ line, today, onDone }: { line: ReferralLine; today: string; onDone: () => void }) {
  const [code, setCode] = useKept<FactorCode | null>('new factor', null)
  const [source, setSource] = useKept('source of factor', '')
  const [notedOn, setNotedOn] = useKept<string | null>('day of factor', today)
  const [note, setNote] = useKept('note of factor', '')
  const [asked, setAsked] = useState(0)
  const isAsked = asked > 0
  const write = useWrite(line)
  const box = useRef<HTMLFormElement>(null)
  useLeaveGuard(code !== null || source !== '' || note !== '')
  useFocusWrong(box, asked, write.error)

  async function add(event: FormEvent) {
    event.preventDefault()
    setAsked(asked + 1)
    if (code === null || notedOn === null) return
    if (await write.run(seen => api.referrals.addFactor({ ...seen, factor: { code, source, notedOn, note } }))) onDone()
  }

  return (
    <form ref={box} onSubmit={event => void add(event)} noValidate>
      <div className={fields.form}>
        <div className={fields.wide}>
          <Select
            label="Factor"
            options={orderedFactors.map(value => ({ value, label: factorLabel(value) }))}
            value={code}
            onChange={setCode}
            error={isAsked && code === null ? 'A factor has to be chosen.' : null}
            autoFocus
          />
        </div>
        <TextField label="Source" value={source} onChange={setSource} maxLength={200} hint="Who said so" />
        <DayField
          label="Noted on"
          value={notedOn}
          onChange={setNotedOn}
          today={today}
          error={isAsked && notedOn === null ? 'A day is needed.' : null}
        />
        <div className={fields.wide}>
          <TextArea label="Note" value={note} onChange={setNote} rows={1} />
        </div>
      </div>
      <ErrorNotice error={write.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={write.isPending}>
          Save factor
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  )
}

function WithdrawFactor({ line, factor, onClose }: { line: ReferralLine; factor: Factor; onClose: () => void }) {
  const [reason, setReason] = useKept('reason to withdraw factor', '')
  const [isAsked, setAsked] = useState(false)
  const write = useWrite(line)
  async function withdraw() {
    setAsked(true)
    if (reason.trim() === '') return
    if (await write.run(seen => api.referrals.withdrawFactor({ ...seen, factorId: factor.id, reason }))) onClose()
  }
  return (
    <ConfirmDialog
      title="Withdraw this factor?"
      isOpen
      confirm="Withdraw factor"
      isPending={write.isPending}
      onConfirm={() => void withdraw()}
      onCancel={onClose}
    >
      <p>{factorLabel(factor.code)}. It leaves the list; the history keeps it.</p>
      <TextArea
        label="Reason"
        value={reason}
        onChange={setReason}
        autoFocus
        error={isAsked && reason.trim() === '' ? 'A reason is needed: it stands in the record.' : null}
      />
      <ErrorNotice error={write.error} />
    </ConfirmDialog>
  )
}
