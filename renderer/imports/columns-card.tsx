import { optionsOf, Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { tell } from '../ui/toast.tsx'
import styles from './imports.module.css'

interface ColumnsCardProps<F extends string> {
  readonly columns: readonly { readonly header: string; readonly field: F | null }[]
  /** What a column can hold, in words. */
  readonly words: Readonly<Record<F, string>>
  /** What happens to a column that holds none of it. */
  readonly otherwise: string
  readonly isDisabled: boolean
  readonly onChange: (columns: (F | null)[]) => void
}

const unmatched = 'none'

/** What each column of the list holds; changing it reads the list again. */
export function ColumnsCard<F extends string>({ columns, words, otherwise, isDisabled, onChange }: ColumnsCardProps<F>) {
  const options = [{ value: unmatched, label: otherwise }, ...optionsOf<F>(words)]
  function match(index: number, value: string) {
    const field = value === unmatched ? null : (value as F)
    const before = columns.findIndex((column, at) => at !== index && field !== null && column.field === field)
    onChange(columns.map((column, at) => (at === index ? field : at === before ? null : column.field)))
    const released = columns[before]
    if (released && field)
      tell(`${words[field]} comes from “${nameOf(columns, index)}” now, and no longer from “${nameOf(columns, before)}”.`)
  }
  return (
    <section className={`${text.sheet} ${styles.card}`} aria-labelledby="columns-title">
      <h2 id="columns-title">Columns</h2>
      <table className={styles.match} aria-labelledby="columns-title">
        <thead>
          <tr>
            <th scope="col">In the list</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and two can have the same name
            <tr key={index}>
              <th scope="row">{nameOf(columns, index)}</th>
              <td>
                <Select
                  label={`Column ${index + 1}, ${nameOf(columns, index)}, holds`}
                  hideLabel
                  options={options}
                  value={column.field ?? unmatched}
                  onChange={value => match(index, value)}
                  isDisabled={isDisabled}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function nameOf(columns: readonly { readonly header: string }[], index: number): string {
  return columns[index]?.header || `Column ${index + 1}, no name`
}
