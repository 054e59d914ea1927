import type {
  AddressFields,
  CheckFields,
  ConcernFields,
  DisagreementFields,
  MemberFields,
  ProtectiveFields,
} from '../../shared/family/model.ts'

export function memberColumns(fields: MemberFields) {
  return {
    kind: fields.kind,
    relationship: fields.relationship,
    parentage: fields.parentage,
    lives_with: fields.livesWith,
    legal_status: fields.legalStatus,
    past: fields.past.join(' '),
    outcome: fields.outcome,
    outcome_on: fields.outcomeOn,
    poses_risk: fields.posesRisk,
    identified: fields.identified,
    spoken_to_on: fields.spokenToOn,
    note: fields.note,
  }
}

export function addressColumns(fields: AddressFields) {
  const { personId, address, postcode, from, until, note } = fields
  return { person_id: personId, address, postcode, from_on: from, until_on: until, note }
}

export function checkColumns({ personId, body, askedOn, answeredOn, answer }: CheckFields) {
  return { person_id: personId, body, asked_on: askedOn, answered_on: answeredOn, answer }
}

export function concernColumns(fields: ConcernFields) {
  return {
    raised_by: fields.raisedBy,
    relationship: fields.relationship,
    raised_on: fields.raisedOn,
    text: fields.text,
    taken_by: fields.takenBy,
    responded_on: fields.respondedOn,
    responded_by: fields.respondedBy,
    response: fields.response,
  }
}

export function protectiveColumns({ text, source, notedOn }: ProtectiveFields) {
  return { text, source, noted_on: notedOn }
}

export function disagreementColumns(fields: DisagreementFields) {
  return {
    about: fields.about,
    raised_by: fields.raisedBy,
    raised_on: fields.raisedOn,
    urgent: fields.urgent ? (1 as const) : (0 as const),
    stage: fields.stage,
    stage_since: fields.stageSince,
    resolved_on: fields.resolvedOn,
    resolution: fields.resolution,
  }
}
