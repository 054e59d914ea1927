import type { IsoDay } from '../../shared/calendar/day.ts'
import { babyColumns, indexBaby } from '../birth/babies.ts'
import type { Context } from '../call/handler.ts'
import { addEvent } from '../events/write.ts'
import { checkColumns, concernColumns, protectiveColumns } from '../family/columns.ts'
import { addMember } from '../family/members.ts'
import { addPart } from '../record/parts.ts'
import { indexText } from '../search/entries.ts'
import type { Life } from './life.ts'
import type { Deed } from './work.ts'

/** The audit label of each kind of work, as the contract words it. */
export const deedLabels: Readonly<Record<Deed['kind'], string>> = {
  event: 'Event recorded',
  member: 'Family member added',
  check: 'Check recorded',
  concern: 'Relative’s concern recorded',
  protective: 'Protective factor added',
}

/** Records one piece of work on a referral. */
export async function doDeed(context: Context, { line }: Life, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'event':
      await addEvent(context, line.id, deed.fields)
      return
    case 'member':
      await addMember(context, line.id, deed.fields)
      return
    case 'check': {
      const { father_id: personId } = await context.db
        .selectFrom('referral')
        .select('father_id')
        .where('id', '=', line.id)
        .executeTakeFirstOrThrow()
      await addPart(context, 'agency_check', line.id, checkColumns({ ...deed.fields, personId }))
      return
    }
    case 'concern': {
      const id = await addPart(context, 'concern', line.id, concernColumns(deed.fields))
      await indexText(context.db, {
        referralId: line.id,
        sourceId: id,
        place: 'Concern',
        body: `${deed.fields.raisedBy}. ${deed.fields.text}`,
      })
      return
    }
    case 'protective':
      await addPart(context, 'protective_factor', line.id, protectiveColumns(deed.fields))
  }
}

/** A birth with its babies. */
export async function bear(context: Context, { line, told, random }: Life, on: IsoDay): Promise<void> {
  await context.write.change('referral', { id: line.id, version: null }, { born_on: on })
  for (let position = 1; position <= line.numberExpected; position++) {
    const baby = {
      surname: told.mother.surname,
      forenames: '',
      nhsNumber: null,
      sex: random.pick(['female', 'male'] as const),
      bornOn: on,
      bornAt: `${String(random.int(0, 23)).padStart(2, '0')}:${random.int(10, 59)}`,
      place: '',
      gestationDays: null,
      weightGrams: random.int(1_800, 4_200),
      outcome: 'live' as const,
    }
    const id = await addPart(context, 'baby', line.id, { position, ...babyColumns(baby) })
    await indexBaby(context.db, line.id, id, baby)
  }
}
