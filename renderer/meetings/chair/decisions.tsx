import { useState } from 'react'
import type { Case, Decision } from '../../../shared/meetings/model.ts'
import { useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useKept } from '../../ui/kept.ts'
import { focusNamed } from '../focus.ts'
import styles from './chair.module.css'
import { DecisionEntry } from './decision-entry.tsx'

/** The decisions with their reasons, and a row for the next one. */
export function Decisions({ one }: { one: Case }) {
  const itemId = one.item.id
  const [changing, setChanging] = useKept<string | null>(`decision changed in ${itemId}`, null)
  /** The record the open row has become: it is shown there and not in the list. */
  const [typed, setTyped] = useKept<string | null>(`decision typed in ${itemId}`, null)
  /**
   * Counts the rows that were finished in a case: the next one takes the focus there, and nowhere
   * else.
   */
  const [round, setRound] = useState({ itemId: '', count: 0 })

  useKeys([{ keys: 'Ctrl+D', label: 'Decision', run: () => focusNamed('decision') }])

  function next() {
    setTyped(null)
    setRound({ itemId, count: round.count + 1 })
  }

  function changed() {
    setChanging(null)
    focusNamed('decision')
  }

  return (
    <section aria-labelledby="decisions-title">
      <div className={styles.sectionLine}>
        <h2 id="decisions-title">Decisions</h2>
        <Kbd keys="Ctrl+D" />
      </div>
      {one.decisions
        .filter(({ id }) => id !== typed)
        .map(decision =>
          decision.id === changing ? (
            <DecisionEntry key={decision.id} itemId={itemId} start={decision} known={one.decisions} onDone={changed} />
          ) : (
            <DecisionRow key={decision.id} decision={decision} onChange={() => setChanging(decision.id)} />
          ),
        )}
      <DecisionEntry
        key={`${itemId} ${round.count}`}
        itemId={itemId}
        start={null}
        known={one.decisions}
        onBecame={({ id }) => setTyped(id)}
        onDone={next}
        autoFocus={round.itemId === itemId}
      />
    </section>
  )
}

function DecisionRow({ decision, onChange }: { decision: Decision; onChange: () => void }) {
  return (
    <div className={styles.decision}>
      <p className={styles.row}>
        {decision.text}
        <span className={styles.viewNote}>{decision.reason === '' ? 'Reason not recorded' : `Reason: ${decision.reason}`}</span>
      </p>
      <div className={styles.buttons}>
        <Button kind="quiet" small onPress={onChange} aria-label={`Change decision: ${decision.text}`}>
          Change
        </Button>
      </div>
    </div>
  )
}
