import { ageOn, type IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { legalStatusWords, livesWithWords, memberKindWords, openPlans, parentageWords, pastWords } from '../../shared/family/codes.ts'
import type { Member } from '../../shared/family/model.ts'
import { FamilyPicture } from '../family-picture/family-picture.tsx'
import { EditCard } from '../record/edit-card.tsx'
import type { PartProps } from '../record/part.ts'
import { fieldsOf, saveFields } from '../record/referral-fields.ts'
import { householdSpecs } from '../record/specs.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './family.module.css'
import { LinksCard } from './links-card.tsx'
import { MemberExtra } from './member-extra.tsx'
import { memberName, memberPart, newMember } from './member-kind.ts'
import { PartnersCard } from './partners.tsx'
import { Parts } from './parts.tsx'

const siblings = memberPart('sibling')
const adults = memberPart('adult')
const relatives = memberPart('relative')

/**
 * Everybody around the unborn baby beside mother and father, who lives together, and the family’s
 * other pregnancies.
 */
export function FamilySection(props: PartProps) {
  const { referral, today } = props
  const common = { referralId: referral.line.id, today }
  return (
    <>
      <FamilyPicture {...props} />
      <Parts
        {...common}
        kind={siblings}
        title="Siblings"
        none="None recorded."
        pick={all => ofKind(all, 'sibling').toSorted(eldestFirst)}
        blank={newMember('sibling')}
      >
        {sibling => <Sibling sibling={sibling} today={today} />}
      </Parts>
      <PartnersCard {...common} isBrief />
      <Parts
        {...common}
        kind={adults}
        title="Other adults in the household"
        none="None recorded."
        pick={all => ofKind(all, 'adult')}
        blank={{ ...newMember('adult'), livesWith: 'household' }}
      >
        {adult => <Adult adult={adult} today={today} />}
      </Parts>
      <Parts
        {...common}
        kind={relatives}
        title="Relatives"
        none="None recorded."
        pick={all => ofKind(all, 'relative')}
        blank={newMember('relative')}
      >
        {relative => <Adult adult={relative} today={today} />}
      </Parts>
      <EditCard title="Household" specs={householdSpecs} valuesOf={fieldsOf} referral={referral} today={today} save={saveFields} />
      <LinksCard {...props} />
    </>
  )
}

function ofKind(all: readonly Member[], kind: Member['kind']): readonly Member[] {
  return all.filter(member => member.kind === kind)
}

function eldestFirst(one: Member, other: Member): number {
  return (one.person.dateOfBirth ?? '9').localeCompare(other.person.dateOfBirth ?? '9')
}

function Sibling({ sibling, today }: { sibling: Member; today: IsoDay }) {
  const { past, outcome, outcomeOn, legalStatus, livesWith, parentage } = sibling
  return (
    <>
      <div className={styles.line}>
        <strong>{memberName(sibling)}</strong>
        <span className={`${text.note} ${text.num}`}>
          {[bornWords(sibling, today), sibling.relationship].filter(part => part !== '').join(' · ')}
        </span>
        {openPlans.includes(legalStatus) ? <Tag tone="amber">{legalStatusWords[legalStatus]}</Tag> : null}
        {past.map(one => (
          <Tag key={one} tone="red">
            {pastWords[one]}
          </Tag>
        ))}
      </div>
      <p>
        Child of: {parentageWords[parentage].toLowerCase()}. Lives: {livesWithWords[livesWith].toLowerCase()}. Legal status:{' '}
        {legalStatusWords[legalStatus].toLowerCase()}.
      </p>
      {outcome === '' && outcomeOn === null ? null : (
        <p>
          Outcome{outcomeOn === null ? '' : `, ${longDay(outcomeOn)}`}: {outcome === '' ? 'not recorded' : outcome}
        </p>
      )}
      <MemberExtra member={sibling} today={today} />
    </>
  )
}

function Adult({ adult, today }: { adult: Member; today: IsoDay }) {
  const { posesRisk, livesWith, relationship } = adult
  return (
    <>
      <div className={styles.line}>
        <strong>{memberName(adult)}</strong>
        <span className={`${text.note} ${text.num}`}>
          {[relationship || memberKindWords[adult.kind], bornWords(adult, today)].filter(part => part !== '').join(' · ')}
        </span>
        {posesRisk === 'yes' ? <Tag tone="red">Risk known</Tag> : null}
      </div>
      <p>
        Lives: {livesWithWords[livesWith].toLowerCase()}. {riskWords[posesRisk]}
      </p>
      <MemberExtra member={adult} today={today} />
    </>
  )
}

const riskWords = { yes: 'A risk is known.', no: 'No risk is known.', not_known: 'Whether there is a risk is not known.' } as const

/** `born 3 May 2022, 4`; `date of birth not recorded`. */
function bornWords({ person }: Member, today: IsoDay): string {
  if (person.dateOfBirth === null) return 'date of birth not recorded'
  return `born ${longDay(person.dateOfBirth)}, ${ageWords(person.dateOfBirth, today)}`
}

function ageWords(born: IsoDay, today: IsoDay): string {
  const years = ageOn(born, today)
  return years < 1 ? 'under 1' : String(years)
}
