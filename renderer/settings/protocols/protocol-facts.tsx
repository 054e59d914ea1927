import { nationWords } from '../../../shared/access/model.ts'
import type { Protocol } from '../../../shared/milestones/model.ts'
import type { ProtocolRecord } from '../../../shared/settings/model.ts'
import { counted } from '../../../shared/words.ts'
import { Tag } from '../../ui/tag.tsx'
import text from '../../ui/text.module.css'
import styles from '../settings.module.css'
import { changedFrom, leftOut, originOf } from './origin.ts'

/**
 * Where a protocol comes from, the figures that hold for every milestone, and how far it is from
 * what it was made of.
 */
export function ProtocolFacts({ record }: { record: ProtocolRecord }) {
  const { protocol, inForce } = record
  const origin = originOf(record)
  const was = (figure: 'compressedDays' | 'prematurityWeeks') =>
    origin === null || origin[figure] === protocol[figure] ? null : (
      <span className={text.note}>
        {' '}
        ({origin.name}: {origin[figure]})
      </span>
    )
  return (
    <dl className={styles.facts}>
      <div>
        <dt>In force</dt>
        <dd>{inForce ? <Tag tone="blue">In force</Tag> : 'No'}</dd>
      </div>
      <div>
        <dt>Source</dt>
        <dd>{protocol.source}</dd>
      </div>
      <div>
        <dt>Date of the source</dt>
        <dd>{protocol.sourceDate}</dd>
      </div>
      <div>
        <dt>Nation</dt>
        <dd>{nationWords[protocol.nation]}</dd>
      </div>
      <div>
        <dt>A referral that came too late</dt>
        <dd className={text.num}>
          {counted(protocol.compressedDays, 'day')} from receipt{was('compressedDays')}
        </dd>
      </div>
      <div>
        <dt>Birth may come early</dt>
        <dd className={text.num}>
          {earlierWords(protocol.prematurityWeeks)}
          {was('prematurityWeeks')}
        </dd>
      </div>
      {origin === null ? null : (
        <div>
          <dt>Against {origin.name}</dt>
          <dd>{differenceWords(protocol, origin)}</dd>
        </div>
      )}
    </dl>
  )
}

function earlierWords(weeks: number): string {
  if (weeks === 0) return 'Targets stay'
  return `Targets ${counted(weeks, 'week')} earlier`
}

/** `3 milestones differ, 1 is left out.` */
function differenceWords(protocol: Protocol, origin: Protocol): string {
  const changed = protocol.rules.filter(rule => changedFrom(rule, origin) !== null).length
  const missing = leftOut(protocol, origin).length
  const parts = [
    changed === 0 ? 'No milestone differs' : counted(changed, 'milestone differs', 'milestones differ'),
    ...(missing === 0 ? [] : [`${counted(missing, 'is', 'are')} left out`]),
  ]
  return `${parts.join(', ')}.`
}
