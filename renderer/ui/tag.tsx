import type { ReactNode } from 'react'
import { type Rag, ragWords } from '../../shared/referrals/codes.ts'
import { classNames } from './class-names.ts'
import styles from './tag.module.css'

export type Tone = 'red' | 'amber' | 'green' | 'blue' | 'grey'

/** A state as a word; colour only repeats it. */
export function Tag({ tone = 'grey', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames(styles.tag, tone !== 'grey' && styles[tone])}>{children}</span>
}

/** Red, amber, green or not rated. */
export function RagTag({ rag }: { rag: Rag }) {
  return <Tag tone={rag === 'not_rated' ? 'grey' : rag}>{ragWords[rag]}</Tag>
}
