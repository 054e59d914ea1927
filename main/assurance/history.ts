import type { Kysely } from 'kysely'
import type { HistoryEntry } from '../../shared/assurance/calls.ts'
import { capitalised } from '../../shared/words.ts'
import { type Stored, type Told, unpacked } from '../register/audit/entry-changes.ts'
import type { Schema } from '../register/schema.ts'
import { valueWords } from './words.ts'

/** Columns that say nothing to a reader. */
const hidden = new Set([
  'folded_name',
  'mother_id',
  'father_id',
  'referral_id',
  'meeting_id',
  'item_id',
  'site_id',
  'position',
  'status_reason',
  'person_id',
  'later_id',
  'earlier_id',
  'kept_id',
  'merged_id',
  'moved',
  'first_due',
  'grounds',
  'user_id',
])

/** Tables whose rows repeat what another change of the same entry tells. */
const repeating = new Set(['rag_entry'])

/** What was done to a record, newest first, each with the fields it changed. */
export async function readHistory(db: Kysely<Schema>, id: string): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('audit_subject as s')
    .innerJoin('audit_entry as e', 'e.sequence', 's.sequence')
    .select(['e.sequence', 'e.at', 'e.user_name as user', 'e.label', 'e.detail'])
    .where('s.subject_id', '=', id)
    .orderBy('e.sequence', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ detail, ...entry }) => ({
    ...entry,
    changes: concerning((JSON.parse(detail) as Stored[]).flatMap(unpacked), id).flatMap(changesOf),
  }))
}

/** A meeting's planning touches many records: a record's own history tells of it and of what names it. */
function concerning(all: readonly Told[], id: string): readonly Told[] {
  const own = all.filter(change => change.id === id || Object.values(change.fields).some(field => !('removed' in field) && field[1] === id))
  return own.length > 0 ? own : all
}

function changesOf({ table, fields }: Told): { field: string; from: string; to: string }[] {
  if (repeating.has(table)) return []
  return Object.entries(fields)
    .filter(([name]) => !hidden.has(name))
    .map(([name, change]) => ({
      field: words(name),
      ...('removed' in change
        ? { from: change.removed, to: change.added }
        : { from: valueWords(table, name, change[0]), to: valueWords(table, name, change[1]) }),
    }))
}

function words(column: string): string {
  const text = column.replaceAll('_', ' ')
  return capitalised(text)
}
