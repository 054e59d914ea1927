import { useDeferredValue, useState } from 'react'
import { longDay } from '../../../shared/calendar/words.ts'
import { inSight, toldApart, withMark } from '../../../shared/people/identity.ts'
import { babyName } from '../../../shared/people/names.ts'
import { statusWords } from '../../../shared/referrals/codes.ts'
import type { Referral } from '../../../shared/referrals/model.ts'
import { identityOf } from '../../../shared/referrals/similar-model.ts'
import { counted } from '../../../shared/words.ts'
import { useCall } from '../../api.ts'
import { Card } from '../../record/card.tsx'
import { navigate } from '../../shell/router.ts'
import { SimilarRecord } from '../../similar/similar-record.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { SuggestList } from '../../ui/suggest-list.tsx'
import text from '../../ui/text.module.css'

/** As many as are shown of what was typed; more letters find fewer. */
const mostShown = 12

/** The other record: those that look like the same family, or any that is looked for. */
export function PickOther({ referral }: { referral: Referral }) {
  const { id, edd, bornOn } = referral.line
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const similar = useCall('referrals.similar', identityOf(referral, { edd, bornOn, except: id })).data ?? []
  const isAsked = wanted.length > 1
  const listed = useCall('referrals.list', { status: 'all', text: wanted, siteId: null }, { enabled: isAsked })
  const found = isAsked ? (listed.data ?? []).filter(line => line.id !== id) : []
  const apart = toldApart(found.map(inSight))
  const isRead = wanted === typed.trim() && (!isAsked || !listed.isPending)
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
        <SuggestList
          label="Name, NHS number or reference"
          listLabel="Records to compare"
          items={found.slice(0, mostShown)}
          isReady={isRead}
          isListed={found.length > 0}
          text={typed}
          onText={setTyped}
          chosen={null}
          onChoose={line => navigate(`/register/${id}/merge/${line.id}`)}
          enter={typed.trim() === '' ? 'highlighted' : 'first'}
          tab="nothing"
          between={
            <div role="status" className={text.note}>
              {isAsked ? (isRead ? foundWords(found.length) : '') : 'Found as it is typed.'}
            </div>
          }
        >
          {line => (
            <>
              <strong>{withMark(babyName(line), apart.get(line.id))}</strong>
              <span className={`${text.note} ${text.num}`}>
                {line.reference}, {statusWords[line.status].toLowerCase()}, received {longDay(line.receivedOn)}
              </span>
              <span className={text.grow} />
              <span>Compare {line.reference}…</span>
            </>
          )}
        </SuggestList>
      </Card>
    </>
  )
}

function foundWords(count: number): string {
  if (count === 0) return 'No other record has this name or number.'
  if (count > mostShown) return `${count.toLocaleString('en-GB')} records; the first ${mostShown} are shown.`
  return counted(count, 'record.', 'records.')
}
