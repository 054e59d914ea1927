import { useDeferredValue } from 'react'
import type { Similar } from '../../../shared/referrals/similar-model.ts'
import { useCall } from '../../api.ts'
import { Card } from '../../record/card.tsx'
import styles from '../../similar/similar.module.css'
import { SimilarRecord } from '../../similar/similar-record.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import text from '../../ui/text.module.css'
import { TextArea } from '../../ui/text-area.tsx'
import type { ReferralDraft } from './new-referral.ts'
import { type Decision, identityOf, isEnough, isHerName, isSure } from './search-decision.ts'

interface SimilarCardProps {
  readonly draft: ReferralDraft
  readonly onDecide: (decision: Decision) => void
  readonly error: string | undefined
}

/**
 * Records that may be of the same family, looked for while the form is filled in: a pregnancy is
 * not to stand in the register twice, and an earlier one is not to be missed (Portsmouth Child E).
 * Open the one that is there, link it as earlier, or go on with a reason.
 */
export function SimilarCard({ draft, onDecide, error }: SimilarCardProps) {
  const identity = useDeferredValue(identityOf(draft))
  const isAsked = isEnough(identity)
  const { data } = useCall('referrals.similar', identity, { enabled: isAsked })
  const found = isAsked ? (data ?? []) : []
  const { decision } = draft
  return (
    <Card title="Similar records" note={found.length > 0 ? String(found.length) : ''}>
      <div role="status">
        {found.length === 0 ? (
          <p className={text.note}>
            {isAsked
              ? 'No record in the register agrees with this name, date of birth, number or address.'
              : 'Looked for as the mother’s name or NHS number is typed.'}
          </p>
        ) : (
          <p className={text.row}>
            <strong>{found.some(isHerName) ? 'May be the same mother.' : 'May be the same family.'}</strong> An earlier pregnancy is a
            referral of its own; the same pregnancy is not added twice.
          </p>
        )}
      </div>
      <div className={styles.records}>
        {found.map(similar => (
          <SimilarRecord key={similar.id} similar={similar} here="here">
            <Linking similar={similar} decision={decision} onDecide={onDecide} />
          </SimilarRecord>
        ))}
      </div>
      {found.some(isSure) || error !== undefined ? (
        <div className={styles.decide}>
          <TextArea
            label="Reason for going on"
            hint="Why this is a referral of its own. It stands in the record with the search."
            value={decision.reason}
            onChange={reason => onDecide({ ...decision, reason })}
            error={error}
          />
        </div>
      ) : null}
    </Card>
  )
}

/** Any record but the same pregnancy can be linked as an earlier one of the family. */
function Linking({ similar, decision, onDecide }: Pick<SimilarCardProps, 'onDecide'> & { similar: Similar; decision: Decision }) {
  if (similar.kind === 'same_pregnancy') return <span className={text.note}>The record above can be opened instead.</span>
  if (decision.earlierId === similar.id)
    return (
      <>
        <Tag tone="blue">Linked as an earlier pregnancy on saving</Tag>
        <Button
          kind="quiet"
          small
          aria-label={`Do not link ${similar.reference}`}
          onPress={() => onDecide({ ...decision, earlierId: null })}
        >
          Do not link
        </Button>
      </>
    )
  return (
    <Button
      small
      aria-label={`Link ${similar.reference} as an earlier pregnancy`}
      onPress={() => onDecide({ ...decision, earlierId: similar.id })}
    >
      Link as an earlier pregnancy
    </Button>
  )
}
