import type { SenseKind } from '../../shared/sense/model.ts'
import type { RecordTable } from '../register/schema.ts'

/** Where a fact that a rule looks at is kept: table and column. */
export type Kept = readonly [table: RecordTable, column: string]

const person = { dateOfBirth: ['person', 'date_of_birth'], nhsNumber: ['person', 'nhs_number'] } as const

/** Every fact that a rule looks at. A rule that looks at another one fails a test. */
export const layout = {
  referral: {
    receivedOn: ['referral', 'received_on'],
    madeOn: ['referral', 'made_on'],
    bookedOn: ['referral', 'booked_on'],
    bornOn: ['referral', 'born_on'],
    dischargedOn: ['referral', 'discharged_on'],
  },
  edd: { edd: ['referral', 'edd'] },
  mother: person,
  father: { ...person, spokenToOn: ['referral', 'father_spoken_to_on'] },
  member: {
    'person.dateOfBirth': person.dateOfBirth,
    'person.nhsNumber': person.nhsNumber,
    kind: ['family_member', 'kind'],
    parentage: ['family_member', 'parentage'],
    spokenToOn: ['family_member', 'spoken_to_on'],
    outcomeOn: ['family_member', 'outcome_on'],
  },
  baby: {
    bornOn: ['baby', 'born_on'],
    nhsNumber: ['baby', 'nhs_number'],
    gestationDays: ['baby', 'gestation_days'],
    weightGrams: ['baby', 'weight_grams'],
    outcome: ['baby', 'outcome'],
  },
  event: {
    kind: ['event', 'kind'],
    on: ['event', 'happened_on'],
    'detail.seen': ['event', 'detail'],
    'detail.acknowledgedOn': ['event', 'detail'],
    'detail.restsOnDate': ['event', 'detail'],
  },
  factor: { notedOn: ['factor', 'noted_on'] },
  address: { from: ['address', 'from_on'] },
  check: { askedOn: ['agency_check', 'asked_on'], answeredOn: ['agency_check', 'answered_on'] },
  concern: { raisedOn: ['concern', 'raised_on'], respondedOn: ['concern', 'responded_on'] },
  protective: { notedOn: ['protective_factor', 'noted_on'] },
  disagreement: {
    raisedOn: ['disagreement', 'raised_on'],
    stageSince: ['disagreement', 'stage_since'],
    resolvedOn: ['disagreement', 'resolved_on'],
  },
  log: { on: ['log_entry', 'happened_on'], followedUpOn: ['log_entry', 'followed_up_on'] },
} as const satisfies Readonly<Record<SenseKind, Readonly<Record<string, Kept>>>>

const columns = new Set(Object.values(layout).flatMap(facts => Object.values(facts).map(([table, column]) => `${table}.${column}`)))

export function isLookedAt(table: string, column: string): boolean {
  return columns.has(`${table}.${column}`)
}

/** One column of one row, by name. */
export function cell(table: string, id: string, column: string): string {
  return `${table} ${id} ${column}`
}
