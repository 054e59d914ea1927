import { Button } from './button.tsx'
import text from './text.module.css'

interface UnsavedProps {
  readonly onStay: () => void
  readonly onLeave: () => void
}

/**
 * Beside the buttons of a form that is left with something in it: nothing typed is thrown away by
 * one key.
 */
export function Unsaved({ onStay, onLeave }: UnsavedProps) {
  return (
    <>
      <span className={text.row} role="alert">
        What was typed is not recorded.
      </span>
      <Button small onPress={onStay} autoFocus>
        Keep writing
      </Button>
      <Button small kind="danger" onPress={onLeave}>
        Discard
      </Button>
    </>
  )
}
