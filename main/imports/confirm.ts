import type { z } from 'zod'
import type { importCalls } from '../../shared/imports/calls.ts'
import type { ImportRow, RowChoice } from '../../shared/imports/model.ts'
import { askedOf } from '../../shared/imports/said.ts'
import { invalid, Refusal, refused } from '../../shared/reply.ts'
import type { Context } from '../call/handler.ts'
import { recordSearches } from '../intake/history-search.ts'
import { type CheckedReferral, type WrittenReferral, writeReferrals } from '../intake/receive.ts'
import { countReferences } from '../record/references.ts'
import { indexNew } from '../search/index-new.ts'
import { keepSenseAnswer } from '../sense/keep.ts'
import type { DecidedList } from './decide-rows.ts'
import { checkGrounds, searchOf } from './grounds.ts'
import { renewPlan } from './plan.ts'
import { referralMemory } from './preview.ts'
import { resultOf, writeResults } from './results.ts'
import { wholeUpload } from './uploads.ts'

/** Rows between two reports of progress, and so between two chances to stop. */
const stride = 100
/**
 * Referrals that go into the search index at once. SQLite writes out what a full-text index holds
 * back before the next statement of several rows, so a hundred at a time would make a hundred small
 * pieces of index that are then merged again and again.
 */
const indexStride = 1_000
/**
 * The share of the time in which rows are written; in the rest they are put into the search index.
 */
const writing = 0.8

type Confirmed = z.output<(typeof importCalls)['imports.confirm']['input']>

/**
 * Writes what the user was shown and chose, within the call's transaction: all or nothing. They are
 * compared with the register again; `conflict` when it has changed so that other rows would come
 * in, with nothing written and the upload kept for a new preview.
 */
export async function confirmImport(
  context: Context,
  { importId, siteId, choices }: Confirmed,
): Promise<z.input<(typeof importCalls)['imports.confirm']['output']>> {
  const upload = wholeUpload(context.uploads, importId)
  if (upload.shown === null) throw refused('This file was not shown yet. Nothing was imported; its preview comes first.')
  await checkSite(context, siteId)
  const { decidedList } = upload.shown
  const plan = await renewPlan(context.db, decidedList, upload.shown.plan, (_done, total) => context.progress('imports.confirm', 0, total))
  if (plan.fingerprint !== upload.shown.plan.fingerprint)
    throw changed('The register has changed since this list was shown, and other rows would come in now.')
  // Rows were judged against a day: gestations and overdue births are other ones after midnight.
  if (decidedList.today !== context.today) throw changed('A new day has begun since this list was shown.')

  const chosen = chooseRows(plan.rows, choices)
  const rows = new Map(plan.rows.map(row => [row.line, row]))
  const grounds = new Map(choices.map(({ line, reason, earlierId }) => [line, { reason, earlierId }]))
  checkGrounds(
    chosen.flatMap(line => rows.get(line) ?? []),
    grounds,
  )
  const coming = chosen.flatMap(line => comingIn(decidedList, line, siteId))
  const given = new Map<number, WrittenReferral>()
  const all: WrittenReferral[] = []
  const references = countReferences(context.db)
  for (let done = 0; done < coming.length; done += stride) {
    await context.progress('imports.confirm', Math.round(done * writing), coming.length)
    // The rows before this stride are an entry of the audit trail: one of the whole list would be
    // read whole for the history of each of its referrals.
    await context.write.tellSoFar()
    const written = await writeReferrals(context, coming.slice(done, done + stride), references)
    const searched = written.flatMap((referral, index) => {
      const line = coming[done + index]?.line ?? 0
      given.set(line, referral)
      const row = rows.get(line)
      return row === undefined ? [] : { referralId: referral.id, ...searchOf(row, grounds.get(line)) }
    })
    await recordSearches(context, searched)
    all.push(...written)
  }
  for (let done = 0; done < all.length; done += indexStride) {
    await context.progress('imports.confirm', Math.round(all.length * writing + done * (1 - writing)), all.length)
    const some = all.slice(done, done + indexStride)
    await indexNew(
      context.db,
      some.flatMap(({ people }) => people),
      some.flatMap(({ texts }) => texts),
    )
  }
  // The last chance to stop: what is left takes no longer than a stride, and then all is made
  // durable at once.
  await context.progress('imports.confirm', all.length, all.length)
  await keepAnswers(context, rows, given)
  await referralMemory.remember(context, decidedList.columns)
  context.uploads.delete(importId)
  context.onRollback(() => context.uploads.set(importId, upload))
  const leftOut = plan.rows.filter(row => row.state !== 'blank').length - chosen.length
  const lines = plan.rows.map(row => resultOf(row, given.get(row.line)))
  return Object.assign(await writeResults(context, decidedList.list, lines), { received: chosen.length, leftOut, lines })
}

/** The referral of a line, at its site; one without its wrong NHS number where that was chosen. */
function comingIn({ decided }: DecidedList, line: number, siteId: string): (CheckedReferral & { line: number })[] {
  const row = decided.get(line)
  const referral = row?.referral ?? row?.withoutNhsNumber
  if (!row || !referral) return []
  return [{ line, input: { ...referral, referral: { ...referral.referral, siteId } }, nextDiscussionOn: row.nextDiscussionOn }]
}

/**
 * Lines that come in: ready unless left out, duplicates and rows without their wrong NHS number
 * only when chosen. A choice that a line does not have is a mistake of the caller.
 */
function chooseRows(rows: readonly ImportRow[], choices: Confirmed['choices']): number[] {
  const byLine = new Map(choices.map(({ line, choice }) => [line, choice]))
  const able: Record<RowChoice, (row: ImportRow | undefined) => boolean> = {
    import: row => row?.state === 'ready' || row?.state === 'duplicate',
    import_without_nhs_number: row => row?.withoutNhsNumber === true,
    leave_out: () => true,
  }
  const shown = new Map(rows.map(row => [row.line, row]))
  const wrong = choices.find(({ line, choice }) => !able[choice](shown.get(line)))
  if (wrong) throw invalid({ choices: `Line ${wrong.line} cannot be imported as it is.` })
  const comesIn = (row: ImportRow) => {
    const { line, state } = row
    const choice = byLine.get(line)
    const isAsked = askedOf(row).length > 0
    return state === 'ready' && !isAsked ? choice !== 'leave_out' : choice === 'import' || choice === 'import_without_nhs_number'
  }
  return rows.filter(comesIn).map(({ line }) => line)
}

/** Rows that came in although something in them is hardly ever so: who said that it is right. */
async function keepAnswers(
  context: Context,
  rows: ReadonlyMap<number, ImportRow>,
  given: ReadonlyMap<number, WrittenReferral>,
): Promise<void> {
  for (const [line, { id }] of given) {
    const row = rows.get(line)
    for (const { rule = '', value, reason } of row === undefined ? [] : askedOf(row))
      await keepSenseAnswer(context.write, {
        referralId: id,
        rule,
        kind: 'referral',
        recordId: id,
        value: JSON.stringify(value),
        sentence: reason,
      })
  }
}

async function checkSite(context: Context, siteId: string): Promise<void> {
  const site = await context.db.selectFrom('site').select('id').where('id', '=', siteId).executeTakeFirst()
  if (site === undefined) throw invalid({ siteId: 'This site is not in the register.' })
}

function changed(what: string): Refusal {
  return new Refusal({ code: 'conflict', message: `${what} Nothing was imported; the list is shown anew with what has changed.` })
}
