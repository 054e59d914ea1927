import type { Anchor, MilestoneRule } from '../../../shared/milestones/model.ts'
import { Button } from '../../ui/button.tsx'
import text from '../../ui/text.module.css'
import { AnchorFields } from './anchor-fields.tsx'
import { basesFor, basisOf } from './bases.ts'
import styles from './protocols.module.css'

interface DueFieldsProps {
  readonly rule: MilestoneRule
  readonly onChange: (changes: Partial<MilestoneRule>) => void
  readonly problems: Readonly<Record<string, string>>
}

const labels = ['Due', 'Or sooner', 'Or sooner still'] as const

/** The days by which a milestone is due; of several the soonest holds. */
export function DueFields({ rule, onChange, problems }: DueFieldsProps) {
  const { code, due, motherUnfit } = rule
  // Nothing to count: it is owed until the baby leaves.
  if (code === 'pre_discharge') return <p className={text.row}>Due before discharge, always: it is owed until the baby leaves.</p>
  // Each is counted from the review before it, whichever that is.
  const isFixed = code === 'later_review'

  function put(place: number, anchor: Anchor) {
    const before = due[place]
    // Amber, red and the last day are counted like the due day; counted otherwise, they have to be
    // said anew.
    const isOther = place === 0 && before !== undefined && basisOf(before) !== basisOf(anchor)
    onChange({ due: due.map((one, index) => (index === place ? anchor : one)), ...(isOther ? { amber: null, red: null, stop: null } : {}) })
  }

  return (
    <>
      {due.map((anchor, place) => (
        <AnchorFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields keep nothing of their own
          key={place}
          label={isFixed ? 'After the review before' : (labels[place] ?? 'Or sooner')}
          anchor={anchor}
          onChange={changed => put(place, changed)}
          error={problems[`due ${place}`]}
          bases={isFixed ? undefined : basesFor(code, anchor)}
          action={
            place === 0 ? null : (
              <Button kind="quiet" small onPress={() => onChange({ due: due.filter((_, index) => index !== place) })}>
                Remove this day
              </Button>
            )
          }
        />
      ))}
      {motherUnfit === undefined ? null : (
        <AnchorFields
          label="Mother not fit to attend"
          anchor={motherUnfit}
          onChange={changed => onChange({ motherUnfit: changed })}
          error={problems.motherUnfit}
          action={
            <Button kind="quiet" small onPress={() => onChange({ motherUnfit: undefined })}>
              Remove this day
            </Button>
          }
        />
      )}
      {code === 'first_review' && motherUnfit === undefined && due.some(({ from }) => from === 'birth') ? (
        <div className={styles.add}>
          <Button kind="quiet" small onPress={() => onChange({ motherUnfit: { from: 'birth', count: Number.NaN, unit: 'working_days' } })}>
            Add a day where the mother is not medically fit to attend
          </Button>
        </div>
      ) : null}
      {isFixed || due.length === labels.length ? null : (
        <div className={styles.add}>
          <Button kind="quiet" small onPress={() => onChange({ due: [...due, another(due)] })}>
            Add a day, whichever is first
          </Button>
        </div>
      )}
    </>
  )
}

/** Counted otherwise than those that are there; the figure is left to be filled in. */
function another(due: readonly Anchor[]): Anchor {
  return due.some(({ from }) => from === 'gestation')
    ? { from: 'event', event: 'received', count: Number.NaN, unit: 'working_days' }
    : { from: 'gestation', weeks: Number.NaN, days: 0 }
}
