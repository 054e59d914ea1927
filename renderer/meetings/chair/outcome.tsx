import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Case } from '../../../shared/meetings/model.ts'
import { type Outcome, outcomeCodes, outcomeWords } from '../../../shared/meetings/outcomes.ts'
import { type KeyBinding, useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import choice from '../../ui/choice.module.css'
import { Kbd } from '../../ui/kbd.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { setNotReached, setOutcome } from '../case-writes.ts'
import { expand, useProgress } from '../progress.ts'
import styles from './chair.module.css'

/** The outcomes most cases have, in sight; the others under *More*. */
const usual: readonly Outcome[] = [
  'strategy',
  'pre_birth_assessment',
  'child_in_need',
  'early_help',
  'legal_planning',
  'under_review',
  'no_further_action',
]
const rest = outcomeCodes.filter(code => !usual.includes(code))
const inOrder: readonly Outcome[] = [...usual, ...rest]
const numbered = inOrder.slice(0, 9)

function focusPills() {
  const pills = [...document.querySelectorAll<HTMLElement>('[data-part="outcome"] [role="radio"]')]
  const pill = pills.find(one => one.getAttribute('aria-checked') === 'true') ?? pills[0]
  pill?.focus()
}

/**
 * The outcome as pills: arrow keys move, Space sets, Space again takes it back. Alt and a digit
 * sets one from anywhere.
 */
export function OutcomePills({ one }: { one: Case }) {
  const { item } = one
  const isWide = useProgress(state => state.expanded.outcomes)
  const { run, error } = useCommand(item.id)
  const set = (outcome: Outcome | null) => void run(setOutcome(item, outcome))
  const toggleNotReached = () => {
    if (item.outcome === null) void run(setNotReached(item, item.state !== 'not_reached'))
  }

  useKeys([
    ...numbered.map((code, at): KeyBinding => ({ keys: `Alt+${at + 1}`, label: `Outcome: ${outcomeWords[code]}`, run: () => set(code) })),
    { keys: 'Alt+O', label: 'Outcome', run: focusPills },
    { keys: 'Alt+N', label: 'Not reached', run: toggleNotReached },
  ])

  const shown = isWide || (item.outcome !== null && !usual.includes(item.outcome)) ? inOrder : usual
  return (
    <section aria-labelledby="outcome-title" data-part="outcome">
      <div className={styles.sectionLine}>
        <h2 id="outcome-title">Outcome</h2>
        <Kbd keys="Alt+O" />
        <span className={styles.grow} />
        {item.outcome === null ? (
          <Button kind="quiet" small onPress={toggleNotReached}>
            {item.state === 'not_reached' ? 'Reached after all' : 'Not reached'} <Kbd keys="Alt+N" />
          </Button>
        ) : null}
      </div>
      <div className={styles.pills}>
        <ToggleButtonGroup
          aria-labelledby="outcome-title"
          selectionMode="single"
          selectedKeys={item.outcome === null ? [] : [item.outcome]}
          onSelectionChange={keys => set((keys.values().next().value as Outcome | undefined) ?? null)}
          className={styles.inline ?? ''}
        >
          {shown.map(code => (
            <ToggleButton key={code} id={code} className={choice.pill ?? ''}>
              {numbered.includes(code) ? (
                <span className={styles.digit} aria-hidden>
                  {numbered.indexOf(code) + 1}
                </span>
              ) : null}
              {outcomeWords[code]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <AriaButton className={choice.pill ?? ''} onPress={() => expand('outcomes', !isWide)} aria-expanded={isWide}>
          {isWide ? 'Fewer' : 'More…'}
          <span className={styles.hidden}> outcomes</span>
        </AriaButton>
      </div>
      <ErrorNotice error={error} />
    </section>
  )
}
