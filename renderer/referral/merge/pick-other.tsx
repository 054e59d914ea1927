import { useDeferredValue, useState } from 'react'
import { longDay } from '../../../shared/calendar/words.ts'
import { babyName } from '../../../shared/people/names.ts'
import { type Referral, statusWords } from '../../../shared/referrals/model.ts'
import { identityOf } from '../../../shared/referrals/similar-model.ts'
import { useCall } from '../../api.ts'
import { Card } from '../../record/card.tsx'
import { SimilarRecord } from '../../similar/similar-record.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import text from '../../ui/text.module.css'
import { TextField } from '../../ui/text-field.tsx'
import styles from './merge.module.css'

/** As many as are shown of what was typed; more letters find fewer. */
const mostShown = 12

/** The other record: those that look like the same family, or any that is looked for. */
export function PickOther({ referral }: { referral: Referral }) {
  const { id, edd, bornOn } = referral.line
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const similar = useCall('referrals.similar', identityOf(referral, { edd, bornOn, except: id })).data ?? []
  const isAsked = wanted.length > 1
  const listed = useCall('referrals.list', { status: 'all', text: wanted, siteId: null }, { enabled: isAsked }).data ?? []
  const found = isAsked ? listed.filter(line => line.id !== id) : []
  return (
    <>
      <Card title="Similar records" note={similar.length > 0 ? String(similar.length) : ''}>
        {similar.length === 0 ? <p className={text.note}>No record in the register looks like the same family.</p> : null}
        <div>
          {similar.map(one => (
            <SimilarRecord key={one.id} similar={one} here="here" there="there">
              <LinkButton href={`#/register/${id}/merge/${one.id}`}>Compare {one.reference}…</LinkButton>
            </SimilarRecord>
          ))}
        </div>
      </Card>
      <Card title="Another record">
        <TextField label="Name, NHS number or reference" type="search" value={typed} onChange={setTyped} />
        <div role="status" className={text.note}>
          {isAsked ? foundWords(found.length) : 'Found as it is typed.'}
        </div>
        <ul>
          {found.slice(0, mostShown).map(line => (
            <li key={line.id} className={styles.item}>
              <strong>{babyName(line)}</strong>
              <span className={`${text.note} ${text.num}`}>
                {line.reference}, {statusWords[line.status].toLowerCase()}, received {longDay(line.receivedOn)}
              </span>
              <span className={text.grow} />
              <LinkButton href={`#/register/${id}/merge/${line.id}`}>Compare {line.reference}…</LinkButton>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function foundWords(count: number): string {
  if (count === 0) return 'No other record has this name or number.'
  if (count > mostShown) return `${count.toLocaleString('en-GB')} records; the first ${mostShown} are shown.`
  return count === 1 ? '1 record.' : `${count} records.`
}
