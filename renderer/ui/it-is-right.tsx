import { confirmRight } from './asked.ts'
import { Button } from './button.tsx'

interface ItIsRightProps {
  readonly sentences: readonly string[]
}

/**
 * Answers what is asked as unlikely: it is right as typed. The form it stands in is sent again;
 * where there is none, saving again keeps it.
 */
export function ItIsRight({ sentences }: ItIsRightProps) {
  return (
    <Button
      slot={null}
      small
      aria-label={`It is right: ${sentences.join(' ')}`}
      onPress={event => {
        confirmRight(sentences)
        event.target.closest('form')?.requestSubmit()
      }}
    >
      It is right
    </Button>
  )
}
