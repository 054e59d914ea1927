import { z } from 'zod'
import { Day, Id, RequiredShort, Version } from '../fields.ts'
import { MotherMark } from '../people/identity.ts'

export const ReminderFields = z.strictObject({ referralId: Id.nullable(), on: Day, text: RequiredShort })
export type ReminderFields = z.output<typeof ReminderFields>
export const Reminder = z.strictObject({
  id: Id,
  version: Version,
  referralId: Id.nullable(),
  babyName: z.string(),
  /** Tells two babies of one name apart. */
  mother: MotherMark.nullable(),
  on: Day,
  text: z.string(),
})
export type Reminder = z.infer<typeof Reminder>
