import type { ReactNode } from 'react'
import { gestationDays } from '../../../shared/calendar/gestation.ts'
import { Tag } from '../../ui/tag.tsx'
import type { PartProps } from './part.ts'
import styles from './referral.module.css'
import { type ReferralSection, referralSections } from './sections.ts'

/** The parts of the page, with how many there are and what is missing. */
export function Toc({ here, ...props }: PartProps & { here: ReferralSection }) {
  return (
    <nav className={styles.toc} aria-label="Parts of this referral">
      <ul>
        {(Object.entries(referralSections) as [ReferralSection, string][]).map(([section, name]) => (
          <li key={section}>
            <a
              href={`#/register/${props.referral.line.id}${section === 'summary' ? '' : `/${section}`}`}
              className={here === section ? styles.on : undefined}
              aria-current={here === section ? 'true' : undefined}
            >
              {name}
              {badge(section, props)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function badge(section: ReferralSection, { referral, today, figures }: PartProps): ReactNode {
  const { line, father, factors, notes, discussions } = referral
  const count = (many: number) => (many === 0 ? null : <Tag>{many}</Tag>)
  switch (section) {
    case 'father':
      return father.identified === 'identified' ? null : <Tag tone="amber">{father.identified === 'not_yet' ? 'not yet' : 'declined'}</Tag>
    case 'factors':
      return count(factors.length)
    case 'edd':
      return line.edd === null ? <Tag tone="amber">none</Tag> : null
    case 'notes':
      return count(notes.length)
    case 'meetings':
      return count(discussions.length)
    case 'actions':
      return count(line.openActions)
    case 'tonight':
      if (line.bornTonightWritten || line.bornOn !== null || line.edd === null) return null
      return gestationDays(line.edd, today) >= figures.bornTonightWeeks * 7 ? <Tag tone="red">late</Tag> : null
    default:
      return null
  }
}
