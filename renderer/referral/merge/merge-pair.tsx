import { useMutation } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { Fragment, useState } from 'react'
import { longDay } from '../../../shared/calendar/words.ts'
import type { MergePreview, MergeSide } from '../../../shared/merges/model.ts'
import { statusWords } from '../../../shared/referrals/codes.ts'
import type { CallError } from '../../../shared/reply.ts'
import { counted } from '../../../shared/words.ts'
import { api, useCall } from '../../api.ts'
import { showReferral } from '../../record/cache.ts'
import { Card } from '../../record/card.tsx'
import { leaveFor, navigate, useLeaveGuard } from '../../shell/router.ts'
import { Button } from '../../ui/button.tsx'
import { useKept } from '../../ui/kept.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { noteSaved } from '../../ui/saved-state.ts'
import text from '../../ui/text.module.css'
import { TextArea } from '../../ui/text-area.tsx'
import { tell } from '../../ui/toast.tsx'
import styles from './merge.module.css'
import { MergeFacts } from './merge-facts.tsx'

/**
 * Both records side by side: which value of each fact is kept, what goes over, what stays, and why
 * they are merged.
 */
export function MergePair({ keptId, mergedId }: { keptId: string; mergedId: string }) {
  const { data: preview, error } = useCall('merges.preview', { keptId, mergedId })
  if (error) return <ErrorNotice error={error.error} />
  if (preview === undefined) return null
  const swap = (
    <Button icon={<ArrowLeftRight aria-hidden />} onPress={() => navigate(`/register/${mergedId}/merge/${keptId}`)}>
      Keep {preview.merged.reference} instead
    </Button>
  )
  if (preview.problem !== '') {
    return (
      <Notice tone="amber" title="These two cannot be merged this way." actions={swap}>
        {preview.problem}
      </Notice>
    )
  }
  return (
    <>
      <div className={styles.head}>{swap}</div>
      <Merging preview={preview} />
    </>
  )
}

function Merging({ preview }: { preview: MergePreview }) {
  const { kept, merged, fields } = preview
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [reason, setReason] = useKept('reason of merge', '')
  const [isAsked, setAsked] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const { mutateAsync: merge, isPending } = useMutation({ mutationFn: api.referrals.merge })
  useLeaveGuard(reason !== '' || chosen.size > 0)
  const isTaken = (field: MergePreview['fields'][number]) => chosen.get(field.field) ?? field.fills

  async function act() {
    setAsked(true)
    if (reason.trim() === '' || isPending) return
    const seen = ({ id, version }: MergeSide) => ({ id, version })
    const take = fields.filter(isTaken).map(({ field }) => field)
    const reply = await merge({ kept: seen(kept), merged: seen(merged), take, reason })
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    showReferral(reply.value)
    noteSaved()
    tell(`${merged.reference} was merged into ${kept.reference}.`)
    leaveFor(`/register/${kept.id}`)
  }

  return (
    <>
      <Card title="What the two records say" note={fields.length === 0 ? 'Nothing differs' : `${counted(fields.length, 'fact')} to choose`}>
        <div className={styles.sides}>
          <span className={styles.corner} />
          <Side side={kept} what="Kept" />
          <Side side={merged} what="Merged into it" />
          <MergeFacts preview={preview} isTaken={isTaken} onChoose={(field, take) => setChosen(now => new Map(now).set(field, take))} />
        </div>
        <p className={text.note}>Values that are not chosen stay to be read in {merged.reference}.</p>
      </Card>
      <Card title="What goes over">
        <GoesOver preview={preview} />
      </Card>
      <Card title="Why they are one">
        <div className={styles.foot}>
          <TextArea
            label="Reason"
            value={reason}
            onChange={setReason}
            error={isAsked && reason.trim() === '' ? 'A reason is needed: it stands in both records.' : null}
          />
          <ErrorNotice error={error} />
          <div className={styles.head}>
            <Button kind="primary" onPress={() => void act()} isPending={isPending}>
              Merge records
            </Button>
            <span className={text.note}>
              {merged.reference} is then withdrawn and says where it went. The merge can be undone on {kept.reference}.
            </span>
          </div>
        </div>
      </Card>
    </>
  )
}

function Side({ side, what }: { side: MergeSide; what: string }) {
  return (
    <div className={styles.side}>
      <span className={text.label}>{what}</span>
      <a href={`#/register/${side.id}`}>{side.name}</a>
      <span className={`${text.note} ${text.num}`}>
        {side.reference}, {statusWords[side.status].toLowerCase()}, received {longDay(side.receivedOn)}
      </span>
    </div>
  )
}

function GoesOver({ preview: { moves, stays, kept, merged } }: { preview: MergePreview }) {
  return (
    <>
      <p className={text.row}>
        {moves.length === 0
          ? `Nothing is recorded in ${merged.reference} beside what is above.`
          : `To ${kept.reference}: ${moves.map(({ count, what }) => `${count} ${what}`).join(', ')}.`}
      </p>
      {stays.length === 0 ? null : (
        <p className={styles.sentence}>
          Both were on the agenda of{' '}
          {stays.map(({ meetingId, date }, place) => (
            <Fragment key={meetingId}>
              {place === 0 ? '' : ', '}
              <a href={`#/meetings/${meetingId}`}>{longDay(date)}</a>
            </Fragment>
          ))}
          : what was said of {merged.reference} there stays with it.
        </p>
      )}
    </>
  )
}
