import type { z } from 'zod'
import { NewBirth } from '../../../shared/birth/model.ts'
import { type BirthRow, birthFields } from '../../../shared/imports/births/model.ts'
import type { DecidedBirth } from '../../../shared/imports/births/row.ts'
import type { importCalls } from '../../../shared/imports/calls.ts'
import type { LineResult } from '../../../shared/imports/model.ts'
import { invalid, Refusal, refused } from '../../../shared/reply.ts'
import { listed } from '../../../shared/words.ts'
import { recordBirth } from '../../birth/record.ts'
import type { Context } from '../../call/handler.ts'
import { lastSequence } from '../plan.ts'
import { writeResults } from '../results.ts'
import { wholeUpload } from '../uploads.ts'
import { birthMemory, matched, type ShownBirths } from './preview.ts'

type Call = (typeof importCalls)['imports.recordBirths']
type Confirmed = z.output<Call['input']>

/**
 * Records the births of an extract as they were shown and chosen, within the call's transaction:
 * all or nothing. The babies of one referral are one birth, the first born first. `conflict` when
 * the register has changed so that other rows would be recorded.
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
  const lines = shown.rows.map(row => resultOf(row, referralOf.get(row.line)))
  return Object.assign(await writeResults(context, shown.list, lines), { recorded, leftOut: rows.length - recorded, lines })
}

async function recordOne(context: Context, referralId: string, births: readonly DecidedBirth[]): Promise<void> {
  const ordered = births.toSorted(
    (one, other) => orderOf(one) - orderOf(other) || momentOf(one).localeCompare(momentOf(other)) || one.line - other.line,
  )
  // Parsed on the way in already; a transformed NHS number parses again.
  const babies = ordered.flatMap(({ baby }) => (baby === null ? [] : [{ ...baby, nhsNumber: baby.nhsNumber ?? '' }]))
  const birth = NewBirth.safeParse({ babies, notifiedOn: null, note: '' })
  const lines = listed(births.map(({ line }) => String(line)))
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

/**
 * The referral of each line that is recorded. A choice that a line does not have is a mistake of
 * the caller.
 */
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
  const { line } = row
  const on = (one: BirthRow['candidates'][number] | undefined) => ({
    line,
    referralId: one?.referralId ?? null,
    reference: one?.reference ?? '',
  })
  const chosen = row.candidates.find(one => one.referralId === referralId)
  if (referralId !== undefined) return { ...on(chosen), became: 'birth_recorded', why: said.join(' ') }
  if (row.state === 'blank') return { ...on(undefined), became: 'nothing', why: said.join(' ') }
  const why = [left[row.state] ?? '', ...said].join(' ').trim()
  if (row.state === 'recorded') return { ...on(row.candidates[0]), became: 'recorded_already', why }
  return { ...on(undefined), became: 'left_out', why }
}
