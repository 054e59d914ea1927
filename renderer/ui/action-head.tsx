import text from './text.module.css'

/**
 * The head of a table's column of buttons: nothing to see, and a name for who does not see the
 * buttons.
 */
export function ActionHead({ children }: { children: string }) {
  return (
    <th scope="col">
      <span className={text.hidden}>{children}</span>
    </th>
  )
}
