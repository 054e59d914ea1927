import type { ReactNode } from 'react'
import { statusWords } from '../../shared/referrals/codes.ts'
import { type Similar, type SimilarKind, similarKindWords } from '../../shared/referrals/similar-model.ts'
import { Tag, type Tone } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './similar.module.css'
import { SimilarFields } from './similar-fields.tsx'

const tones: Record<SimilarKind, Tone> = { same_pregnancy: 'red', earlier_pregnancy: 'amber', same_mother: 'amber', possible: 'grey' }

interface SimilarRecordProps {
  readonly similar: Similar
  readonly here: string
  readonly there?: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/**
 * One record that may be of the same family: which one, why it is shown, and fact by fact. `here`
 * says where the other facts stand.
 */
export function SimilarRecord({ similar, here, there, children }: SimilarRecordProps) {
  return (
    <div className={styles.record}>
      <div className={styles.who}>
        <a href={`#/register/${similar.id}`}>{similar.name}</a>
        <Tag tone={tones[similar.kind]}>{similarKindWords[similar.kind]}</Tag>
        <span className={`${text.note} ${text.num}`}>
          {similar.reference}, {statusWords[similar.status].toLowerCase()}
        </span>
      </div>
      <p className={text.note}>{similar.sentence}</p>
      <SimilarFields fields={similar.fields} here={here} there={there} />
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  )
}
