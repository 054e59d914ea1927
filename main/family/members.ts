import type { MemberChanges, MemberFields } from '../../shared/family/model.ts'
import type { Context } from '../call/handler.ts'
import { personChanges, personFromRow, personToColumns } from '../record/columns.ts'
import { addPart, changePart } from '../record/parts.ts'
import { personEntry } from '../register/search-index/person-entry.ts'
import { indexText } from '../search/entries.ts'
import { indexPerson } from '../search/people.ts'
import { memberColumns } from './columns.ts'

/** Adds a person to the family. */
export async function addMember(context: Context, referralId: string, fields: MemberFields): Promise<string> {
  const personId = await context.write.add('person', personToColumns(fields.person), [referralId])
  const id = await addPart(context, 'family_member', referralId, { person_id: personId, ...memberColumns(fields) })
  await indexMember(context, { referralId, personId, kind: fields.kind })
  return id
}

/** Changes a family member and the person it is; returns the referral. */
export async function changeMember(context: Context, seen: { id: string; version: number }, fields: MemberChanges): Promise<string> {
  const referralId = await changePart(context, 'family_member', seen, memberColumns(fields))
  const personId = await personOf(context, seen.id)
  const row = await context.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  await context.write.change('person', { id: personId, version: null }, personChanges(fields.person, personFromRow(row)), [referralId])
  // A sibling entered as a relative by mistake is found in one place only.
  await forgetMember(context, referralId, seen.id)
  await indexMember(context, { referralId, personId, kind: fields.kind })
  return referralId
}

/** A withdrawn member is found no more. */
export async function forgetMember(context: Context, referralId: string, memberId: string): Promise<void> {
  const sourceId = await personOf(context, memberId)
  for (const place of ['Sibling', 'Family'] as const) await indexText(context.db, { referralId, sourceId, place, body: '' })
}

async function personOf(context: Context, memberId: string): Promise<string> {
  const row = await context.db.selectFrom('family_member').select('person_id').where('id', '=', memberId).executeTakeFirstOrThrow()
  return row.person_id
}

async function indexMember(
  context: Context,
  { referralId, personId, kind }: { referralId: string; personId: string; kind: MemberFields['kind'] },
): Promise<void> {
  const person = await context.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  await indexPerson(
    context.db,
    personEntry({ referralId, sourceId: personId, place: kind === 'sibling' ? 'Sibling' : 'Family' }, person, ''),
  )
}
