import { useState } from 'react'
import { eventKinds } from '../../shared/events/kinds.ts'
import { api } from '../api.ts'
import type { PartProps } from '../record/part.ts'
import { useWrite } from '../record/use-write.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { optionsOf } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { tell } from '../ui/toast.tsx'

const hows = optionsOf(eventKinds.pregnancy_ended.answers)
type How = (typeof hows)[number]['value']

/** A pregnancy that ended in a loss or was ended. Plain words, no alarm; Cancel has the focus. */
export function PregnancyEndedDialog({ referral, today, onClose }: Pick<PartProps, 'referral' | 'today'> & { onClose: () => void }) {
  const [how, setHow] = useKept<How | null>('how it ended', null)
  const [on, setOn] = useKept<string | null>('when it ended', null)
  const [isReadable, setReadable] = useState(true)
  const [note, setNote] = useKept('note of the end', '')
  const [isAsked, setAsked] = useState(false)
  const write = useWrite(referral.line)

  async function record() {
    setAsked(true)
    if (how === null || on === null || !isReadable) return
    if (!(await write.run(seen => api.birth.endPregnancy({ ...seen, on, how, note })))) return
    tell('Recorded. All reminders have stopped.')
    onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose} autoFocus>
        Cancel
      </Button>
      <Button onPress={() => void record()} isPending={write.isPending}>
        Record
      </Button>
    </>
  )
  return (
    <Dialog title="The pregnancy has ended" isOpen onClose={onClose} actions={actions}>
      <p>
        Every milestone and reminder of this pregnancy stops at once, and it leaves the agendas. The record stays as it is. A baby born
        after 24+0 without signs of life can also be recorded as a birth, with a name.
      </p>
      {referral.line.numberExpected > 1 ? (
        <p>
          {referral.line.numberExpected} babies are expected. Where one of them is lost and another lives, the number expected is changed
          under Pregnancy instead, and it goes on.
        </p>
      ) : null}
      <Choice label="How" options={hows} value={how} onChange={setHow} error={isAsked && how === null ? 'Nothing is chosen.' : null} />
      <DayField
        label="On"
        value={on}
        onChange={setOn}
        onReadable={setReadable}
        today={today}
        error={(isAsked && on === null ? 'A day is needed.' : null) ?? write.error?.fields?.on}
      />
      <TextArea label="Note" value={note} onChange={setNote} hint="For example who supports the parents, and who has been told" />
      <ErrorNotice error={write.error} />
    </Dialog>
  )
}
