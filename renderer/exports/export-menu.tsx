import { useState } from 'react'
import { mayExport } from '../../shared/exports/model.ts'
import { useSession } from '../shell/session.ts'
import { Menu } from '../ui/menu.tsx'
import type { ExportProps } from './export-button.tsx'
import { ExportDialog } from './export-dialog.tsx'

export interface NamedList extends ExportProps {
  readonly name: string
}

/**
 * Takes one of the lists of a screen that shows several out of the register; an empty one cannot be
 * chosen.
 */
export function ExportMenu({ lists }: { lists: readonly NamedList[] }) {
  const { role } = useSession().user
  const [open, setOpen] = useState<NamedList | null>(null)
  const mine = lists.filter(({ list }) => mayExport(list, role))
  if (mine.length === 0) return null
  return (
    <>
      <Menu
        label="Export"
        items={mine.map(list => ({
          id: list.name,
          label: `${list.name} ${list.rows.toLocaleString('en-GB')}`,
          isDisabled: list.rows === 0,
          onAction: () => setOpen(list),
        }))}
      />
      {open === null ? null : <ExportDialog {...open} onClose={() => setOpen(null)} />}
    </>
  )
}
