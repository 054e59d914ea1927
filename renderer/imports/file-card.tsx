import type { ImportPreview } from '../../shared/imports/model.ts'
import text from '../ui/text.module.css'
import styles from './imports.module.css'

/** The file as it was read, and what has to be said of the list as a whole. */
export function FileCard({ preview }: { preview: ImportPreview }) {
  const { fileName, encoding, separator, rows, remarks } = preview
  return (
    <section className={`${text.sheet} ${styles.card}`} aria-labelledby="file-title">
      <h2 id="file-title">This list</h2>
      <dl className={styles.facts}>
        <dt>File</dt>
        <dd>{fileName}</dd>
        <dt>Written in</dt>
        <dd>
          {encoding}, separated by {separator}
        </dd>
        <dt>Rows</dt>
        <dd className={text.num}>{rows.length.toLocaleString('en-GB')}</dd>
      </dl>
      {remarks.length > 0 ? (
        <ul className={styles.remarks} aria-label="Remarks on the list">
          {remarks.map(remark => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
