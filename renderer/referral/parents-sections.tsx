import type { ReactNode } from 'react'
import type { SeenRecord } from '../../shared/fields.ts'
import type { FatherFields, PersonFields } from '../../shared/people/model.ts'
import type { Referral } from '../../shared/referrals/model.ts'
import { api } from '../api.ts'
import { AddressesCard } from '../family/addresses-card.tsx'
import { ChecksCard } from '../family/checks-card.tsx'
import { PartnersBackground, PartnersCard } from '../family/partners.tsx'
import { EditCard } from '../record/edit-card.tsx'
import type { PartProps } from '../record/part.ts'
import { fieldsOf, saveFields } from '../record/referral-fields.ts'
import type { Value, Values } from '../record/spec.ts'
import { bookingSpecs, fatherSpecs, motherSpecs } from '../record/specs.ts'
import { Tag } from '../ui/tag.tsx'

/** The forms hold values by field name; the contract’s schema checks them where they arrive. */
export function saveMother(seen: SeenRecord, changes: Record<string, Value>) {
  return api.referrals.changeMother({ ...seen, changes: changes as Partial<PersonFields> })
}

export function saveFather(seen: SeenRecord, changes: Record<string, Value>) {
  return api.referrals.changeFather({ ...seen, changes: changes as Partial<FatherFields> })
}

export function motherOf(referral: Referral): Values {
  return referral.mother
}

export function fatherOf(referral: Referral): Values {
  return referral.father
}

/**
 * Everything recorded of the mother: who she is, her booking, where she lived, what agencies know.
 */
export function MotherSection({ referral, today }: PartProps) {
  const common = { referral, today }
  const person = { referralId: referral.line.id, today, personId: referral.mother.id }
  return (
    <>
      <EditCard {...common} title="Mother" specs={motherSpecs} valuesOf={motherOf} save={saveMother} special={motherTags(referral)} />
      <EditCard {...common} title="Booking" specs={bookingSpecs} valuesOf={fieldsOf} save={saveFields} />
      <AddressesCard {...person} />
      <ChecksCard {...person} />
    </>
  )
}

/**
 * The father, other partners and possible fathers: who they are, what was asked about them, and
 * whether anybody has spoken to them.
 */
export function FatherSection({ referral, today }: PartProps) {
  const common = { referral, today }
  const family = { referralId: referral.line.id, today }
  const person = { ...family, personId: referral.father.id }
  return (
    <>
      <EditCard {...common} title="Father" specs={fatherSpecs} valuesOf={fatherOf} save={saveFather} special={fatherTags(referral)} />
      <ChecksCard {...person} isNeeded />
      <AddressesCard {...person} />
      <PartnersCard {...family} />
      <PartnersBackground {...family} />
    </>
  )
}

/** What has to be seen at a glance, as words and a tag. */
function motherTags({ mother }: Referral): Record<string, ReactNode> {
  return {
    ...(mother.safeToContact === 'no' ? { safeToContact: <Tag tone="red">No</Tag> } : {}),
    ...(mother.careExperience === 'care_leaver' && mother.personalAdviser === ''
      ? { personalAdviser: <Tag tone="amber">Not recorded</Tag> }
      : {}),
  }
}

function fatherTags({ father }: Referral): Record<string, ReactNode> {
  return {
    ...(father.identified === 'not_yet' ? { identified: <Tag tone="amber">Not yet identified</Tag> } : {}),
    ...(father.spokenToOn === null ? { spokenToOn: <Tag tone="amber">Not yet</Tag> } : {}),
    ...(father.safeToContact === 'no' ? { safeToContact: <Tag tone="red">No</Tag> } : {}),
  }
}
