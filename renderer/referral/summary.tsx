import type { Referral } from '../../shared/referrals/model.ts'
import { useCall } from '../api.ts'
import { EventDialog } from '../events/event-dialog.tsx'
import { LinksCard } from '../family/links-card.tsx'
import { EditCard } from '../record/edit-card.tsx'
import type { PartProps } from '../record/part.ts'
import { fieldsOf, saveFields } from '../record/referral-fields.ts'
import type { Value } from '../record/spec.ts'
import { fatherSpecs, motherSpecs, originSpecs, pregnancySpecs, reasonSpecs } from '../record/specs.ts'
import { useKept } from '../ui/kept.ts'
import text from '../ui/text.module.css'
import { RecentChronology } from './chronology/recent-chronology.tsx'
import { MergesCard } from './merge/merges-card.tsx'
import { FatherFacts, MotherFacts } from './parents-facts.tsx'
import { fatherOf, motherOf, saveFather, saveMother } from './parents-sections.tsx'
import { RecentNotes } from './recent-notes.tsx'
import styles from './referral.module.css'

/** Why, who, and where things stand: what a chair reads before the case is opened, in a minute. */
export function Summary(props: PartProps) {
  const { referral, today } = props
  const sites = useCall('directory.sites', {}).data ?? []
  const allocation = useAllocation(referral)
  const common = { referral, today }
  return (
    <>
      <EditCard {...common} title="Why this baby was referred" specs={reasonSpecs} valuesOf={fieldsOf} save={saveFields}>
        <Reasons referral={referral} />
      </EditCard>
      <div className={styles.two}>
        <EditCard {...common} title="Mother" specs={motherSpecs} valuesOf={motherOf} save={saveMother}>
          <MotherFacts {...common} />
        </EditCard>
        <EditCard {...common} title="Father" specs={fatherSpecs} valuesOf={fatherOf} save={saveFather}>
          <FatherFacts {...common} />
        </EditCard>
      </div>
      <RecentChronology {...props} />
      <LinksCard referral={referral} isBrief />
      <div className={styles.two}>
        <EditCard {...common} title="Referral" specs={originSpecs(sites)} valuesOf={fieldsOf} save={allocation.save} />
        <EditCard {...common} title="Pregnancy" specs={pregnancySpecs} valuesOf={fieldsOf} save={saveFields} />
      </div>
      <MergesCard id={referral.line.id} />
      <RecentNotes {...props} />
      {allocation.named === null ? null : (
        <EventDialog
          {...common}
          title="When was the social worker allocated?"
          begin={{ kind: 'allocated', who: allocation.named, agency: 'social_care' }}
          onClose={allocation.done}
        />
      )}
    </>
  )
}

/**
 * A social worker named for the first time was allocated on some day: it is asked for at once,
 * because milestones count from it.
 */
function useAllocation(referral: Referral) {
  const { line, fields } = referral
  const { data: events } = useCall('events.list', { referralId: line.id })
  const [named, setNamed] = useKept<string | null>('allocation asked', null)

  async function save(seen: { id: string; version: number }, changes: Record<string, Value>) {
    const reply = await saveFields(seen, changes)
    const name = String(changes.socialWorker ?? '').trim()
    const isFirst = fields.socialWorker === '' && events?.every(({ kind }) => kind !== 'allocated')
    if (reply.ok && name !== '' && isFirst) setNamed(name)
    return reply
  }

  return { named, save, done: () => setNamed(null) }
}

function Reasons({ referral: { fields } }: { referral: Referral }) {
  return (
    <>
      <p className={`${text.row} ${text.kept}`}>{fields.reasons === '' ? 'Not recorded' : fields.reasons}</p>
      {fields.ragReason === '' ? null : <p className={text.note}>RAG: {fields.ragReason}</p>}
    </>
  )
}
