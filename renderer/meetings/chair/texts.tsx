import type { Case, CaseText } from '../../../shared/meetings/model.ts'
import { writeCaseText } from '../case-writes.ts'
import { SavedArea } from '../saved-area.tsx'

interface CaseAreaProps {
  readonly one: Case
  readonly field: CaseText
  readonly label: string
  /** One line while it is empty. */
  readonly isLow?: boolean
  readonly placeholder?: string
}

/** One of the case's texts. */
export function CaseArea({ one, field, label, isLow = false, placeholder }: CaseAreaProps) {
  const { id, version } = one.item
  return (
    <SavedArea
      label={label}
      record={id}
      field={field}
      version={version}
      text={one.texts[field]}
      save={(seen, text) => writeCaseText(id, seen, field, text)}
      isLow={isLow}
      placeholder={placeholder}
    />
  )
}
