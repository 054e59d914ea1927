import { useRef, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { type Agency, agencies, agencyCodes } from '../../../shared/directory/model.ts'
import type { Attendee } from '../../../shared/meetings/model.ts'
import { useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import popover from '../../ui/popover.module.css'
import { useOpening } from '../../ui/use-opening.ts'
import type { NewView } from '../case-writes.ts'

interface Source {
  readonly id: string
  readonly label: string
  readonly saidBy: string
  readonly agency: Agency
}

/** Who can speak: those present by name, then every agency. */
export function viewSources(attendees: readonly Attendee[]): Source[] {
  const present = attendees
    .filter(({ state, name }) => state === 'present' && name !== '')
    .map(({ id, name, agency }) => ({ id, label: `${name}, ${agencies[agency]}`, saidBy: name, agency }))
  return [...present, ...agencyCodes.map(agency => ({ id: agency, label: agencies[agency], saidBy: '', agency }))]
}

/** One key and a first letter give a new row for somebody who is present, or for an agency. */
export function AddView({ attendees, today, onAdd }: { attendees: readonly Attendee[]; today: IsoDay; onAdd: (view: NewView) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const onOpenChange = useOpening(trigger)

  function setOpen(next: boolean) {
    setIsOpen(next)
    onOpenChange(next)
  }

  useKeys([{ keys: 'Alt+G', label: 'Agency information', run: () => setOpen(true) }])
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button ref={trigger} kind="quiet" small>
        Add agency <Kbd keys="Alt+G" />
      </Button>
      <Popover className={popover.popover ?? ''} placement="bottom start" offset={2}>
        <Menu className={popover.list ?? ''} items={viewSources(attendees)} aria-label="Who says it" autoFocus="first">
          {source => (
            <MenuItem
              id={source.id}
              textValue={source.label}
              className={popover.item ?? ''}
              onAction={() => onAdd({ agency: source.agency, saidBy: source.saidBy, saidOn: today, kind: 'fact' })}
            >
              {source.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
