import type { ColumnType } from 'kysely'
import type { Role } from '../../../shared/call.ts'
import type { RecordColumns } from './columns.ts'

type Bool = 0 | 1

interface SiteTable extends RecordColumns {
  name: string
}

interface UserTable extends RecordColumns {
  name: string
  role: Role
}

/**
 * One row, id `settings`: the whole document as JSON, checked by its zod schema on the way in and
 * out.
 */
interface SettingTable extends RecordColumns {
  document: string
}

/** How the columns of lists with one header line are matched; see `imports/mapping.ts`. */
interface ImportMappingTable extends RecordColumns {
  /** The folded header line. */
  source: string
  /** JSON: a field or null for each column. */
  columns: string
  forgotten: Bool
}

/** A file written to `exports/`: what left the register, when and by whom. */
interface ExportFileTable extends RecordColumns {
  list: string
  /** What was shown, in words: the filter and the order. A typed filter may be a name. */
  shown: string
  row_count: number
  file_name: string
  sha256: string
}

/** Append-only chain; see `register/audit.ts`. */
interface AuditEntryTable {
  sequence: ColumnType<number, number | undefined, never>
  at: string
  user_id: string
  user_name: string
  label: string
  /** JSON: what changed, `[{ table, id, kind, fields: { name: [from, to] } }]`. */
  detail: string
  previous_hash: string
  hash: string
}

/** Which records an audit entry touches, so that a record's history is one index look-up. */
interface AuditSubjectTable {
  sequence: number
  subject_id: string
}

/** What a user has typed and not saved; JSON that only the page reads. Not a record. */
interface DraftTable {
  user_id: string
  place: string
  value: string
  at: string
}

export interface RegisterTables {
  site: SiteTable
  user: UserTable
  setting: SettingTable
  import_mapping: ImportMappingTable
  export_file: ExportFileTable
  audit_entry: AuditEntryTable
  audit_subject: AuditSubjectTable
  draft: DraftTable
}
