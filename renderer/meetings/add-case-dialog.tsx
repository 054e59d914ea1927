import { useDeferredValue, useMemo } from 'react'
import { type MeetingRecord, type Section, sectionWords } from '../../shared/meetings/model.ts'
import { inSight, toldApart } from '../../shared/people/identity.ts'
import { babyName } from '../../shared/people/names.ts'
import { useCall } from '../api.ts'
import { CaseFigure } from '../record/gestation.tsx'
import { useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { motherWords } from '../ui/person-line.tsx'
import { optionsOf, Select } from '../ui/select.tsx'
import { SuggestList } from '../ui/suggest-list.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { addCase } from './meeting-writes.ts'
import styles from './meetings.module.css'

const shownAtMost = 30

/** Puts a referral on the agenda that the register would not have put there, with the reason. */
export function AddCaseDialog({ record, onClose }: { record: MeetingRecord; onClose: () => void }) {
  const today = useToday()
  const [typed, setTyped] = useKept('case looked for', '')
  const [chosen, setChosen] = useKept<string | null>('case chosen', null)
  const [section, setSection] = useKept<Section>('section of case', 'other')
  const [reason, setReason] = useKept('reason of case', '')
  const wanted = useDeferredValue(typed)
  const found = useCall('referrals.list', { status: 'open', text: wanted, siteId: null })
  const there = new Set(record.items.map(({ referral }) => referral.id))
  const free = (found.data ?? []).filter(({ id }) => !there.has(id))
  const apart = useMemo(() => toldApart((found.data ?? []).map(inSight)), [found.data])
  const isRead = wanted === typed && !found.isPending
  const { run, error, isPending } = useCommand()

  async function add() {
    if (chosen !== null && (await run(addCase(record.meeting.id, chosen, section, reason))) !== null) onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => void add()} isPending={isPending} isDisabled={chosen === null}>
        Add case
      </Button>
    </>
  )
  return (
    <Dialog title="Add case" isOpen onClose={onClose} actions={actions}>
      <SuggestList
        label="Find in the register"
        listLabel="Referrals not on this agenda"
        placeholder="Name, NHS or hospital number"
        items={free.slice(0, shownAtMost)}
        isReady={isRead}
        text={typed}
        onText={next => {
          setTyped(next)
          setChosen(null)
        }}
        chosen={chosen}
        onChoose={({ id }) => setChosen(id)}
        enter={typed.trim() === '' ? 'highlighted' : 'first'}
        listClass={styles.found}
        isListed={free.length > 0}
        autoFocus
      >
        {line => (
          <span>
            <strong>{babyName(line)}</strong>
            <br />
            <span className={styles.note}>
              <CaseFigure line={line} on={today} /> · {motherWords(line, apart.get(line.id))}
            </span>
          </span>
        )}
      </SuggestList>
      {isRead && free.length === 0 ? <p className={styles.note}>No open referral matches that is not on this agenda already.</p> : null}
      {free.length > shownAtMost ? (
        <p className={styles.note}>{free.length - shownAtMost} more. A name or number narrows the list.</p>
      ) : null}
      <div className={styles.fields}>
        <Select label="Section" options={optionsOf(sectionWords)} value={section} onChange={setSection} />
        <TextField label="Why it is on the agenda" value={reason} onChange={setReason} maxLength={2000} />
      </div>
      <ErrorNotice error={error} />
    </Dialog>
  )
}
