import type { Kysely } from 'kysely'
import type { HistoryEntry } from '../../shared/assurance/calls.ts'
import { capitalised, uncapitalised } from '../../shared/words.ts'
import { changesIn, type FieldChange, type Stored, type StoredChange } from '../register/audit/entry-changes.ts'
import type { Schema } from '../register/schema.ts'
import { type Label, labelOf } from './labels.ts'
import { readWhose, type Whose } from './whose.ts'
import { valueWords } from './words.ts'

/** One field of an entry, from what to what. */
export interface ToldChange {
  /** In the words of the form, with whose it is: `Mother: date of birth`. */
  readonly field: string
  readonly from: string
  readonly to: string
  /** What is never to leave the register in a file. */
  readonly stays: boolean
}

export interface ToldEntry extends Omit<HistoryEntry, 'changes'> {
  readonly changes: readonly ToldChange[]
}

/**
 * What was done to a record and to what belongs to it, newest first, each with the fields it
 * changed.
 */
export async function readHistory(db: Kysely<Schema>, id: string): Promise<ToldEntry[]> {
  const rows = await db
    .selectFrom('audit_subject as s')
    .innerJoin('audit_entry as e', 'e.sequence', 's.sequence')
    .select(['e.sequence', 'e.at', 'e.user_name as user', 'e.label', 'e.detail'])
    .where('s.subject_id', '=', id)
    .orderBy('e.sequence', 'desc')
    .limit(500)
    .execute()
  const entries = rows.map(({ detail, ...entry }) => ({ entry, all: candidates((JSON.parse(detail) as Stored[]).flatMap(changesIn), id) }))
  const whose = await readWhose(
    db,
    id,
    entries.flatMap(({ all }) => all),
  )
  return entries.map(({ entry, all }) => ({
    ...entry,
    changes: confirmedFirst(concerning(all, id, whose)).flatMap(change => changesOf(change, whose)),
  }))
}

/**
 * An import adds thousands together: of them only what names the record, and the people it names.
 */
function candidates(all: readonly StoredChange[], id: string): readonly StoredChange[] {
  if (all.length <= few) return all
  const own = all.filter(change => isOwn(change, id))
  const named = new Set(own.flatMap(({ fields }) => Object.values(fields).map(valueAfter)))
  return [...own, ...all.filter(change => change.table === 'person' && named.has(change.id) && !own.includes(change))]
}
const few = 100

/**
 * An entry can be about many records: a record's own history tells of it and of what belongs to it.
 * The entry says what belongs to what; where it does not, as in an older register, the record's own
 * row, what names it, and its people do.
 */
function concerning(all: readonly StoredChange[], id: string, whose: Whose): readonly StoredChange[] {
  const own = all.filter(
    change => isOwn(change, id) || (change.subjects === undefined && change.table === 'person' && whose.isOfFamily(change.id)),
  )
  return own.length > 0 ? own : all
}

/** What somebody said to be right, although it hardly ever is, stands before what it is about. */
function confirmedFirst(all: readonly StoredChange[]): readonly StoredChange[] {
  return all.toSorted((one, other) => Number(other.table === 'sense_answer') - Number(one.table === 'sense_answer'))
}

function isOwn({ id, subjects, fields }: StoredChange, recordId: string): boolean {
  return id === recordId || subjects?.includes(recordId) || Object.values(fields).some(field => valueAfter(field) === recordId)
}

function valueAfter(change: FieldChange): unknown {
  return 'removed' in change ? null : change[1]
}

function changesOf({ table, id, kind, fields }: StoredChange, whose: Whose): ToldChange[] {
  const before = prefixOf(table, id, whose)
  return Object.entries(fields).flatMap(([column, change]): ToldChange[] => {
    const label = labelOf(table, column)
    // Of a new record, what nobody knows yet is not news.
    if (label === null || (kind === 'added' && isUnknown(label, valueAfter(change)))) return []
    const of = [before, label.of].filter(Boolean).join(', ')
    const field = of === '' ? label.label : `${of}: ${uncapitalised(label.label)}`
    return [{ field, ...changeWords(label, change, whose), stays: label.stays === true }]
  })
}

function isUnknown({ words, blank }: Label, value: unknown): boolean {
  return words !== undefined && value === blank
}

function prefixOf(table: string, id: string, whose: Whose): string | null {
  switch (table) {
    case 'person':
      return whose.person(id)
    case 'family_member':
      return whose.about(table, id)
    case 'address':
      return joined(whose.about(table, id), 'address with dates')
    case 'agency_check':
      return joined(whose.about(table, id), 'check')
    case 'baby':
      return 'Baby'
    case 'referral':
      return whose.referral(id)
    default:
      return null
  }
}

function joined(whose: string | null, what: string): string {
  return whose === null ? capitalised(what) : `${whose}, ${what}`
}

/** Of a long text only what was taken out and put in is told; the dots stand for what stayed. */
function changeWords(label: Label, change: FieldChange, { siteName }: Whose): { from: string; to: string } {
  if ('removed' in change) return { from: within(change.at, change.removed), to: within(change.at, change.added) }
  return { from: valueWords(label, change[0], siteName), to: valueWords(label, change[1], siteName) }
}

function within(at: number, text: string): string {
  const said = text.trim()
  if (said === '') return '…'
  return at > 0 ? `… ${said} …` : `${said} …`
}
