import { useDeferredValue } from 'react'
import { longDay } from '../../../shared/calendar/words.ts'
import { statusWords } from '../../../shared/referrals/model.ts'
import { readNhsNumber } from '../../../shared/referrals/nhs-number.ts'
import { useCall } from '../../api.ts'
import { Tag } from '../../ui/tag.tsx'
import text from '../../ui/text.module.css'
import { Card } from '../fields/card.tsx'
import type { Values } from '../fields/spec.ts'
import styles from './add.module.css'

/** Records that may be of the same mother, looked for as she is typed: a family is not to stand in the register twice. */
export function SimilarCard({ mother }: { mother: Values }) {
  const identity = useDeferredValue(identityOf(mother))
  const isEnough = (identity.surname !== '' && identity.forenames !== '') || readNhsNumber(identity.nhsNumber).ok
  const { data } = useCall('referrals.similar', identity, { enabled: isEnough })
  const found = isEnough ? (data ?? []) : []
  return (
    <Card title="Similar records" note={found.length > 0 ? String(found.length) : ''}>
      <div role="status">
        {found.length === 0 ? (
          <p className={text.note}>
            {isEnough ? 'Nobody in the register has this name or NHS number.' : 'Looked for as the mother’s name or NHS number is typed.'}
          </p>
        ) : (
          <p className={text.row}>
            <strong>May be the same mother.</strong> An earlier pregnancy is a referral of its own; the same pregnancy is not added twice.
          </p>
        )}
      </div>
      {found.map(similar => (
        <div key={similar.id} className={styles.similar}>
          <a href={`#/register/${similar.id}`}>{similar.name}</a>
          <span className={`${text.note} ${text.num}`}>
            {similar.reference} · {similar.edd === null ? 'no EDD' : `EDD ${longDay(similar.edd)}`} · same {similar.agrees.join(' and ')}
          </span>
          <span>
            <Tag tone={similar.status === 'open' ? 'amber' : 'grey'}>{statusWords[similar.status]}</Tag>
          </span>
        </div>
      ))}
    </Card>
  )
}

function identityOf(mother: Values) {
  const text = (key: string) => String(mother[key] ?? '').trim()
  return {
    surname: text('surname'),
    forenames: text('forenames'),
    dateOfBirth: text('dateOfBirth') || null,
    nhsNumber: text('nhsNumber'),
    except: null,
  }
}
