import { Download } from 'lucide-react'
import { useState } from 'react'
import type { ExportList } from '../../shared/exports/model.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ExportDialog } from './export-dialog.tsx'

export interface ExportProps {
  readonly list: ExportList
  /** The rows that are shown, in the order they are shown. */
  readonly ids: readonly string[]
  /** The filter and the order, as the file will say them. */
  readonly shown: string
}

/** Takes the list as it is shown out of the register. Readers read here; they take nothing away. */
export function ExportButton(props: ExportProps) {
  const mayWrite = useMayWrite()
  const [isOpen, setOpen] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button icon={<Download aria-hidden />} onPress={() => setOpen(true)} isDisabled={props.ids.length === 0}>
        Export…
      </Button>
      {isOpen ? <ExportDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
