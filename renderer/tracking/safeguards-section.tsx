import { longDay } from '../../shared/calendar/words.ts'
import { type SafeguardAnswer, safeguardWords } from '../../shared/safeguards/model.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { instantWords } from '../ui/instant.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { foldRaised, levelCounts } from './order.ts'
import { SafeguardList } from './safeguard-list.tsx'

/** All that fires for this referral today, and every answer ever given. */
export function SafeguardsSection({ referral, today }: PartProps) {
  const { id } = referral.line
  const { data, error } = useCall('tracking.read', { referralId: id })
  const { open, answered } = foldRaised(data?.raised ?? [])
  const raised = [...open, ...answered]
  return (
    <>
      <Card
        title="Safeguards"
        note="Checked every day. Nothing is scored."
        action={
          <ExportButton
            within="safeguards"
            list="safeguards"
            of={id}
            rows={raised.length}
            ids={() => raised.map(({ code }) => code)}
            shown={`What fires on ${longDay(today)}: unanswered first, red before amber, then answered`}
          />
        }
      >
        <ErrorNotice error={error?.error} />
        {data ? <SafeguardList tracked={data} detail="whole" unchecked={uncheckedWords(referral.line)} /> : null}
      </Card>
      {data && data.answers.length > 0 ? <Answers referralId={id} answers={data.answers} /> : null}
    </>
  )
}

/** The same at the side of the page: what fires, in short. */
export function SafeguardsCard({ referral }: Pick<PartProps, 'referral'>) {
  const { data, error } = useCall('tracking.read', { referralId: referral.line.id })
  const unanswered = data?.raised.filter(({ answer }) => answer === null) ?? []
  return (
    <Card title="Safeguards" note={levelCounts(unanswered)}>
      <ErrorNotice error={error?.error} />
      {data ? <SafeguardList tracked={data} detail="short" unchecked={uncheckedWords(referral.line)} /> : null}
    </Card>
  )
}

/**
 * Safeguards are checked while a referral is open; a closed one is still asked whether that was too
 * soon.
 */
function uncheckedWords({ status }: PartProps['referral']['line']): string {
  if (status === 'open') return ''
  if (status === 'closed') return 'Of a closed referral only closing too soon is checked: nothing fires.'
  return 'Not checked: the referral is withdrawn.'
}

function Answers({ referralId, answers }: { referralId: string; answers: readonly SafeguardAnswer[] }) {
  const take = (
    <ExportButton
      within="answers"
      list="answers"
      of={referralId}
      rows={answers.length}
      ids={() => answers.map(({ id }) => id)}
      shown="Every answer ever given, newest first"
    />
  )
  return (
    <Card title="Answers" note={`${answers.length}, newest first`} action={take}>
      <table className={`${fields.table} ${text.num}`}>
        <thead>
          <tr>
            <th scope="col">Safeguard</th>
            <th scope="col">Answer</th>
            <th scope="col">By</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(answer => (
            <tr key={answer.id}>
              <td>{safeguardWords[answer.code]}</td>
              <td>{answer.reason}</td>
              <td>{answer.answeredBy}</td>
              <td>{instantWords(answer.answeredAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
