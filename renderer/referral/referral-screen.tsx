import { ActionsSection } from '../actions/actions-section.tsx'
import { useCall } from '../api.ts'
import { BirthSection } from '../birth/birth-section.tsx'
import { EddSection } from '../edd/edd-section.tsx'
import { BirthPlanHolders } from '../events/birth-plan.tsx'
import { EventsSection } from '../events/events-section.tsx'
import { ConcernsSection } from '../family/concerns-section.tsx'
import { FamilySection } from '../family/family-section.tsx'
import { ProtectiveCard } from '../family/protective-card.tsx'
import { LogSection } from '../log/log-section.tsx'
import { useFigures } from '../record/figures.ts'
import type { PartProps } from '../record/part.ts'
import { type ReferralSection, sectionOf } from '../record/sections.ts'
import { ReadOnly, useToday } from '../shell/session.ts'
import { MilestonesSection } from '../tracking/milestones-section.tsx'
import { SafeguardsSection } from '../tracking/safeguards-section.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { ChronologySection } from './chronology/chronology-section.tsx'
import { FactorsSection } from './factors-section.tsx'
import { Head } from './head.tsx'
import { HistorySection } from './history-section.tsx'
import { MeetingsSection } from './meetings-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { FatherSection, MotherSection } from './parents-sections.tsx'
import styles from './referral.module.css'
import { Side } from './side.tsx'
import { Summary } from './summary.tsx'
import { Toc } from './toc.tsx'
import { TonightCard } from './tonight-card.tsx'

/**
 * Everything known of one referral: the ruler above, its parts at the left, what is due at the
 * right.
 */
export function ReferralScreen({ id, section: part }: { id: string; section: string | undefined }) {
  const today = useToday()
  const figures = useFigures()
  const { data: referral, error } = useCall('referrals.read', { id })
  const section = sectionOf(part)
  if (error) {
    return (
      <div className={styles.body}>
        <h1>Referral</h1>
        <ErrorNotice error={error.error} actions={<LinkButton href="#/register">Back to the register</LinkButton>} />
      </div>
    )
  }
  if (referral === undefined) return null
  const props = { referral, today, figures }
  return (
    <ReadOnly value={referral.mergedInto !== null}>
      <div className={styles.room}>
        <Head {...props} />
        <Toc {...props} here={section} />
        <div className={styles.body} key={id}>
          <Part section={section} {...props} />
        </div>
        <Side {...props} here={section} />
      </div>
    </ReadOnly>
  )
}

function Part({ section, ...props }: PartProps & { section: ReferralSection }) {
  switch (section) {
    case 'summary':
      return <Summary {...props} />
    case 'mother':
      return <MotherSection {...props} />
    case 'father':
      return <FatherSection {...props} />
    case 'family':
      return <FamilySection {...props} />
    case 'concerns':
      return <ConcernsSection {...props} />
    case 'factors':
      return (
        <>
          <FactorsSection {...props} />
          <ProtectiveCard {...props} />
        </>
      )
    case 'edd':
      return <EddSection {...props} />
    case 'work':
    case 'assessments':
    case 'conferences':
    case 'legal':
    case 'support':
      return <EventsSection {...props} section={section} />
    case 'birth-plan':
      return (
        <>
          <BirthPlanHolders {...props} />
          <EventsSection {...props} section={section} />
        </>
      )
    case 'birth':
      return (
        <>
          <BirthSection {...props} />
          <EventsSection {...props} section={section} />
        </>
      )
    case 'milestones':
      return <MilestonesSection {...props} />
    case 'safeguards':
      return <SafeguardsSection {...props} />
    case 'tonight':
      return <TonightCard {...props} />
    case 'notes':
      return <NotesSection {...props} />
    case 'log':
      return <LogSection {...props} />
    case 'meetings':
      return <MeetingsSection {...props} />
    case 'actions':
      return <ActionsSection {...props} />
    case 'chronology':
      return <ChronologySection {...props} />
    case 'history':
      return <HistorySection {...props} />
  }
}
