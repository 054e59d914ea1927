import { useState } from 'react'
import type { Case, Decision } from '../../../shared/meetings/model.ts'
import { useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { withdrawDecision } from '../case-writes.ts'
import { focusNamed } from '../focus.ts'
import styles from './chair.module.css'
import { DecisionEntry } from './decision-entry.tsx'

/** The decisions with their reasons, and a row for the next one. */
export function Decisions({ one }: { one: Case }) {
  const itemId = one.item.id
  const [changing, setChanging] = useState<string | null>(null)
  /** The record the open row has become: it is shown there and not in the list. */
  const [typed, setTyped] = useState<string | null>(null)
  const [round, setRound] = useState(0)

  useKeys([{ keys: 'Ctrl+D', label: 'Decision', run: () => focusNamed('decision') }])

  function next() {
    setTyped(null)
    setRound(round + 1)
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
            <DecisionEntry key={decision.id} itemId={itemId} start={decision} onDone={() => setChanging(null)} />
          ) : (
            <DecisionRow key={decision.id} decision={decision} onChange={() => setChanging(decision.id)} />
          ),
        )}
      <DecisionEntry
        key={`new ${round}`}
        itemId={itemId}
        start={null}
        onBecame={({ id }) => setTyped(id)}
        onDone={next}
        autoFocus={round > 0}
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
        <Button kind="quiet" small onPress={() => void withdrawDecision(decision)} aria-label={`Take off decision: ${decision.text}`}>
          Take off
        </Button>
      </div>
    </div>
  )
}
