import type { Register } from './register.ts'

/** Rebuilds the full-text index from the texts it indexes. Derived data: never a reason to block, and not audited. */
export function rebuildSearch({ database }: Register): void {
  database.prepare("INSERT INTO search (search) VALUES ('rebuild')").run()
}

/** What is wrong with the full-text index, in sentences; empty when it agrees with its texts and every mother can be found. */
export function searchProblems({ database }: Register): readonly string[] {
  const lost = Number(
    database
      .prepare(`SELECT count(*) FROM referral r JOIN person m ON m.id = r.mother_id WHERE m.surname || m.forenames <> ''
    AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.source_id = m.id AND e.place = 'Mother')`)
      .pluck()
      .get(),
  )
  const missing = lost === 0 ? [] : [`${lost} referrals have a mother who cannot be found by searching.`]
  try {
    // 1: against the texts themselves, not only within the index.
    database.prepare("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)").run()
    return missing
  } catch {
    return [...missing, 'The search index does not agree with the register. It can be rebuilt without loss.']
  }
}
