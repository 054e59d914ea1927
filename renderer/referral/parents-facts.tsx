import type { ReactNode } from 'react'
import { ageOn, type IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { type CheckBody, checkBodyWords } from '../../shared/family/codes.ts'
import type { AgencyCheck } from '../../shared/family/model.ts'
import { answerWords, careExperienceWords, identificationWords } from '../../shared/people/codes.ts'
import type { PersonFields } from '../../shared/people/model.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { nameAndOthers } from '../../shared/people/told.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import { counted } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { askedWords, checksOf } from '../family/check-words.ts'
import fields from '../record/fields.module.css'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'

/**
 * The mother in a few lines: who she is, what she is owed, and whether she can be phoned safely.
 */
export function MotherFacts({ referral: { mother }, today }: { referral: Referral; today: IsoDay }) {
  const { careExperience, personalAdviser } = mother
  const needsAdviser = careExperience === 'looked_after' || careExperience === 'care_leaver'
  return (
    <dl className={`${fields.facts} ${text.num}`}>
      <Fact name="Name">{nameAndOthers(mother)}</Fact>
      <Fact name="Born">{bornWords(mother, today)}</Fact>
      <Fact name="NHS number">{mother.nhsNumber === null ? null : spacedNhsNumber(mother.nhsNumber)}</Fact>
      <Fact name="Care experience">{careExperienceWords[careExperience]}</Fact>
      {needsAdviser || personalAdviser !== '' ? (
        <Fact name="Personal adviser">{personalAdviser === '' ? <Tag tone="amber">Not recorded</Tag> : personalAdviser}</Fact>
      ) : null}
      <Fact name="Safe to phone">
        <SafeToPhone person={mother} />
      </Fact>
      <Fact name="Address">{[mother.address, mother.postcode].filter(part => part !== '').join(', ')}</Fact>
    </dl>
  )
}

/** The father in a few lines: whether he is known, spoken to, and what was asked about him. */
export function FatherFacts({ referral: { father, line }, today }: { referral: Referral; today: IsoDay }) {
  const { data } = useCall('family.read', { referralId: line.id })
  const { identified, spokenToOn, otherChildren } = father
  const partners = data?.members.filter(({ kind }) => kind === 'partner').length ?? 0
  return (
    <dl className={`${fields.facts} ${text.num}`}>
      <Fact name="Identified">{identified === 'identified' ? 'Yes' : <Tag tone="amber">{identificationWords[identified]}</Tag>}</Fact>
      <Fact name="Name">{nameAndOthers(father)}</Fact>
      <Fact name="Born">{bornWords(father, today)}</Fact>
      <Fact name="Spoken to directly">{spokenToOn === null ? <Tag tone="amber">Not yet</Tag> : longDay(spokenToOn)}</Fact>
      {data === undefined
        ? null
        : (Object.keys(checkBodyWords) as CheckBody[]).map(body => (
            <Fact key={body} name={checkBodyWords[body]}>
              <CheckWords check={checksOf(data.checks, father.id, body)[0]} today={today} isKnown={identified === 'identified'} />
            </Fact>
          ))}
      <Fact name="Other children">{otherChildren}</Fact>
      {partners === 0 ? null : (
        <Fact name="Beside him">
          <a href={`#/register/${line.id}/father`}>{counted(partners, 'partner or possible father', 'partners or possible fathers')}</a>
        </Fact>
      )}
    </dl>
  )
}

function CheckWords({ check, today, isKnown }: { check: AgencyCheck | undefined; today: IsoDay; isKnown: boolean }) {
  if (check === undefined) return <Tag tone={isKnown ? 'red' : 'grey'}>Not asked</Tag>
  if (check.answeredOn === null) return <Tag tone="amber">{askedWords(check, today)}</Tag>
  return check.answer === '' ? `Answered ${longDay(check.answeredOn)}` : check.answer
}

/** A name and its value; nothing or empty text says that it is not recorded. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isMissing = children === null || children === ''
  return (
    <>
      <dt>{name}</dt>
      <dd className={isMissing ? fields.missing : undefined}>{isMissing ? 'Not recorded' : children}</dd>
    </>
  )
}

function bornWords({ dateOfBirth }: PersonFields, today: IsoDay): string | null {
  return dateOfBirth === null ? null : `${longDay(dateOfBirth)}, ${ageOn(dateOfBirth, today)}`
}

function SafeToPhone({ person: { safeToContact, contactNote, phone } }: { person: PersonFields }) {
  return (
    <>
      {safeToContact === 'no' ? <strong>No. </strong> : `${answerWords[safeToContact]}${contactNote === '' && phone === '' ? '' : '. '}`}
      {[contactNote, phone].filter(part => part !== '').join(' · ')}
    </>
  )
}
