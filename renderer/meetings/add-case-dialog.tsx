import { useDeferredValue, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { caseFigure } from '../../shared/meetings/facts.ts'
import { type MeetingRecord, type Section, sectionWords } from '../../shared/meetings/model.ts'
import { babyName } from '../../shared/people/names.ts'
import { useCall } from '../api.ts'
import { useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { motherWords } from '../ui/person-line.tsx'
import popover from '../ui/popover.module.css'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { addCase } from './meeting-writes.ts'
import styles from './meetings.module.css'

const shownAtMost = 30

/** Puts a referral on the agenda that the register would not have put there, with the reason. */
export function AddCaseDialog({ record, onClose }: { record: MeetingRecord; onClose: () => void }) {
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [section, setSection] = useState<Section>('other')
  const [reason, setReason] = useState('')
  const found = useCall('referrals.list', { status: 'open', text: useDeferredValue(typed), siteId: null })
  const there = new Set(record.items.map(({ referral }) => referral.id))
  const free = (found.data ?? []).filter(({ id }) => !there.has(id))
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
      <TextField
        label="Find in the register"
        value={typed}
        onChange={setTyped}
        placeholder="Name, NHS or hospital number"
        autoFocus
        maxLength={200}
      />
      <ListBox
        aria-label="Referrals not on this agenda"
        className={`${popover.list} ${styles.found}`}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={keys => setChosen(keys === 'all' ? null : String([...keys][0] ?? '') || null)}
        items={free.slice(0, shownAtMost)}
        renderEmptyState={() => <p className={styles.note}>No open referral matches that is not on this agenda already.</p>}
      >
        {line => (
          <ListBoxItem id={line.id} textValue={babyName(line)} className={popover.item ?? ''}>
            <span>
              <strong>{babyName(line)}</strong>
              <br />
              <span className={styles.note}>
                {caseFigure(line, today)} · {motherWords(line)}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
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
