import text from './text.module.css'

interface FigureProps {
  /** As it stands in a cell: `EDD +61 d`. */
  readonly figure: string
  /** As it is said: `61 days after the EDD`. */
  readonly words: string
}

/**
 * A short figure that never wraps; its words in full are under the pointer and what a screen reader
 * says.
 */
export function Figure({ figure, words }: FigureProps) {
  if (figure === words) return <span className={text.nowrap}>{figure}</span>
  return (
    <span className={text.nowrap} title={words}>
      <span aria-hidden>{figure}</span>
      <span className={text.hidden}>{words}</span>
    </span>
  )
}
