import type { BackupLine } from '../../shared/access/model.ts'
import { counted } from '../../shared/words.ts'

/** `114 referrals`. */
export function referralsWords({ referrals }: Pick<BackupLine, 'referrals'>): string {
  if (referrals === null) return 'Number of referrals not known'
  return counted(referrals, 'referral')
}
