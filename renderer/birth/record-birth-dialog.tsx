import { useState } from 'react'
import type { Action } from '../../shared/actions/model.ts'
import { isPastTerm } from '../../shared/calendar/gestation.ts'
import type { Answer } from '../../shared/people/codes.ts'
import { api, useCall } from '../api.ts'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { useWrite } from '../record/use-write.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { Unsaved } from '../ui/unsaved.tsx'
import { newBaby } from './baby-draft.ts'
import { BabyForm } from './baby-form.tsx'
import { babyTitle } from './baby-words.ts'
import styles from './birth.module.css'
import { TurnedOver } from './turned-over.tsx'
import { useBabiesForm } from './use-babies-form.ts'

type RecordBirthProps = Pick<PartProps, 'referral' | 'today'> & { readonly onClose: () => void }

/** Records the birth, one form a baby, and then says what it turned over. */
export function RecordBirthDialog({ onClose, ...props }: RecordBirthProps) {
  const [brought, setBrought] = useState<readonly Action[] | null>(null)
  return brought === null ? (
    <BirthForm {...props} onDone={setBrought} onClose={onClose} />
  ) : (
    <TurnedOver actions={brought} today={props.today} onClose={onClose} />
  )
}

const most = 6
const notifiedOptions = [
  { value: 'yes', label: 'Told' },
  { value: 'no', label: 'Not yet' },
] as const

function BirthForm({ referral, today, onDone, onClose }: RecordBirthProps & { onDone: (brought: readonly Action[]) => void }) {
  const { line, mother } = referral
  // Long after the EDD the birth was not today: the day is asked, not offered.
  const offered = line.edd !== null && isPastTerm(line.edd, today) ? null : today
  const [start] = useState(() => Array.from({ length: line.numberExpected }, () => newBaby(mother.surname, offered)))
  const form = useBabiesForm('babies of a birth', start)
  const [told, setTold] = useKept<Exclude<Answer, 'not_known'> | null>('whether told', null)
  const [toldOn, setToldOn] = useKept('told on', offered)
  const [isToldReadable, setToldReadable] = useState(true)
  const [note, setNote] = useKept('note of birth', '')
  const [isLeaving, setLeaving] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const write = useWrite(line)
  const filter = { state: 'open', referralId: line.id, meetingId: null } as const
  const before = useCall('actions.list', filter).data ?? []
  useLeaveGuard(true)
  const many = form.drafts.length
  const isDirty = told !== null || note !== '' || JSON.stringify(form.drafts) !== JSON.stringify(start)
  const leave = () => (isDirty ? setLeaving(true) : onClose())

  async function record() {
    setAsked(true)
    const babies = form.babies()
    if (babies === null || told === null || (told === 'yes' && (toldOn === null || !isToldReadable))) return
    const birth = { babies, notifiedOn: told === 'yes' ? toldOn : null, note }
    if (!(await write.run(seen => api.birth.record({ ...seen, birth })))) return
    const now = await api.actions.list(filter)
    const known = new Set(before.map(({ id }) => id))
    onDone(now.ok ? now.value.filter(({ id }) => !known.has(id)) : [])
  }

  return (
    <Dialog
      title="Record birth"
      isOpen
      wide
      onClose={leave}
      asks={false}
      actions={
        <>
          {isLeaving ? <Unsaved onStay={() => setLeaving(false)} onLeave={onClose} /> : null}
          <Button onPress={leave}>Cancel</Button>
          <Button kind="primary" onPress={() => void record()} isPending={write.isPending}>
            Record birth
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {form.drafts.map((draft, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a baby is known by its place until it is recorded
          <section key={index} className={styles.baby} aria-label={babyTitle(index + 1, many)}>
            {many > 1 ? (
              <div className={styles.babyHead}>
                <h3>{babyTitle(index + 1, many)}</h3>
              </div>
            ) : null}
            <BabyForm
              draft={draft}
              onChange={next => form.change(index, next)}
              onReadable={readable => form.setReadable(index, readable)}
              problems={form.problemsOf(index, write.error)}
              edd={line.edd}
              today={today}
              autoFocus={index === 0}
            />
          </section>
        ))}
        <div className={styles.babyHead}>
          <Button small isDisabled={many >= most} onPress={() => form.add(newBaby(mother.surname, offered))}>
            Add a baby
          </Button>
          {many > 1 ? (
            <Button small onPress={form.removeLast}>
              Remove the last baby
            </Button>
          ) : null}
        </div>
        <Choice
          label="Social worker told of the birth"
          options={notifiedOptions}
          value={told}
          onChange={next => {
            setTold(next)
            setToldReadable(true)
          }}
          hint="Standard: the same day. Not yet makes it a task for today."
          error={isAsked && told === null ? 'An answer is needed.' : null}
        />
        {told === 'yes' ? (
          <div className={fields.form}>
            <DayField
              label="Told on"
              value={toldOn}
              onChange={setToldOn}
              onReadable={setToldReadable}
              today={today}
              error={
                (isAsked && toldOn === null && isToldReadable ? 'A day is needed.' : null) ??
                write.error?.fields?.['birth.notifiedOn'] ??
                null
              }
            />
          </div>
        ) : null}
        <TextArea label="Note" value={note} onChange={setNote} rows={1} />
      </div>
      <ErrorNotice error={write.error} />
    </Dialog>
  )
}
