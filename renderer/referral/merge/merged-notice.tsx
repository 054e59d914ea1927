import type { Referral } from '../../../shared/referrals/model.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** On a record that was merged: where it went. Nothing on any other. */
export function MergedNotice({ referral: { mergedInto } }: { referral: Referral }) {
  if (mergedInto === null) return null
  return (
    <Notice
      title={`Merged into ${mergedInto.reference}.`}
      actions={<LinkButton href={`#/register/${mergedInto.id}`}>Open {mergedInto.reference}</LinkButton>}
    >
      What was recorded here is found there. This record can only be read; the merge can be undone there.
    </Notice>
  )
}
