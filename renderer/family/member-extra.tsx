import type { IsoDay } from '../../shared/calendar/day.ts'
import type { Member } from '../../shared/family/model.ts'
import { isEmpty, type Values, valueWords } from '../record/spec.ts'
import { personSpecs } from '../record/specs.ts'
import text from '../ui/text.module.css'

/** Already said in the first line of a member. */
const said = ['surname', 'forenames', 'dateOfBirth']

/**
 * What else is recorded of a member of the family, in one line, and the note: nothing typed is only
 * to be seen in the form.
 */
export function MemberExtra({ member, today }: { member: Member; today: IsoDay }) {
  const values: Values = member.person
  const facts = personSpecs
    .filter(({ key }) => !said.includes(key) && !isEmpty(values[key] ?? null) && values[key] !== 'not_known')
    .map(spec => `${spec.label}: ${valueWords(spec, values[spec.key] ?? null, today)}`)
  return (
    <>
      {facts.length === 0 ? null : <p className={text.num}>{facts.join(' · ')}</p>}
      {member.note === '' ? null : <p className={text.note}>{member.note}</p>}
    </>
  )
}
