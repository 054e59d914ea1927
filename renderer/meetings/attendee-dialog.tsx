import { agencies } from '../../shared/directory/model.ts'
import type { Attendee } from '../../shared/meetings/model.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { optionsOf, Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCommand } from '../ui/use-command.ts'
import { changeAttendee, removeAttendee } from './meeting-writes.ts'

const guestOptions = [
  { value: 'no', label: 'Member' },
  { value: 'yes', label: 'Guest, not counted for quorum' },
] as const

/** Name, role, agency, whose place is taken, guest; and taking the person off. */
export function AttendeeDialog({ person, onClose }: { person: Attendee; onClose: () => void }) {
  const [fields, setFields] = useKept(`attendee ${person.id}`, {
    name: person.name,
    role: person.role,
    agency: person.agency,
    deputyFor: person.deputyFor,
    guest: person.guest,
  })
  const set = (changes: Partial<typeof fields>) => setFields({ ...fields, ...changes })
  const { run, error, isPending } = useCommand()

  async function change() {
    if ((await run(changeAttendee(person, fields))) !== null) onClose()
  }

  async function remove() {
    if ((await run(removeAttendee(person))) !== null) onClose()
  }

  const actions = (
    <>
      <Button kind="danger" onPress={() => void remove()} isPending={isPending}>
        Take off the list
      </Button>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => void change()} isPending={isPending}>
        Change
      </Button>
    </>
  )
  return (
    <Dialog title={person.name || person.role} isOpen onClose={onClose} actions={actions}>
      <TextField label="Name" value={fields.name} onChange={name => set({ name })} maxLength={200} autoFocus />
      <TextField label="Role" value={fields.role} onChange={role => set({ role })} maxLength={200} />
      <Select label="Agency" options={optionsOf(agencies)} value={fields.agency} onChange={agency => set({ agency })} />
      <TextField
        label="Deputy for"
        value={fields.deputyFor}
        onChange={deputyFor => set({ deputyFor })}
        placeholder="Nobody"
        maxLength={200}
      />
      <Choice
        label="Takes part as"
        options={guestOptions}
        value={fields.guest ? 'yes' : 'no'}
        onChange={answer => set({ guest: answer === 'yes' })}
      />
      <ErrorNotice error={error} />
    </Dialog>
  )
}
