import { useRef } from 'react'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import type { AgendaItem, MeetingRecord } from '../../../shared/meetings/model.ts'
import { nextStep, type Step } from '../../../shared/meetings/steps.ts'
import type { Settings } from '../../../shared/settings/model.ts'
import { useCall } from '../../api.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useBeginning } from './beginning.ts'
import styles from './chair.module.css'
import { Side } from './side.tsx'
import { Talk } from './talk.tsx'

interface CasePanesProps {
  readonly item: AgendaItem
  readonly record: MeetingRecord
  readonly settings: Settings
  /** The day the case is spoken of on. */
  readonly today: IsoDay
}

/** The middle and the right pane of one case. */
export function CasePanes({ item, record, settings, today }: CasePanesProps) {
  const read = useCall('meetings.readCase', { itemId: item.id })
  const talk = useRef<HTMLElement>(null)
  useBeginning(talk, item.id, read.data !== undefined)
  return (
    <>
      <section ref={talk} className={styles.talk} data-pane data-talk={read.data ? true : undefined} aria-label="Discussion">
        <ErrorNotice error={read.error?.error} />
        {read.data ? <Talk one={read.data} record={record} settings={settings} today={today} /> : null}
      </section>
      <aside className={styles.side} data-pane aria-label="Facts">
        {read.data ? <Side one={read.data} today={today} bornTonightWeeks={settings.bornTonightWeeks} /> : null}
      </aside>
    </>
  )
}

/** Keeps the next case read while this one is discussed, so that going to it waits for nothing. */
export function useAhead(items: readonly AgendaItem[], step: Step): void {
  const next = items.find(({ id }) => id === nextStep(items, step))
  const isThere = next !== undefined
  useCall('meetings.readCase', { itemId: next?.id ?? '' }, { enabled: isThere })
  useCall('referrals.read', { id: next?.referral.id ?? '' }, { enabled: isThere })
  useCall('tracking.read', { referralId: next?.referral.id ?? '' }, { enabled: isThere })
}
