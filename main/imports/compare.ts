import type { Kysely } from 'kysely'
import { blankFather } from '../../shared/people/model.ts'
import type { Similar } from '../../shared/referrals/similar-model.ts'
import { identityOf } from '../../shared/referrals/similar-model.ts'
import { notFound, refused } from '../../shared/reply.ts'
import { findSimilar } from '../intake/similar.ts'
import type { Schema } from '../register/schema.ts'
import { readUpload } from './uploads.ts'

/**
 * Records that may be of the same family as one row of a list that was shown, likeliest first: as
 * the form of a new referral finds them.
 */
export async function compareRow(
  db: Kysely<Schema>,
  uploads: Map<string, unknown>,
  { importId, line }: { importId: string; line: number },
): Promise<Similar[]> {
  const { shown } = readUpload(uploads, importId)
  if (shown === null) throw refused('This file was not shown yet; its preview comes first.')
  const row = shown.decidedList.decided.get(line)
  if (row === undefined || row.mother === null) throw notFound(`Line ${line} of this list`)
  const referral = row.referral ?? row.withoutNhsNumber
  const { mother, edd } = row
  const about = { edd: referral === null ? edd : (referral.edd?.edd ?? null), bornOn: referral?.referral.bornOn ?? null, except: null }
  return findSimilar(db, identityOf(referral ?? { mother, father: blankFather }, about))
}
