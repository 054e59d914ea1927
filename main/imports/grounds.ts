import type { ImportRow, RowGrounds } from '../../shared/imports/model.ts'
import type { HistorySearch } from '../../shared/referrals/history-search.ts'
import type { Similar } from '../../shared/referrals/similar-model.ts'
import { invalid } from '../../shared/reply.ts'

/**
 * A row whose mother stands in the register comes in with a reason, or linked to the earlier
 * pregnancy; the same pregnancy only with a reason.
 * `invalid` names the first line without one.
 */
export function checkGrounds(coming: readonly ImportRow[], grounds: ReadonlyMap<number, RowGrounds>): void {
  for (const { line, duplicates } of coming) {
    const there = duplicates.filter(({ referralId }) => referralId !== null)
    const [first] = there
    if (first === undefined) continue
    const { reason = '', earlierId = null } = grounds.get(line) ?? {}
    const isSame = there.some(({ kind }) => kind === 'same_pregnancy')
    if (reason !== '' || (earlierId !== null && !isSame)) continue
    const way = isSame ? 'A reason for a second record is needed' : 'It can be linked to an earlier pregnancy, or come in with a reason'
    throw invalid({
      choices: `Line ${line} stands in the register already as ${first.reference}. ${way}; “Compare” on that line has both.`,
    })
  }
}

/** What the search of the register came to for a row that comes in, and what was decided. */
export function searchOf(
  { duplicates, earlier }: ImportRow,
  { reason, earlierId }: RowGrounds = { reason: '', earlierId: null },
): { found: Pick<Similar, 'id' | 'reference' | 'kind'>[]; search: HistorySearch } {
  const found = [
    ...duplicates.flatMap(({ referralId, reference, kind }) =>
      referralId === null || reference === null ? [] : { id: referralId, reference, kind: kind ?? ('possible' as const) },
    ),
    ...earlier.map(({ referralId, reference }) => ({ id: referralId, reference, kind: 'earlier_pregnancy' as const })),
  ]
  const decision = reason !== '' ? 'new_despite' : earlierId !== null ? 'earlier_linked' : 'none_found'
  return { found, search: { decision, reason, earlierId } }
}
