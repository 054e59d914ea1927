import { type FormEvent, useId, useMemo, useRef, useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { compare, type Row } from '../../shared/tracking/rows.ts'
import { counted, plural } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { useKeys } from '../shell/keys.ts'
import { useSession, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { leaveField, useFocusWrong } from '../ui/focus-wrong.ts'
import { useKept } from '../ui/kept.ts'
import { NameField } from '../ui/name-field.tsx'
import { Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import { changedWords, heldWords, namesOf } from './allocation-words.ts'
import styles from './register.module.css'
import { useAllocate } from './use-allocate.ts'

interface AllocateDialogProps {
  readonly rows: readonly Row[]
  /** Whose leads and social workers are offered. */
  readonly openRows: readonly Row[]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Gives the selected referrals a lead, a social worker, or both: all of them, or none. */
export function AllocateDialog({ rows: selected, openRows, onDone, onClose }: AllocateDialogProps) {
  // The list behind goes on following the register; the form is about those it was opened for.
  const [rows] = useState(selected)
  const today = useToday()
  const { leads, socialWorkers, isRead } = useNames(openRows)
  const [lead, setLead] = useKept('allocated lead', '')
  const [socialWorker, setSocialWorker] = useKept('allocated social worker', '')
  const [allocatedOn, setAllocatedOn] = useKept<IsoDay | null>('allocated on', today)
  const [isReadable, setReadable] = useState(true)
  const [reason, setReason] = useKept('reason of allocating', '')
  const { run, leaveOut, forgive, changed, error, isPending, count } = useAllocate(rows)
  const said = error?.fields ?? {}
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value)
    forgive()
  }
  const without = rows.filter(({ tracked }) => tracked === undefined || tracked.socialWorker === '').length
  const asksDay = socialWorker.trim() !== '' && without > 0
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [refusals, setRefusals] = useState(0)
  useFocusWrong(form, refusals)
  useKeys([{ keys: 'Ctrl+Enter', label: 'Allocate', run: () => void allocate(), inDialogs: true }])

  async function allocate(event?: FormEvent) {
    event?.preventDefault()
    if (isPending || count === 0) return
    const isWrong = asksDay && !isReadable
    if (isWrong) leaveField(form.current)
    if (isWrong || !(await run({ lead, socialWorker, allocatedOn: asksDay ? allocatedOn : null, reason }))) {
      return setRefusals(refusals + 1)
    }
    onDone()
    onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={formId} isPending={isPending} isDisabled={count === 0}>
        {changed.length > 0 && count > 0 ? `Allocate ${count.toLocaleString('en-GB')} all the same` : 'Allocate'}
      </Button>
    </>
  )
  return (
    <Dialog title={`Allocate ${counted(rows.length, 'referral')}`} isOpen onClose={onClose} actions={actions}>
      <p className={text.row}>{namesOf(rows)}</p>
      <form ref={form} id={formId} onSubmit={event => void allocate(event)} noValidate className={styles.form}>
        <NameField
          label="Pre-birth lead"
          value={lead}
          onChange={typing(setLead)}
          names={leads}
          isRead={isRead}
          maxLength={200}
          error={said.lead}
          hint={`${heldNow(rows, 'lead')} Left empty, each keeps its own.`}
          autoFocus
        />
        <NameField
          label="Social worker"
          value={socialWorker}
          onChange={typing(setSocialWorker)}
          names={socialWorkers}
          isRead={isRead}
          maxLength={200}
          error={said.socialWorker}
          hint={`${heldNow(rows, 'socialWorker')} Left empty, each keeps its own.`}
        />
        {asksDay ? (
          <DayField
            label="Social worker allocated on"
            value={allocatedOn}
            onChange={day => {
              setAllocatedOn(day)
              forgive()
            }}
            onReadable={setReadable}
            today={today}
            placeholder="today, 14/11/26"
            error={said.allocatedOn}
            echo={() => `recorded where nobody was allocated before (${without.toLocaleString('en-GB')})`}
            hint="Left empty, the day of receipt stands for it."
          />
        ) : null}
        <TextField
          label="Reason (optional)"
          value={reason}
          onChange={typing(setReason)}
          maxLength={2_000}
          error={said.reason}
          hint="Kept as a note of each."
        />
      </form>
      {error !== null && !isAtField(said) ? (
        <Notice
          tone="red"
          actions={
            changed.length > 0 && count > changed.filter(({ isOpen }) => isOpen).length ? (
              <Button small onPress={leaveOut}>
                Leave {plural(changed.length, 'it', 'these')} out
              </Button>
            ) : null
          }
        >
          {said.referrals ?? error.message}
          {changed.length > 0 ? (
            <ul className={styles.changed} aria-label="Changed meanwhile">
              {changed.map(one => (
                <li key={one.id}>{changedWords(one)}</li>
              ))}
            </ul>
          ) : null}
        </Notice>
      ) : null}
    </Dialog>
  )
}

/** Whether every problem stands at its field. */
function isAtField(said: Readonly<Record<string, string>>): boolean {
  const paths = Object.keys(said)
  return paths.length > 0 && paths.every(path => ['lead', 'socialWorker', 'allocatedOn', 'reason'].includes(path))
}

/** Nothing while it is not known of all of them. */
function heldNow(rows: readonly Row[], what: 'lead' | 'socialWorker'): string {
  const names = rows.flatMap(({ tracked }) => (tracked === undefined ? [] : [tracked[what]]))
  return names.length === rows.length ? heldWords(names) : ''
}

/**
 * Names to choose from: those on open referrals, and for the lead the user and everybody with that
 * role.
 */
function useNames(openRows: readonly Row[]): {
  readonly leads: readonly string[]
  readonly socialWorkers: readonly string[]
  readonly isRead: boolean
} {
  const { name: me, role } = useSession().user
  const { data: users, isPending } = useCall('access.users', {})
  return useMemo(() => {
    const tracked = openRows.flatMap(row => row.tracked ?? [])
    const ownLeads = (users ?? []).filter(user => user.role === 'lead').map(({ name }) => name)
    return {
      leads: sortedNames([...tracked.map(one => one.lead), ...ownLeads, ...(role === 'reader' ? [] : [me])]),
      socialWorkers: sortedNames(tracked.map(one => one.socialWorker)),
      isRead: !isPending && (openRows.length === 0 || tracked.length > 0),
    }
  }, [openRows, users, isPending, me, role])
}

function sortedNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter(name => name !== '').sort(compare)
}
