import type { FormEvent } from 'react'
import { api } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import list from '../record/entries.module.css'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { useWrite } from '../record/use-write.ts'
import { useLeaveGuard } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { instantWords } from '../ui/instant.ts'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'

/** Dated notes, newest first, and a new one. */
export function NotesSection({ referral }: PartProps) {
  const mayWrite = useMayWrite()
  const { notes } = referral
  return (
    <Card
      title="Notes"
      note={notes.length === 0 ? 'None yet' : `${notes.length}`}
      action={
        <ExportButton
          within="notes"
          list="notes"
          of={referral.line.id}
          rows={notes.length}
          ids={() => notes.map(({ id }) => id)}
          shown="Every note, newest first"
        />
      }
    >
      {mayWrite ? <NewNote referral={referral} /> : null}
      <ul className={list.list}>
        {notes.map(note => (
          <li key={note.id} className={list.item}>
            <p className={text.kept}>{note.text}</p>
            <p className={`${text.note} ${text.num}`}>
              {note.recordedBy}, {instantWords(note.recordedAt)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function NewNote({ referral }: Pick<PartProps, 'referral'>) {
  const [words, setWords] = useKept('new note', '')
  const write = useWrite(referral.line)
  useLeaveGuard(words.trim() !== '')

  async function add(event: FormEvent) {
    event.preventDefault()
    if (words.trim() === '') return
    if (await write.run(seen => api.referrals.addNote({ ...seen, text: words }))) setWords('')
  }

  return (
    <form onSubmit={event => void add(event)} noValidate>
      <TextArea
        label="New note"
        value={words}
        onChange={setWords}
        rows={3}
        autoFocus
        error={write.error?.fields?.text}
        hint="Kept with the name of the writer and the time; it cannot be changed afterwards"
      />
      <ErrorNotice error={write.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={write.isPending} isDisabled={words.trim() === ''}>
          Save note
        </Button>
      </div>
    </form>
  )
}
