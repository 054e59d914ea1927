import { Fragment } from 'react'
import type { Baby } from '../../shared/birth/model.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { useCall } from '../api.ts'
import { Card } from '../referrals/fields/card.tsx'
import fields from '../referrals/fields/fields.module.css'
import type { PartProps } from '../referrals/referral/part.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { babyFacts, babyTitle } from './baby-words.ts'

/** The birth: each baby, the discharge, and what had to follow. */
export function BirthSection({ referral }: PartProps) {
  const { line } = referral
  const { data: babies, error } = useCall('birth.read', { referralId: line.id })
  return (
    <>
      <ErrorNotice error={error?.error} />
      {babies?.map(baby => (
        <BabyCard key={baby.id} baby={baby} many={babies.length} edd={line.edd} />
      ))}
      {babies?.length === 0 ? (
        <Card title="Birth">
          <p className={text.row}>{line.bornOn === null ? 'Not born yet, as far as is recorded.' : `Born ${longDay(line.bornOn)}.`}</p>
        </Card>
      ) : null}
    </>
  )
}

function BabyCard({ baby, many, edd }: { baby: Baby; many: number; edd: string | null }) {
  return (
    <Card title={babyTitle(baby.position, many)}>
      <dl className={`${fields.facts} ${text.num}`}>
        {babyFacts(baby, edd).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  )
}
