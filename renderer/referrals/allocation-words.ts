import { inSight, toldApart, withMark } from '../../shared/people/identity.ts'
import { babyName } from '../../shared/people/names.ts'
import type { Allocated, Changed } from '../../shared/referrals/allocation.ts'
import type { Row } from '../../shared/tracking/rows.ts'
import { counted, listed } from '../../shared/words.ts'

/** Names that are all read; more are counted. */
const mostNamed = 6

/** `Unborn baby NOWAK, Unborn baby LI and 12 others`. */
export function namesOf(rows: readonly Row[]): string {
  const apart = toldApart(rows.map(({ line }) => inSight(line)))
  const names = rows.map(({ line }) => withMark(babyName(line), apart.get(line.id)))
  const others = names.length - mostNamed
  if (others > 1) return `${names.slice(0, mostNamed).join(', ')} and ${others.toLocaleString('en-GB')} others`
  return listed(names)
}

/** Who has them now, before it is overwritten: `Now: nobody 3, A. Shah 2.` */
export function heldWords(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const nobody = counts.get('')
  counts.delete('')
  const named = [...counts].sort(([, one], [, other]) => other - one)
  const all = nobody === undefined ? named : [['nobody', nobody] as const, ...named]
  return `Now: ${all.map(([name, count]) => `${name} ${count.toLocaleString('en-GB')}`).join(', ')}.`
}

/** `lead A. Shah, social worker T. Osei`. */
export function givenWords({ lead, socialWorker }: { readonly lead: string; readonly socialWorker: string }): string {
  return [lead && `lead ${lead}`, socialWorker && `social worker ${socialWorker}`].filter(Boolean).join(', ')
}

/** What came of it: `3 referrals: lead A. Shah. 2 had it already.` */
export function doneWords(
  done: readonly Allocated[],
  wanted: number,
  given: { readonly lead: string; readonly socialWorker: string },
): string {
  if (done.length === 0) return 'Each of them had that already; nothing was written.'
  const already = wanted - done.length
  const words = `${counted(done.length, 'referral')}: ${givenWords(given)}.`
  return already === 0 ? words : `${words} ${already.toLocaleString('en-GB')} had that already.`
}

/**
 * A referral as it stands after somebody else changed it: `Unborn baby NOWAK: lead K. Dunn, no
 * social worker`.
 */
export function changedWords({ name, isOpen, lead, socialWorker }: Changed): string {
  if (!isOpen) return `${name}: no longer open, left out`
  const now = [lead === '' ? 'no lead' : `lead ${lead}`, socialWorker === '' ? 'no social worker' : `social worker ${socialWorker}`]
  return `${name}: ${now.join(', ')}`
}
