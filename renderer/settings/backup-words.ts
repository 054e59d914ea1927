import type { BackupLine } from '../../shared/access/model.ts'

/** `114 referrals`. */
export function referralsWords({ referrals }: Pick<BackupLine, 'referrals'>): string {
  if (referrals === null) return 'Number of referrals not known'
  return `${referrals.toLocaleString('en-GB')} ${referrals === 1 ? 'referral' : 'referrals'}`
}
