import { gestationOn } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { statusWords } from '../../shared/referrals/model.ts'
import { babyName, fullName } from '../../shared/referrals/names.ts'
import { spacedNhsNumber } from '../../shared/referrals/nhs-number.ts'
import { useCall } from '../api.ts'
import { useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { RagTag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './imports.module.css'

/** The record a row resembles, looked at over the list, so that the list need not be left. */
export function RecordDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const today = useToday()
  const { data, error } = useCall('referrals.read', { id })
  const title = data ? babyName(data.line) : 'In the register'
  const actions = (
    <>
      <LinkButton href={`#/register/${id}`}>Open the record</LinkButton>
      <Button kind="primary" onPress={onClose} autoFocus>
        Back to the list
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      <ErrorNotice error={error?.error} />
      {data ? (
        <dl className={styles.facts}>
          <dt>Reference</dt>
          <dd>
            {data.line.reference}, {statusWords[data.line.status].toLowerCase()} <RagTag rag={data.line.rag} />
          </dd>
          <dt>Mother</dt>
          <dd>{fullName(data.mother)}</dd>
          <dt>Born</dt>
          <dd>{data.mother.dateOfBirth === null ? 'Not recorded' : longDay(data.mother.dateOfBirth)}</dd>
          <dt>NHS number</dt>
          <dd className={text.num}>{data.mother.nhsNumber === null ? 'Not recorded' : spacedNhsNumber(data.mother.nhsNumber)}</dd>
          <dt>EDD</dt>
          <dd>
            {data.line.edd === null
              ? 'Not recorded'
              : `${longDay(data.line.edd)}, ${gestationOn(data.line.edd, today) ?? 'before the LMP'} today`}
          </dd>
          <dt>Received</dt>
          <dd>{longDay(data.line.receivedOn)}</dd>
          <dt>Reasons</dt>
          <dd>{data.fields.reasons || 'Not recorded'}</dd>
        </dl>
      ) : null}
    </Dialog>
  )
}
