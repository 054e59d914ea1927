import type { ComponentPropsWithRef } from 'react'
import type { Found } from '../../shared/search/calls.ts'
import styles from './find.module.css'

export interface FoundRecord extends Found {
  /** Further matches in the same referral. */
  readonly others: number
}

/**
 * One result: which referral, where it matched, and the words around the match with what matched
 * marked.
 */
export function FoundItem({ found, apart, ...option }: ComponentPropsWithRef<'li'> & { found: FoundRecord; apart: string | undefined }) {
  return (
    <li {...option} className={styles.item}>
      <strong>{found.name}</strong>
      <span className={styles.where}>
        {[apart, found.reference, found.status === 'Open' ? '' : found.status].filter(Boolean).join(' · ')}
      </span>
      <small>
        <span className={styles.place}>{whereWords(found)}:</span>{' '}
        {found.excerpt.map(({ text, hit }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
          hit ? <mark key={place}>{text}</mark> : text,
        )}
        {found.others > 0 ? <span className={styles.others}> and {found.others} more here</span> : null}
      </small>
    </li>
  )
}

function whereWords({ where, similar }: Found): string {
  return similar ? `${where}, similar name` : where
}
