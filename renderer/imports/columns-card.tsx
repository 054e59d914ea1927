import { type ImportField, type ImportPreview, importFieldCodes, importFields } from '../../shared/imports/model.ts'
import { Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { tell } from '../ui/toast.tsx'
import styles from './imports.module.css'

type Columns = ImportPreview['columns']

interface ColumnsCardProps {
  readonly columns: Columns
  readonly isDisabled: boolean
  readonly onChange: (columns: (ImportField | null)[]) => void
}

const unmatched = 'none'
const options = [
  { value: unmatched, label: 'Not imported: kept in the note' },
  ...importFieldCodes.map(value => ({ value, label: importFields[value] })),
] as const

/** What each column of the list holds; changing it reads the list again. */
export function ColumnsCard({ columns, isDisabled, onChange }: ColumnsCardProps) {
  function match(index: number, value: ImportField | typeof unmatched) {
    const field = value === unmatched ? null : value
    const before = columns.findIndex((column, at) => at !== index && field !== null && column.field === field)
    onChange(columns.map((column, at) => (at === index ? field : at === before ? null : column.field)))
    const released = columns[before]
    if (released && field)
      tell(`${importFields[field]} comes from “${nameOf(columns, index)}” now; “${nameOf(columns, before)}” is kept in the note.`)
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

function nameOf(columns: Columns, index: number): string {
  return columns[index]?.header || `Column ${index + 1}, no name`
}
