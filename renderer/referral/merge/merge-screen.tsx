import { fullName } from '../../../shared/people/names.ts'
import { useCall } from '../../api.ts'
import { useMayWrite } from '../../shell/session.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import text from '../../ui/text.module.css'
import styles from './merge.module.css'
import { MergePair } from './merge-pair.tsx'
import { PickOther } from './pick-other.tsx'

/**
 * Two records of one pregnancy, made by mistake, become one: first the other record is chosen, then
 * what each says is compared.
 */
export function MergeScreen({ id, otherId }: { id: string; otherId: string | undefined }) {
  const { data: referral, error } = useCall('referrals.read', { id })
  const mayWrite = useMayWrite()
  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Merge records</h1>
        {referral === undefined ? null : (
          <span className={text.note}>
            {referral.line.reference}, mother {fullName(referral.mother)}, is kept
          </span>
        )}
        <span className={text.grow} />
        <LinkButton href={otherId === undefined ? `#/register/${id}` : `#/register/${id}/merge`}>
          {otherId === undefined ? 'Back to the referral' : 'Choose another record'}
        </LinkButton>
      </div>
      <ErrorNotice error={error?.error} />
      {mayWrite ? null : <Notice title="A reader cannot merge records.">A pre-birth lead, chair or coordinator can.</Notice>}
      {referral === undefined || !mayWrite ? null : otherId === undefined ? (
        <PickOther referral={referral} />
      ) : (
        <MergePair key={`${id} ${otherId}`} keptId={id} mergedId={otherId} />
      )}
    </div>
  )
}
