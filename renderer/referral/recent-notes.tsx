import { counted } from '../../shared/words.ts'
import { Card } from '../record/card.tsx'
import list from '../record/entries.module.css'
import type { PartProps } from '../record/part.ts'
import { instantWords } from '../ui/instant.ts'
import text from '../ui/text.module.css'

const shown = 3

/** The newest notes, with the way to all of them. */
export function RecentNotes({ referral }: PartProps) {
  const { notes, line } = referral
  if (notes.length === 0) return null
  return (
    <Card title="Notes" note={counted(notes.length, 'note')} action={<a href={`#/register/${line.id}/notes`}>All notes</a>}>
      <ul className={list.list}>
        {notes.slice(0, shown).map(note => (
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
