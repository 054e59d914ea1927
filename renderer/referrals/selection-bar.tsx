import { ListChecks } from 'lucide-react'
import { allocatedAtMost } from '../../shared/referrals/allocation.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import text from '../ui/text.module.css'
import { tell } from '../ui/toast.tsx'
import { AllocateDialog } from './allocate-dialog.tsx'
import type { Selection } from './selection.ts'
import type { Register } from './use-register.ts'

/** Begins selecting rows, where something can be done with them. */
export function SelectButton({ selection, isDisabled }: { selection: Selection | null; isDisabled: boolean }) {
  if (selection === null) return null
  return (
    <Button icon={<ListChecks aria-hidden />} onPress={selection.begin} isDisabled={isDisabled}>
      Select
    </Button>
  )
}

/**
 * How many rows are selected and what can be done with them; stands where the list’s own buttons
 * do.
 */
export function SelectionBar({ selection, register }: { selection: Selection; register: Register }) {
  const [isAllocating, setAllocating] = useKept('allocating', false)
  const count = selection.rows.length

  function allocate() {
    if (count === 0) return tell('No referral is selected. Space or a press selects one, Ctrl+A all of the list.')
    if (count > allocatedAtMost) return tell(`At most ${allocatedAtMost} referrals are allocated at once.`)
    setAllocating(true)
  }

  return (
    <>
      <span className={`${text.row} ${text.num}`} role="status">
        <strong>{count.toLocaleString('en-GB')} selected</strong>
        {count === 0 ? <span className={text.note}> · Space, Shift+arrows or a press selects; Escape ends</span> : null}
      </span>
      <Button onPress={selection.end}>Stop selecting</Button>
      <Button kind="primary" onPress={allocate}>
        Allocate…
      </Button>
      {isAllocating ? (
        <AllocateDialog rows={selection.rows} openRows={register.openRows} onDone={selection.clear} onClose={() => setAllocating(false)} />
      ) : null}
    </>
  )
}
