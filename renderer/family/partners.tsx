import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { livesWithWords } from '../../shared/family/codes.ts'
import type { Member } from '../../shared/family/model.ts'
import { identificationWords } from '../../shared/people/codes.ts'
import { useCall } from '../api.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { AddressesCard } from './addresses-card.tsx'
import { ChecksCard } from './checks-card.tsx'
import styles from './family.module.css'
import { MemberExtra } from './member-extra.tsx'
import { memberName, memberPart, newMember } from './member-kind.ts'
import { Parts } from './parts.tsx'

const partners = memberPart('partner')

interface PartnersProps {
  readonly referralId: string
  readonly today: IsoDay
}

/** Other partners and possible fathers: who they are and whether anybody has spoken to them. */
export function PartnersCard({ referralId, today, isBrief = false }: PartnersProps & { isBrief?: boolean }) {
  return (
    <Parts
      kind={partners}
      referralId={referralId}
      today={today}
      title="Partners and possible fathers"
      note={items => (isBrief && items.length > 0 ? 'Their checks stand under Father' : '')}
      none="None recorded beside the father."
      pick={all => all.filter(({ kind }) => kind === 'partner')}
      blank={newMember('partner')}
      addWords="Add partner or possible father"
    >
      {partner => <Partner partner={partner} today={today} />}
    </Parts>
  )
}

/** Checks and addresses of each of them. */
export function PartnersBackground({ referralId, today }: PartnersProps) {
  const { data } = useCall('family.read', { referralId })
  return data?.members
    .filter(({ kind }) => kind === 'partner')
    .map(partner => (
      <div key={partner.id} className={styles.person}>
        <ChecksCard referralId={referralId} today={today} personId={partner.personId} name={memberName(partner)} isNeeded />
        <AddressesCard referralId={referralId} today={today} personId={partner.personId} name={memberName(partner)} />
      </div>
    ))
}

function Partner({ partner, today }: { partner: Member; today: IsoDay }) {
  const { identified, spokenToOn, relationship, person, posesRisk, livesWith } = partner
  return (
    <>
      <div className={styles.line}>
        <strong>{memberName(partner)}</strong>
        <span className={`${text.note} ${text.num}`}>
          {[relationship, person.dateOfBirth === null ? '' : `born ${longDay(person.dateOfBirth)}`].filter(part => part !== '').join(' · ')}
        </span>
        {identified === 'identified' ? null : <Tag tone="amber">{identificationWords[identified]}</Tag>}
        {spokenToOn === null ? <Tag tone="amber">Not spoken to directly</Tag> : <Tag tone="green">Spoken to {longDay(spokenToOn)}</Tag>}
        {posesRisk === 'yes' ? <Tag tone="red">Risk known</Tag> : null}
      </div>
      <p>Lives: {livesWithWords[livesWith].toLowerCase()}.</p>
      <MemberExtra member={partner} today={today} />
    </>
  )
}
