import type { IsoDay } from '../../shared/calendar/day.ts'
import { blanksOf } from '../../shared/facts.ts'
import { type CheckBody, checkBodyWords } from '../../shared/family/codes.ts'
import { checkFacts } from '../../shared/family/facts.ts'
import { type AgencyCheck, CheckFields } from '../../shared/family/model.ts'
import { api, useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import { specsOf } from '../record/fact-specs.ts'
import { flat } from '../record/part-values.ts'
import { Withdraw } from '../record/withdraw.tsx'
import { useMayWrite } from '../shell/session.ts'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { CheckRow, NotAsked } from './check-row.tsx'
import { checkName, checksOf } from './check-words.ts'
import styles from './family.module.css'
import { keepFamily } from './family-writes.ts'
import { Editor, type PartKind } from './parts.tsx'

const checks: PartKind<AgencyCheck, CheckFields> = {
  what: 'check',
  itemsOf: family => family.checks,
  valuesOf: ({ id: _id, version: _version, ...fields }) => flat(fields),
  schema: CheckFields,
  specsOf: () => specsOf(checkFacts, ['askedOn', 'answeredOn', 'answer']),
  add: (referralId, fields) => api.family.addCheck({ referralId, fields }),
  change: (seen, fields) => api.family.changeCheck({ ...seen, fields }),
  withdraw: input => api.family.withdrawCheck(input),
  nameOf: checkName,
}

const bodies = Object.keys(checkBodyWords) as CheckBody[]

interface ChecksProps {
  readonly referralId: string
  readonly today: IsoDay
  readonly personId: string
  readonly name?: string
  /** Of a father or partner: a check nobody has asked for is missing, not merely absent. */
  readonly isNeeded?: boolean
}

/**
 * Police, probation and children’s services: asked, answered, or not (learning point 1; Panel
 * 2021).
 */
export function ChecksCard({ referralId, today, personId, name, isNeeded = false }: ChecksProps) {
  const { data, error } = useCall('family.read', { referralId })
  /** The one being changed, or the body newly asked. */
  const [editing, setEditing] = useKept<AgencyCheck | CheckBody | null>(`check edited of ${personId}`, null)
  const [withdrawing, setWithdrawing] = useKept<AgencyCheck | null>(`check withdrawn of ${personId}`, null)
  const mayWrite = useMayWrite()

  function editorOf(body: CheckBody) {
    const isHere = editing !== null && (typeof editing === 'string' ? editing : editing.body) === body
    if (!isHere) return null
    return (
      <>
        <strong>{checkBodyWords[body]}</strong>
        <Editor
          kind={checks}
          referralId={referralId}
          today={today}
          record={typeof editing === 'string' ? null : editing}
          blank={{ ...blanksOf(checkFacts), personId, body, askedOn: today }}
          onDone={() => setEditing(null)}
        />
      </>
    )
  }

  const title = name === undefined ? 'Checks' : `Checks: ${name}`
  const asked = bodies.flatMap(body => checksOf(data?.checks ?? [], personId, body))
  return (
    <Card
      title={title}
      action={
        <ExportButton
          within={title}
          list="checks"
          of={referralId}
          rows={asked.length}
          ids={() => asked.map(({ id }) => id)}
          shown={`${title}, by whom they were asked of, newest first`}
        />
      }
    >
      <ErrorNotice error={error?.error} />
      <ul className={styles.list}>
        {bodies.map(body => {
          const asked = data === undefined ? [] : checksOf(data.checks, personId, body)
          const ask = mayWrite ? () => setEditing(body) : null
          return (
            <li key={body} className={styles.item}>
              {data && asked.length === 0 && editing !== body ? <NotAsked body={body} isNeeded={isNeeded} onAsk={ask} /> : null}
              {asked
                .filter(check => typeof editing === 'string' || check.id !== editing?.id)
                .map((check, place) => (
                  <CheckRow
                    key={check.id}
                    check={check}
                    today={today}
                    isNeeded={isNeeded}
                    onEdit={mayWrite ? setEditing : null}
                    onWithdraw={setWithdrawing}
                    onAskAgain={place === 0 && check.answeredOn !== null ? ask : null}
                  />
                ))}
              {editorOf(body)}
            </li>
          )
        })}
      </ul>
      {withdrawing === null ? null : (
        <Withdraw
          what="check"
          words={checkName(withdrawing)}
          send={reason => keepFamily(referralId, checks.withdraw({ id: withdrawing.id, version: withdrawing.version, reason }))}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Card>
  )
}
