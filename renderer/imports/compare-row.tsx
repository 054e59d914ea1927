import { useEffect, useState } from 'react'
import type { ImportRow, RowChoice, RowGrounds } from '../../shared/imports/model.ts'
import type { Similar } from '../../shared/referrals/similar-model.ts'
import type { Reply } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { SimilarRecord } from '../similar/similar-record.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'
import styles from './imports.module.css'

export interface CompareRowProps {
  readonly importId: string
  readonly row: ImportRow
  readonly choice: RowChoice
  readonly onChoice: (choice: RowChoice) => void
  readonly ground: RowGrounds
  readonly onGround: (ground: RowGrounds) => void
  readonly isDisabled: boolean
}

/**
 * A row beside the records of the register that may be of the same family, fact by fact: leave it
 * out, link it as a later pregnancy, or say why it comes in.
 */
export function CompareRow({ importId, row, choice, onChoice, ground, onGround, isDisabled }: CompareRowProps) {
  const { line } = row
  const [reply, setReply] = useState<Reply<Similar[]> | null>(null)
  useEffect(() => {
    let isShown = true
    void api.imports.compare({ importId, line }).then(answer => isShown && setReply(answer))
    return () => {
      isShown = false
    }
  }, [importId, line])

  const isComing = choice !== 'leave_out'
  const isThere = row.duplicates.some(({ referralId }) => referralId !== null)

  const isSame = row.duplicates.some(({ kind }) => kind === 'same_pregnancy')

  function link(earlierId: string | null) {
    onGround({ ...ground, earlierId })
    if (earlierId !== null && row.state === 'duplicate') onChoice('import')
  }

  if (reply === null) return null
  if (!reply.ok) return <ErrorNotice error={reply.error} />
  return (
    <div className={styles.compare}>
      {reply.value.map(similar => (
        <SimilarRecord key={similar.id} similar={similar} here={`on line ${line}`}>
          <Linking
            {...{ similar, line, isDisabled }}
            isLinked={ground.earlierId === similar.id}
            onLink={isLinked => link(isLinked ? similar.id : null)}
          />
        </SimilarRecord>
      ))}
      {isComing && isThere ? (
        <TextArea
          label={`Reason for importing line ${line}`}
          hint={
            isSame
              ? 'Needed.'
              : ground.earlierId === null
                ? 'Needed, unless it is linked to an earlier pregnancy.'
                : 'May stay empty: it is linked.'
          }
          value={ground.reason}
          onChange={reason => onGround({ ...ground, reason })}
          isDisabled={isDisabled}
        />
      ) : null}
    </div>
  )
}

interface LinkingProps {
  readonly similar: Similar
  readonly line: number
  readonly isLinked: boolean
  readonly onLink: (isLinked: boolean) => void
  readonly isDisabled: boolean
}

function Linking({ similar, line, isLinked, onLink, isDisabled }: LinkingProps) {
  if (similar.kind === 'same_pregnancy') return <span className={text.note}>The same pregnancy comes in again only with a reason.</span>
  if (!isLinked)
    return (
      <Button
        small
        isDisabled={isDisabled}
        aria-label={`Import line ${line} linked to ${similar.reference} as an earlier pregnancy`}
        onPress={() => onLink(true)}
      >
        Import, linked as an earlier pregnancy
      </Button>
    )
  return (
    <>
      <Tag tone="blue">Linked as an earlier pregnancy on import</Tag>
      <Button
        kind="quiet"
        small
        isDisabled={isDisabled}
        aria-label={`Do not link line ${line} to ${similar.reference}`}
        onPress={() => onLink(false)}
      >
        Do not link
      </Button>
    </>
  )
}
