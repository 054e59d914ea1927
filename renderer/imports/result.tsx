import { Copy } from 'lucide-react'
import { useState } from 'react'
import { whyOut } from '../../shared/imports/said.ts'
import { counted } from '../../shared/words.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Notice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'
import { tell } from '../ui/toast.tsx'
import type { ImportStep } from './import-steps.ts'
import styles from './imports.module.css'
import { ResultsFile } from './results-file.tsx'
import { leftOut, leftOutText, numberWords } from './rows.ts'

/** As many rows as are shown below each other; the copied list has all. */
const mostShown = 200

/** How many came in, and which rows stayed out and why: somebody has to mend the list. */
export function Result({ step, onAgain }: { step: Extract<ImportStep, { kind: 'done' }>; onAgain: () => void }) {
  const out = leftOut(step.preview.rows, step.choices)
  const came = `${counted(step.received, 'referral')} came in`
  return (
    <>
      <Notice tone="green" title={`${came}.`}>
        {`From ${step.preview.fileName}. ${out.length === 0 ? 'No row stayed out.' : `${rowsWords(out.length)} stayed out.`}`}
      </Notice>
      <ResultsFile fileName={step.resultsFile} problem={step.resultsProblem} />
      <div className={styles.actions}>
        <LinkButton kind="primary" href="#/register">
          Open the register
        </LinkButton>
        <Button onPress={onAgain}>Import another list</Button>
      </div>
      {out.length > 0 ? <LeftOut rows={out} /> : null}
    </>
  )
}

function LeftOut({ rows }: { rows: ReturnType<typeof leftOut> }) {
  const [byHand, setByHand] = useState(false)
  async function copy() {
    const isCopied = await navigator.clipboard.writeText(leftOutText(rows)).then(
      () => true,
      () => false,
    )
    // A system that keeps its clipboard to itself is no reason to lose the list.
    setByHand(!isCopied)
    if (isCopied) tell(`${rowsWords(rows.length)} copied, with names.`)
  }
  return (
    <section className={`${text.sheet} ${styles.card}`} aria-labelledby="out-title">
      <div className={styles.head}>
        <h2 id="out-title">Stayed out: {rowsWords(rows.length)}</h2>
        <span className={text.grow} />
        <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
          Copy the list of rows left out
        </Button>
      </div>
      <p className={text.note}>
        Corrected in the list, they come in when the same list is imported again: rows that are here already are recognised.
      </p>
      {byHand ? (
        <TextArea
          label="Rows left out, as text"
          hint="The clipboard cannot be reached from here: Ctrl+A and Ctrl+C copy this text."
          value={leftOutText(rows)}
          onChange={() => undefined}
          isReadOnly
        />
      ) : null}
      <table className={styles.out} aria-labelledby="out-title">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Mother</th>
            <th scope="col">NHS number</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map(row => (
            <tr key={row.line}>
              <td className={text.num}>{row.line}</td>
              <td>{row.name || 'No name'}</td>
              <td className={text.num}>{numberWords(row)}</td>
              <td>{whyOut(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown ? <p className={text.note}>{rowsWords(rows.length - mostShown)} more in the copied list.</p> : null}
    </section>
  )
}

function rowsWords(count: number): string {
  return counted(count, 'row')
}
