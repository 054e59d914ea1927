import type { Kysely } from 'kysely'
import { isLost } from '../../shared/birth/model.ts'
import type { ActionFacts, CaseFile, FatherFacts, ParentFacts, SiblingFacts } from '../../shared/case-file/case-file.ts'
import { codesIn } from '../../shared/codes.ts'
import { pastWords } from '../../shared/family/codes.ts'
import type { CareExperience } from '../../shared/people/codes.ts'
import { eventFromRow } from '../events/write.ts'
import type { Schema } from '../register/schema.ts'
import { among } from '../register/sql/among.ts'
import { gatherDiscussions } from './gather-discussions.ts'
import { readChecks, readConcerns, readDisagreements, readLinked, readMembers, readMothersAddresses, type These } from './gather-family.ts'
import { grouped } from './grouped.ts'

/**
 * The facts of these referrals, in a fixed number of queries however many there are. Every list is
 * oldest first.
 */
export async function gatherCaseFiles(db: Kysely<Schema>, ids: readonly string[]): Promise<CaseFile[]> {
  if (ids.length === 0) return []
  const these = among(ids)
  const referrals = await readReferrals(db, these)
  const firstEdds = grouped(await readEdds(db, these), row => row.referral_id)
  const factors = grouped(await readFactors(db, these), row => row.referral_id)
  const concerns = grouped(await readConcerns(db, these), row => row.referral_id)
  const disagreements = grouped(await readDisagreements(db, these), row => row.referral_id)
  const events = grouped(await readEvents(db, these), row => row.referral_id)
  const actions = grouped(await readActions(db, these), row => row.referral_id)
  const babies = grouped(await readBabies(db, these), row => row.referral_id)
  const rags = grouped(await readRags(db, these), row => row.referral_id)
  const members = grouped(await readMembers(db, these), row => row.referral_id)
  const checks = grouped(await readChecks(db, these), row => row.person_id)
  const addresses = grouped(await readMothersAddresses(db, these), row => row.referral_id)
  const linked = new Set((await readLinked(db, these)).map(row => row.later_id))
  const discussions = await gatherDiscussions(db, these)

  const checksOf = (personId: string) =>
    (checks.get(personId) ?? []).map(row => ({ body: row.body, askedOn: row.asked_on, answeredOn: row.answered_on }))

  return referrals.map(row => {
    const family = members.get(row.id) ?? []
    const born = babies.get(row.id) ?? []
    const father: FatherFacts = {
      ...parent(row.fatherBorn, row.fatherCare, row.fatherAdviser),
      identified: row.father_identified,
      spokenToOn: row.father_spoken_to_on,
      checks: checksOf(row.father_id),
    }
    const partners = family
      .filter(member => member.kind === 'partner')
      .map(member => ({
        ...parent(member.date_of_birth, member.care_experience, member.personal_adviser),
        identified: member.identified,
        spokenToOn: member.spoken_to_on,
        checks: checksOf(member.person_id),
      }))
    const siblings = family
      .filter(member => member.kind === 'sibling')
      .map(
        (member): SiblingFacts => ({
          dateOfBirth: member.date_of_birth,
          parentage: member.parentage,
          livesWith: member.lives_with,
          legalStatus: member.legal_status,
          past: codesIn(pastWords, member.past),
          outcomeOn: member.outcome_on,
        }),
      )
    return {
      id: row.id,
      status: row.status,
      rag: row.rag,
      madeOn: row.made_on,
      receivedOn: row.received_on,
      numberExpected: row.number_expected,
      bookedOn: row.booked_on,
      lateBookingReason: row.late_booking_reason,
      edd: row.edd,
      firstEdd: firstEdds.get(row.id)?.[0]?.edd ?? row.edd,
      bornTonightWritten: Boolean(row.tonightWritten),
      bornOn: row.born_on,
      // Where fewer are recorded than are expected, another one may live.
      noBabyLives: born.length >= Math.max(1, row.number_expected) && born.every(({ outcome }) => isLost(outcome)),
      dischargedOn: row.discharged_on,
      closedOn: row.closed_on,
      parentsTold: row.parents_told,
      socialWorkerNamed: row.social_worker !== '',
      mother: parent(row.motherBorn, row.motherCare, row.motherAdviser),
      motherMovedOn: (addresses.get(row.id) ?? []).flatMap(({ from_on, until_on }) => [from_on, until_on].filter(on => on !== null)).sort(),
      fathers: [father, ...partners],
      siblings,
      adultsPosingRisk: family.filter(member => member.kind !== 'sibling' && member.poses_risk === 'yes').length,
      factors: (factors.get(row.id) ?? []).map(factor => ({ code: factor.code, notedOn: factor.noted_on })),
      concerns: (concerns.get(row.id) ?? []).map(concern => ({
        id: concern.id,
        relationship: concern.relationship,
        raisedOn: concern.raised_on,
        respondedOn: concern.responded_on,
      })),
      disagreements: (disagreements.get(row.id) ?? []).map(one => ({
        id: one.id,
        raisedOn: one.raised_on,
        urgent: one.urgent === 1,
        stage: one.stage,
        stageSince: one.stage_since,
        resolvedOn: one.resolved_on,
      })),
      events: (events.get(row.id) ?? []).map(eventFromRow),
      discussions: discussions.get(row.id) ?? [],
      actions: (actions.get(row.id) ?? []).map(action => ({
        id: action.id,
        agency: action.agency,
        raisedOn: action.raised_on,
        dueOn: action.due_on,
        state: action.state,
        closedOn: action.closed_on,
      })),
      rags: (rags.get(row.id) ?? []).map(rag => ({ on: rag.set_on, from: rag.from_rag, to: rag.rag, reason: rag.reason })),
      linkedEarlier: linked.has(row.id),
      firstDue: row.first_due === '' ? {} : (JSON.parse(row.first_due) as Record<string, string>),
    } satisfies CaseFile
  })
}

function readReferrals(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('referral as r')
    .innerJoin('person as m', 'm.id', 'r.mother_id')
    .innerJoin('person as f', 'f.id', 'r.father_id')
    .select([
      'r.id',
      'r.status',
      'r.rag',
      'r.made_on',
      'r.received_on',
      'r.number_expected',
      'r.booked_on',
      'r.late_booking_reason',
      'r.edd',
    ])
    .select(['r.born_on', 'r.discharged_on', 'r.closed_on', 'r.parents_told', 'r.social_worker', 'r.first_due', 'r.father_id'])
    .select(['r.father_identified', 'r.father_spoken_to_on'])
    .select(e => e(e.fn<string>('trim', ['r.born_tonight']), '<>', '').as('tonightWritten'))
    .select(['m.date_of_birth as motherBorn', 'm.care_experience as motherCare', 'm.personal_adviser as motherAdviser'])
    .select(['f.date_of_birth as fatherBorn', 'f.care_experience as fatherCare', 'f.personal_adviser as fatherAdviser'])
    .where('r.id', 'in', these)
    .execute()
}

function readEdds(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('edd_entry')
    .select(['referral_id', 'edd'])
    .where('referral_id', 'in', these)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

function readFactors(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('factor')
    .select(['referral_id', 'code', 'noted_on'])
    .where('referral_id', 'in', these)
    .where('withdrawn_at', 'is', null)
    .orderBy('noted_on')
    .execute()
}

function readEvents(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('event')
    .select(['referral_id', 'kind', 'happened_on', 'agency', 'detail'])
    .where('referral_id', 'in', these)
    .where('withdrawn_at', 'is', null)
    .orderBy('happened_on')
    .orderBy('created_at')
    .execute()
}

function readActions(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('action')
    .select(['id', 'referral_id', 'agency', 'raised_on', 'due_on', 'state', 'closed_on'])
    .where('referral_id', 'in', these)
    .where('state', '<>', 'withdrawn')
    .$narrowType<{ state: ActionFacts['state'] }>()
    .orderBy('raised_on')
    .execute()
}

function readBabies(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('baby')
    .select(['referral_id', 'outcome'])
    .where('referral_id', 'in', these)
    .where('withdrawn_at', 'is', null)
    .execute()
}

function readRags(db: Kysely<Schema>, these: These) {
  return db
    .selectFrom('rag_entry')
    .select(['referral_id', 'set_on', 'from_rag', 'rag', 'reason'])
    .where('referral_id', 'in', these)
    .orderBy('set_on')
    .orderBy('created_at')
    .execute()
}

function parent(dateOfBirth: string | null, careExperience: CareExperience, adviser: string): ParentFacts {
  return { dateOfBirth, careExperience, personalAdviserNamed: adviser !== '' }
}
