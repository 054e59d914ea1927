import type { Referral, ReferralFields } from '../../../shared/referrals/model.ts'
import { api, useCall } from '../../api.ts'
import text from '../../ui/text.module.css'
import { EditCard } from '../fields/edit-card.tsx'
import { Facts } from '../fields/facts.tsx'
import type { FieldSpec, Value, Values } from '../fields/spec.ts'
import { birthSpecs, fatherSpecs, motherSpecs, originSpecs, pregnancySpecs, reasonSpecs } from '../fields/specs.ts'
import { MergesCard } from '../merge/merges-card.tsx'
import { fatherOf, fatherTags, motherOf, motherTags, saveFather, saveMother } from './parents-sections.tsx'
import type { PartProps } from './part.ts'
import { RecentNotes } from './recent-notes.tsx'
import styles from './referral.module.css'

const motherShort = pick(motherSpecs, [
  'surname',
  'forenames',
  'dateOfBirth',
  'nhsNumber',
  'careExperience',
  'personalAdviser',
  'safeToContact',
])
const fatherShort = pick(fatherSpecs, ['identified', 'surname', 'forenames', 'dateOfBirth', 'spokenToOn', 'otherChildren'])
const pregnancyAndBirth = [...pregnancySpecs, ...birthSpecs]

function pick(specs: readonly FieldSpec[], keys: readonly string[]): readonly FieldSpec[] {
  return keys.flatMap(key => specs.filter(spec => spec.key === key))
}

function fieldsOf(referral: Referral): Values {
  return referral.fields
}

function saveFields(seen: { id: string; version: number }, changes: Record<string, Value>) {
  return api.referrals.change({ ...seen, changes: changes as Partial<ReferralFields> })
}

/** Why, who, and where things stand: what a chair reads before the case is opened. */
export function Summary(props: PartProps) {
  const { referral, today } = props
  const sites = useCall('directory.sites', {}).data ?? []
  const common = { referral, today }
  return (
    <>
      <EditCard {...common} title="Why this baby was referred" specs={reasonSpecs} valuesOf={fieldsOf} save={saveFields}>
        <Reasons referral={referral} />
      </EditCard>
      <div className={styles.two}>
        <EditCard {...common} title="Mother" specs={motherSpecs} valuesOf={motherOf} save={saveMother}>
          <Facts specs={motherShort} values={referral.mother} today={today} special={motherTags(referral)} />
        </EditCard>
        <EditCard {...common} title="Father" specs={fatherSpecs} valuesOf={fatherOf} save={saveFather}>
          <Facts specs={fatherShort} values={referral.father} today={today} special={fatherTags(referral)} />
        </EditCard>
      </div>
      <div className={styles.two}>
        <EditCard {...common} title="Referral" specs={originSpecs(sites)} valuesOf={fieldsOf} save={saveFields} />
        <EditCard {...common} title="Pregnancy and birth" specs={pregnancyAndBirth} valuesOf={fieldsOf} save={saveFields} />
      </div>
      <MergesCard id={referral.line.id} />
      <RecentNotes {...props} />
    </>
  )
}

function Reasons({ referral: { fields } }: { referral: Referral }) {
  return (
    <>
      <p className={`${text.row} ${text.kept}`}>{fields.reasons === '' ? 'Not recorded' : fields.reasons}</p>
      {fields.ragReason === '' ? null : <p className={text.note}>RAG: {fields.ragReason}</p>}
    </>
  )
}
