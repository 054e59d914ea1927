import { useRef, useState } from 'react'
import { pictureOf } from '../../shared/family/picture.ts'
import { useCall } from '../api.ts'
import { Card } from '../record/card.tsx'
import type { PartProps } from '../record/part.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { useWidth } from '../ui/use-width.ts'
import styles from './family-picture.module.css'
import { Genogram } from './genogram.tsx'

/**
 * Mother, father, partners, children and relatives as a drawing; the same in words for screen
 * readers and for who prefers to read.
 */
export function FamilyPicture({ referral, today }: Pick<PartProps, 'referral' | 'today'>) {
  const referralId = referral.line.id
  const family = useCall('family.read', { referralId })
  const babies = useCall('birth.read', { referralId })
  const [inWords, setInWords] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const picture =
    family.data && babies.data ? pictureOf({ referral, family: family.data, babies: babies.data, today }, Math.max(width, 200)) : null
  const error = family.error ?? babies.error
  return (
    <Card
      title="Family"
      action={
        <Button kind="quiet" small onPress={() => setInWords(!inWords)}>
          {inWords ? 'Show the picture' : 'Show as words'}
        </Button>
      }
    >
      <ErrorNotice error={error?.error} />
      <div ref={box} className={styles.picture}>
        {picture && !inWords && width > 0 ? <Genogram picture={picture} /> : null}
        <ul className={inWords ? styles.words : text.hidden} aria-label="Family in words">
          {picture?.words.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
        {picture && picture.household.length > 0 && !inWords ? <p className={text.note}>Outlined: the mother’s household</p> : null}
      </div>
    </Card>
  )
}
