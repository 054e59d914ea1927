import { type FormEvent, useRef, useState } from 'react'
import { attendeeRoles } from '../../shared/directory/model.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { addAttendee } from './meeting-writes.ts'
import styles from './meetings.module.css'

const roleOptions = attendeeRoles.map(({ role }) => ({ value: role, label: role }))

/**
 * A name and one of the roles of such meetings; the role says the agency. Enter adds and the next
 * name can be typed.
 */
export function AddAttendee({ meetingId }: { meetingId: string }) {
  const [name, setName] = useKept('new attendee', '')
  const [role, setRole] = useKept<string | null>('role of new attendee', null)
  const [problem, setProblem] = useState<string | null>(null)
  const { run, error, isPending } = useCommand()
  const nameField = useRef<HTMLInputElement>(null)

  async function add(event: FormEvent) {
    event.preventDefault()
    const known = attendeeRoles.find(one => one.role === role)
    setProblem(known === undefined ? 'Not chosen.' : null)
    if (known === undefined) return
    const attendee = { name, role: known.role, agency: known.agency, state: 'present', deputyFor: '', guest: false } as const
    if ((await run(addAttendee(meetingId, attendee))) === null) return
    setName('')
    setRole(null)
    nameField.current?.focus()
  }

  return (
    <form className={styles.form} onSubmit={event => void add(event)} aria-label="Add a person">
      <TextField label="Name" value={name} onChange={setName} inputRef={nameField} maxLength={200} />
      <Select label="Role" options={roleOptions} value={role} onChange={setRole} error={problem} />
      <Button type="submit" isPending={isPending}>
        Add person
      </Button>
      <ErrorNotice error={error} />
    </form>
  )
}
