import type { ReactNode } from 'react'
import type { PartProps } from '../record/part.ts'
import { type ReferralSection, referralSections } from '../record/sections.ts'
import { Tag } from '../ui/tag.tsx'
import { type Standing, standingOf } from './badges.ts'
import styles from './referral.module.css'
import { useStanding } from './use-standing.ts'

/** The parts of the page, with how many there are and what is missing. */
export function Toc({ here, ...props }: PartProps & { here: ReferralSection }) {
  const facts = useStanding(props)
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
              {badge(standingOf(section, facts))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function badge(standing: Standing | null): ReactNode {
  return standing === null ? null : <Tag tone={standing.tone}>{standing.word}</Tag>
}
