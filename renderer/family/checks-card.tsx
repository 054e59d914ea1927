import { useState } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { type AgencyCheck, type CheckBody, CheckFields, checkBodyWords } from '../../shared/family/model.ts'
import { api, useCall } from '../api.ts'
import { Card } from '../referrals/fields/card.tsx'
import { flat } from '../referrals/fields/part-values.ts'
import { Withdraw } from '../referrals/fields/withdraw.tsx'
import { dayInSentence } from '../referrals/words.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { askedWords, waitingWords } from './check-words.ts'
import styles from './family.module.css'
import { keepFamily } from './family-writes.ts'
import { Editor, type PartKind } from './parts.tsx'

const checks: PartKind<AgencyCheck, CheckFields> = {
  what: 'check',
  itemsOf: family => family.checks,
  valuesOf: ({ id: _id, version: _version, ...fields }) => flat(fields),
  schema: CheckFields,
  specsOf: () => [
    { key: 'askedOn', label: 'Asked on', kind: 'day', isRequired: true },
    { key: 'answeredOn', label: 'Answered on', kind: 'day', hint: 'Empty until answered' },
    { key: 'answer', label: 'Answer', kind: 'area', isWide: true },
  ],
  add: (referralId, fields) => api.family.addCheck({ referralId, fields }),
  change: (seen, fields) => api.family.changeCheck({ ...seen, fields }),
  withdraw: input => api.family.withdrawCheck(input),
  nameOf: ({ body, askedOn }) => `${checkBodyWords[body]} check asked ${longDay(askedOn)}`,
}

interface ChecksProps {
  readonly referralId: string
  readonly today: IsoDay
  readonly personId: string
  readonly name?: string
  /** Of a father or partner: a check nobody has asked for is missing, not merely absent. */
  readonly isNeeded?: boolean
}

/** Police, probation and children’s services: asked, answered, or not (learning point 1; Panel 2021). */
export function ChecksCard({ referralId, today, personId, name, isNeeded = false }: ChecksProps) {
  const { data, error } = useCall('family.read', { referralId })
  const [editing, setEditing] = useState<AgencyCheck | CheckBody | null>(null)
  const [withdrawing, setWithdrawing] = useState<AgencyCheck | null>(null)
  const mayWrite = useMayWrite()
  const own = data?.checks.filter(check => check.personId === personId) ?? []
  return (
    <Card title={name === undefined ? 'Checks' : `Checks: ${name}`}>
      <ErrorNotice error={error?.error} />
      <ul className={styles.list}>
        {(Object.keys(checkBodyWords) as CheckBody[]).map(body => {
          const ofBody = own.filter(check => check.body === body).toSorted((one, other) => other.askedOn.localeCompare(one.askedOn))
          return (
            <li key={body} className={styles.item}>
              {ofBody.length === 0 && data && editing !== body ? (
                <div className={styles.shown}>
                  <div className={styles.line}>
                    <strong>{checkBodyWords[body]}</strong>
                    <Tag tone={isNeeded ? 'red' : 'grey'}>Not asked</Tag>
                  </div>
                  {mayWrite ? <AskButton body={body} onPress={() => setEditing(body)} /> : null}
                </div>
              ) : null}
              {ofBody.map((check, place) =>
                editing !== null && typeof editing !== 'string' && editing.id === check.id ? null : (
                  <div key={check.id} className={styles.shown}>
                    <div className={styles.what}>
                      <div className={styles.line}>
                        <strong>{checkBodyWords[body]}</strong>
                        {check.answeredOn === null ? (
                          <>
                            <Tag tone={isNeeded ? 'amber' : 'grey'}>{askedWords(check, today)}</Tag>
                            <span className={text.note}>{waitingWords(check, today)}</span>
                          </>
                        ) : (
                          <span className={`${text.note} ${text.num}`}>
                            asked {dayInSentence(check.askedOn, today)}, answered {dayInSentence(check.answeredOn, today)}
                          </span>
                        )}
                      </div>
                      {check.answer === '' ? null : <p className={text.kept}>{check.answer}</p>}
                    </div>
                    {mayWrite ? (
                      <div className={styles.buttons}>
                        <Button
                          kind="quiet"
                          small
                          onPress={() => setEditing(check)}
                          aria-label={`${check.answeredOn === null ? 'Record answer' : 'Edit'}, ${checks.nameOf(check)}`}
                        >
                          {check.answeredOn === null ? 'Record answer…' : 'Edit'}
                        </Button>
                        <Button kind="quiet" small onPress={() => setWithdrawing(check)} aria-label={`Withdraw ${checks.nameOf(check)}`}>
                          Withdraw…
                        </Button>
                        {place === 0 && check.answeredOn !== null ? <AskButton body={body} again onPress={() => setEditing(body)} /> : null}
                      </div>
                    ) : null}
                  </div>
                ),
              )}
              {editing !== null && (typeof editing === 'string' ? editing : editing.body) === body ? (
                <>
                  <strong>{checkBodyWords[body]}</strong>
                  <Editor
                    kind={checks}
                    referralId={referralId}
                    today={today}
                    record={typeof editing === 'string' ? null : editing}
                    blank={{ personId, body, askedOn: today, answeredOn: null, answer: '' }}
                    onDone={() => setEditing(null)}
                  />
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
      {withdrawing === null ? null : (
        <Withdraw
          what="check"
          words={checks.nameOf(withdrawing)}
          send={reason => keepFamily(referralId, checks.withdraw({ id: withdrawing.id, version: withdrawing.version, reason }))}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Card>
  )
}

function AskButton({ body, again = false, onPress }: { body: CheckBody; again?: boolean; onPress: () => void }) {
  const words = again ? 'Asked again…' : 'Record asked…'
  return (
    <div className={styles.buttons}>
      <Button kind="quiet" small onPress={onPress} aria-label={`${words} ${checkBodyWords[body]}`}>
        {words}
      </Button>
    </div>
  )
}
