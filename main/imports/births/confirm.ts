import type { z } from 'zod'
import { NewBirth } from '../../../shared/birth/model.ts'
import { type BirthRow, birthFields } from '../../../shared/imports/births/model.ts'
import type { DecidedBirth } from '../../../shared/imports/births/row.ts'
import type { importCalls } from '../../../shared/imports/calls.ts'
import { invalid, Refusal, refused } from '../../../shared/reply.ts'
import { recordBirth } from '../../birth/record.ts'
import type { Context } from '../../call/handler.ts'
import { lastSequence } from '../plan.ts'
import { type LineResult, writeResults } from '../results.ts'
import { wholeUpload } from '../uploads.ts'
import { birthMemory, matched, type ShownBirths } from './preview.ts'

type Call = (typeof importCalls)['imports.recordBirths']
type Confirmed = z.output<Call['input']>

/**
 * Records the births of an extract as they were shown and chosen, within the call's transaction: all or nothing. The babies of one referral are one
 * birth, the first born first. `conflict` when the register has changed so that other rows would be recorded.
 */
export async function recordBirths(context: Context, { importId, choices }: Confirmed): Promise<z.input<Call['output']>> {
  const upload = wholeUpload(context.uploads, importId)
  const shown = upload.shownBirths
  if (shown === null) throw refused('This file was not shown yet. Nothing was recorded; its preview comes first.')
  await checkUnchanged(context, shown)
  const referralOf = chooseReferrals(shown.rows, choices)
  const groups = Map.groupBy(
    shown.births.filter(({ line }) => referralOf.has(line)),
    ({ line }) => referralOf.get(line) ?? '',
  )
  let done = 0
  for (const [referralId, births] of groups) {
    await context.progress('imports.confirm', done++, groups.size)
    await recordOne(context, referralId, births)
  }
  await birthMemory.remember(context, shown.columns)
  context.uploads.delete(importId)
  context.onRollback(() => context.uploads.set(importId, upload))
  const recorded = referralOf.size
  const rows = shown.rows.filter(({ state }) => state !== 'blank')
  const results = new Map(shown.rows.map(row => [row.line, resultOf(row, referralOf.get(row.line))]))
  return { recorded, leftOut: rows.length - recorded, ...(await writeResults(context, shown.list, results)) }
}

async function recordOne(context: Context, referralId: string, births: readonly DecidedBirth[]): Promise<void> {
  const ordered = births.toSorted(
    (one, other) => orderOf(one) - orderOf(other) || momentOf(one).localeCompare(momentOf(other)) || one.line - other.line,
  )
  // Parsed on the way in already; a transformed NHS number parses again.
  const babies = ordered.flatMap(({ baby }) => (baby === null ? [] : [{ ...baby, nhsNumber: baby.nhsNumber ?? '' }]))
  const birth = NewBirth.safeParse({ babies, notifiedOn: null, note: '' })
  const lines = births.map(({ line }) => line).join(' and ')
  if (!birth.success) throw refused(`Line ${lines}: more babies than one birth can have. Nothing was recorded.`)
  try {
    await recordBirth(context, { id: referralId, version: null }, birth.data)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const said = Object.values(error.error.fields ?? {}).join(' ') || error.message
    throw refused(`Line ${lines} cannot be recorded. ${said} Nothing was recorded; the line can be left out.`)
  }
}

function orderOf({ order }: DecidedBirth): number {
  return order ?? Number.MAX_SAFE_INTEGER
}

function momentOf({ baby }: DecidedBirth): string {
  return `${baby?.bornOn ?? ''} ${baby?.bornAt ?? ''}`
}

async function checkUnchanged({ db, today }: Context, shown: ShownBirths): Promise<void> {
  if (shown.today !== today) throw conflict('A new day has begun since this list was shown.')
  if ((await lastSequence(db)) === shown.sequence) return
  const blanks = shown.rows.filter(({ state }) => state === 'blank')
  const now = await matched(db, shown.births, blanks, today)
  if (JSON.stringify(now) !== JSON.stringify(shown.rows)) throw conflict('The register has changed since this list was shown.')
}

function conflict(what: string): Refusal {
  return new Refusal({ code: 'conflict', message: `${what} Nothing was recorded; the list is shown anew with what has changed.` })
}

/** The referral of each line that is recorded. A choice that a line does not have is a mistake of the caller. */
function chooseReferrals(rows: readonly BirthRow[], choices: Confirmed['choices']): Map<number, string> {
  const chosen = new Map(choices.map(({ line, referralId }) => [line, referralId]))
  const byLine = new Map(rows.map(row => [row.line, row]))
  for (const { line, referralId } of choices) {
    const row = byLine.get(line)
    const can = row !== undefined && (row.state === 'matched' || row.state === 'choose')
    if (!can || (referralId !== null && !row.candidates.some(candidate => candidate.referralId === referralId)))
      throw invalid({ choices: `Line ${line} cannot be recorded so.` })
  }
  const entries = rows.flatMap(row => {
    const by = row.state === 'matched' ? row.candidates[0]?.referralId : undefined
    const referralId = chosen.has(row.line) ? chosen.get(row.line) : by
    return referralId ? [[row.line, referralId] as const] : []
  })
  return new Map(entries)
}

const left: Partial<Record<BirthRow['state'], string>> = {
  matched: 'Left out by choice.',
  choose: 'Several referrals are possible and none was chosen.',
  none: 'The mother has no referral in this register.',
  recorded: 'The birth is recorded already.',
}

function resultOf(row: BirthRow, referralId: string | undefined): LineResult {
  const said = row.problems.map(({ field, reason }) => (field === null ? reason : `${birthFields[field]}: ${reason}`))
  const reference = row.candidates.find(one => one.referralId === referralId)?.reference ?? ''
  if (referralId !== undefined) return { became: 'Birth recorded', reference, why: said.join(' ') }
  if (row.state === 'blank') return { became: 'Nothing to import', reference: '', why: said.join(' ') }
  const known = row.state === 'recorded' ? (row.candidates[0]?.reference ?? '') : ''
  return {
    became: row.state === 'recorded' ? 'Recorded already' : 'Left out',
    reference: known,
    why: [left[row.state] ?? '', ...said].join(' ').trim(),
  }
}
