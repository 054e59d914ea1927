import { Download } from 'lucide-react'
import { useState } from 'react'
import { type ExportList, mayExport } from '../../shared/exports/model.ts'
import { useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ExportDialog } from './export-dialog.tsx'

export interface ExportProps {
  readonly list: ExportList
  /**
   * What it is a list of: a referral or a meeting by its id, a day since which; left out for a list
   * of the whole register.
   */
  readonly of?: string
  /** How many rows the file will have. */
  readonly rows: number
  /** The rows that are shown, in the order they are shown; asked for when the export begins. */
  readonly ids: () => readonly string[]
  /** The filter and the order, as the file will say them. */
  readonly shown: string
}

interface ExportButtonProps extends ExportProps {
  /**
   * The name of the list, for one that stands on a screen with others: its button is a quiet one,
   * and none while there is nothing to take.
   */
  readonly within?: string
}

/** Takes the list as it is shown out of the register. Readers read here; they take nothing away. */
export function ExportButton({ within, ...props }: ExportButtonProps) {
  const { role } = useSession().user
  const [isOpen, setOpen] = useState(false)
  if (!mayExport(props.list, role)) return null
  const isEmpty = props.rows === 0
  if (within !== undefined && isEmpty) return null
  const press = { onPress: () => setOpen(true), isDisabled: isEmpty }
  return (
    <>
      {within === undefined ? (
        <Button icon={<Download aria-hidden />} {...press}>
          Export…
        </Button>
      ) : (
        <Button kind="quiet" small aria-label={`Export… ${within}`} {...press}>
          Export…
        </Button>
      )}
      {isOpen ? <ExportDialog {...props} name={within} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
