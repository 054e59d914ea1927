import type { RecordColumns } from './tables/columns.ts'
import type { MeetingTables } from './tables/meeting.ts'
import type { CaseTables } from './tables/record.ts'
import type { ReferralTables } from './tables/referral.ts'
import type { RegisterTables } from './tables/register.ts'
import type { SearchTables } from './tables/search.ts'
import type { TrackingTables } from './tables/tracking.ts'

/** Every table of a register. A table with `version` holds records: see `tables/columns.ts`. */
export interface Schema extends RegisterTables, ReferralTables, CaseTables, MeetingTables, TrackingTables, SearchTables {}

/** Tables whose rows are records: written only through `register/write.ts`. */
export type RecordTable = { [T in keyof Schema]: Schema[T] extends RecordColumns ? T : never }[keyof Schema]
