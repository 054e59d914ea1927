import { addressFacts, checkFacts, concernFacts, disagreementFacts, memberFacts, protectiveFacts } from '../../shared/family/facts.ts'
import type {
  AddressFields,
  CheckFields,
  ConcernFields,
  DisagreementFields,
  MemberFields,
  ProtectiveFields,
} from '../../shared/family/model.ts'
import { toColumns } from '../record/stored.ts'

export function memberColumns(fields: Omit<MemberFields, 'person'>) {
  return toColumns(memberFacts, fields)
}

export function addressColumns({ personId, ...fields }: AddressFields) {
  return { person_id: personId, ...toColumns(addressFacts, fields) }
}

export function checkColumns({ personId, ...fields }: CheckFields) {
  return { person_id: personId, ...toColumns(checkFacts, fields) }
}

export function concernColumns(fields: ConcernFields) {
  return toColumns(concernFacts, fields)
}

export function protectiveColumns(fields: ProtectiveFields) {
  return toColumns(protectiveFacts, fields)
}

export function disagreementColumns(fields: DisagreementFields) {
  return toColumns(disagreementFacts, fields)
}
