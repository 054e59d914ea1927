import type { ReactNode } from 'react'
import type { FatherFields, PersonFields, Referral } from '../../../shared/referrals/model.ts'
import { api } from '../../api.ts'
import { Tag } from '../../ui/tag.tsx'
import { EditCard } from '../fields/edit-card.tsx'
import type { Value, Values } from '../fields/spec.ts'
import { fatherSpecs, motherSpecs } from '../fields/specs.ts'
import type { PartProps } from './part.ts'

type Seen = { id: string; version: number }

/** The forms hold values by field name; the contract’s schema checks them where they arrive. */
export function saveMother(seen: Seen, changes: Record<string, Value>) {
  return api.referrals.changeMother({ ...seen, changes: changes as Partial<PersonFields> })
}

export function saveFather(seen: Seen, changes: Record<string, Value>) {
  return api.referrals.changeFather({ ...seen, changes: changes as Partial<FatherFields> })
}

export function motherOf(referral: Referral): Values {
  return referral.mother
}

export function fatherOf(referral: Referral): Values {
  return referral.father
}

/** Everything recorded of the mother. */
export function MotherSection({ referral, today }: PartProps) {
  return (
    <EditCard
      title="Mother"
      specs={motherSpecs}
      valuesOf={motherOf}
      referral={referral}
      today={today}
      save={saveMother}
      special={motherTags(referral)}
    />
  )
}

/** Everything recorded of the father or partner. */
export function FatherSection({ referral, today }: PartProps) {
  return (
    <EditCard
      title="Father"
      specs={fatherSpecs}
      valuesOf={fatherOf}
      referral={referral}
      today={today}
      save={saveFather}
      special={fatherTags(referral)}
    />
  )
}

/** What has to be seen at a glance, as words and a tag. */
export function motherTags({ mother }: Referral): Record<string, ReactNode> {
  return {
    ...(mother.safeToContact === 'no' ? { safeToContact: <Tag tone="red">No</Tag> } : {}),
    ...(mother.careExperience === 'care_leaver' && mother.personalAdviser === ''
      ? { personalAdviser: <Tag tone="amber">Not recorded</Tag> }
      : {}),
  }
}

export function fatherTags({ father }: Referral): Record<string, ReactNode> {
  return {
    ...(father.identified === 'not_yet' ? { identified: <Tag tone="amber">Not yet identified</Tag> } : {}),
    ...(father.spokenToOn === null ? { spokenToOn: <Tag tone="amber">Not yet</Tag> } : {}),
    ...(father.safeToContact === 'no' ? { safeToContact: <Tag tone="red">No</Tag> } : {}),
  }
}
