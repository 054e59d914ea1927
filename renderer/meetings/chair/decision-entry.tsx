import type { KeyboardEvent } from 'react'
import type { Decision } from '../../../shared/meetings/model.ts'
import { Button } from '../../ui/button.tsx'
import { keepNow, useKept } from '../../ui/kept.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { addDecision, changeDecision, withdrawDecision } from '../case-writes.ts'
import type { DraftPort, Seen } from '../draft.ts'
import { focusNamed } from '../focus.ts'
import { savedAhead } from '../saved-ahead.ts'
import { useDraft } from '../use-draft.ts'
import { useLeaving, useTakenUp } from '../use-taken-up.ts'
import styles from './chair.module.css'

type Words = Pick<Decision, 'text' | 'reason'>

interface DecisionEntryProps {
  readonly itemId: string
  /** The decision that is changed; null for a new one. */
  readonly start: Decision | null
  /** The decisions of the case: a row that comes back goes on with the one it had become. */
  readonly known: readonly Seen[]
  readonly onBecame?: (seen: Seen) => void
  readonly onDone: () => void
  readonly autoFocus?: boolean
}

/**
 * A decision and its reason, saved while they are typed. Enter goes from the decision to the
 * reason, and from there to the next decision.
 */
export function DecisionEntry({ itemId, start, known, onBecame, onDone, autoFocus = false }: DecisionEntryProps) {
  const name = start === null ? `new decision of ${itemId}` : `decision ${start.id}`
  const begun = { text: start?.text ?? '', reason: start?.reason ?? '', id: start?.id ?? null }
  const [{ id, ...words }, setKept, forget] = useKept<Words & { readonly id: string | null }>(name, begun, { stays: true })
  const row = useLeaving(forget)
  const { draft, error } = useDraft<Words>(
    port(itemId),
    start ?? known.find(one => one.id === id) ?? null,
    seen => {
      setKept(now => ({ ...now, id: seen.id }))
      void keepNow()
      onBecame?.(seen)
    },
    row.away,
  )
  useTakenUp(words.text !== begun.text || words.reason !== begun.reason, () => type(words))
  const reasonName = start === null ? 'decisionReason' : `decisionReason-${start.id}`

  function type(change: Partial<Words>) {
    const next = { ...words, ...change }
    setKept(now => ({ ...now, ...change }))
    draft.type(next.text.trim() === '' ? null : next)
  }

  /** The row goes once it is saved; what is typed meanwhile belongs to the next one. */
  async function done() {
    if (words.text.trim() === '' && start === null) return
    if (await savedAhead(() => draft.finish(), 'decision')) leave()
  }

  function takeOff() {
    draft.type(null)
    leave()
  }

  /** The next row begins empty: what was typed here is a record, and saved as the row leaves. */
  function leave() {
    row.leave()
    onDone()
  }

  const onEnter = (run: () => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return
    event.preventDefault()
    run()
  }

  return (
    <div className={styles.entryTwo}>
      <TextField
        label="Decision"
        hideLabel
        name={start === null ? 'decision' : `decision-${start.id}`}
        placeholder="What was decided"
        value={words.text}
        onChange={text => type({ text })}
        onBlur={() => void draft.save()}
        onKeyDown={onEnter(() => focusNamed(reasonName))}
        maxLength={2000}
        autoFocus={autoFocus || start !== null}
      />
      <TextField
        label="Reason for the decision"
        hideLabel
        name={reasonName}
        placeholder="Why"
        value={words.reason}
        onChange={reason => type({ reason })}
        onBlur={() => void draft.save()}
        onKeyDown={onEnter(() => void done())}
        maxLength={2000}
      />
      {start === null ? null : (
        <div className={styles.buttons}>
          <Button small onPress={() => void done()}>
            Keep
          </Button>
          <Button kind="quiet" small onPress={takeOff}>
            Take off this decision
          </Button>
        </div>
      )}
      <ErrorNotice error={error} />
    </div>
  )
}

function port(itemId: string): DraftPort<Words> {
  return {
    async add(words) {
      const reply = await addDecision(itemId, words)
      if (!reply.ok) return reply
      // Ids are made in order of time: the newest decision is the one that was just added.
      const added = reply.value.decisions.reduce<Decision | null>(
        (newest, one) => (newest === null || one.id > newest.id ? one : newest),
        null,
      )
      return added === null
        ? { ok: false, error: { code: 'not_found', message: 'The decision was not saved.' } }
        : { ok: true, value: added }
    },
    change: changeDecision,
    withdraw: withdrawDecision,
  }
}
