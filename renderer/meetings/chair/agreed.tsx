import { useState } from 'react'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { gestationWords } from '../../../shared/calendar/gestation.ts'
import { longDay, shortDay } from '../../../shared/calendar/words.ts'
import type { Case } from '../../../shared/meetings/model.ts'
import { answerWords } from '../../../shared/people/codes.ts'
import { useKeys } from '../../shell/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { optionsOf } from '../../ui/select.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { setNextDiscussion, setParentsAware } from '../case-writes.ts'
import { focusNamed } from '../focus.ts'
import { expand, useProgress } from '../progress.ts'
import styles from './chair.module.css'
import { CaseArea } from './texts.tsx'

/** Whether the parents know. */
export function ParentsAware({ one }: { one: Case }) {
  const { run, error } = useCommand(one.item.id)
  return (
    <div>
      <Choice
        label="Parents aware of what was decided"
        options={optionsOf(answerWords)}
        value={one.parentsAware}
        onChange={answer => void run(setParentsAware(one.item, answer))}
      />
      <ErrorNotice error={error} />
    </div>
  )
}

/** A professional disagreement; folded away while there is none. */
export function Disagreement({ one }: { one: Case }) {
  const isOpen = useProgress(state => state.expanded.disagreement) || one.texts.disagreement !== ''
  return (
    <>
      {isOpen ? (
        <CaseArea
          one={one}
          field="disagreement"
          label="Professional disagreement"
          isLow
          placeholder="Who disagrees, about what, and what happens next"
        />
      ) : (
        <div className={styles.sectionLine}>
          <h2>Professional disagreement</h2>
          <span className={styles.note}>None recorded</span>
          <Button kind="quiet" small onPress={() => expand('disagreement', true)}>
            Record one
          </Button>
        </div>
      )}
    </>
  )
}

interface NextDiscussionProps {
  readonly one: Case
  /** The next meeting's day, offered. */
  readonly offered: IsoDay | null
  readonly today: IsoDay
}

/**
 * When the case comes back. Saved on leaving the field or with Enter; Enter in an empty field takes
 * the next meeting.
 */
export function NextDiscussion({ one, offered, today }: NextDiscussionProps) {
  const [typed, setTyped] = useState<{ day: IsoDay | null; from: string }>({ day: one.nextDiscussionOn, from: key(one) })
  const [isReadable, setReadable] = useState(true)
  const { run, error } = useCommand(one.item.id)
  if (typed.from !== key(one)) setTyped({ day: one.nextDiscussionOn, from: key(one) })
  useKeys([{ keys: 'Alt+R', label: 'Next discussion date', run: () => focusNamed('nextDiscussion') }])

  function save(day: IsoDay | null) {
    if (isReadable && day !== one.nextDiscussionOn) void run(setNextDiscussion(one.item, day))
  }

  const { edd } = one.item.referral
  return (
    <div>
      <div className={styles.sectionLine}>
        <h2>Next discussion</h2>
        <Kbd keys="Alt+R" />
        {offered !== null && typed.day !== offered ? (
          <Button kind="quiet" small onPress={() => save(offered)} aria-label={`Next meeting, ${shortDay(offered, today)}`}>
            {shortDay(offered, today)}
          </Button>
        ) : null}
      </div>
      <DayField
        label="Next discussion"
        hideLabel
        name="nextDiscussion"
        value={typed.day}
        onChange={day => setTyped({ day, from: key(one) })}
        onReadable={setReadable}
        onBlur={() => save(typed.day)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.ctrlKey) save(event.currentTarget.value.trim() === '' ? offered : typed.day)
        }}
        today={today}
        echo={day => gestationWords({ edd, bornOn: null }, day)}
        placeholder={offered === null ? 'Not set' : `Not set. Enter takes ${longDay(offered)}`}
        error={error?.fields?.on ?? null}
      />
      {error?.fields?.on ? null : <ErrorNotice error={error} />}
    </div>
  )
}

function key(one: Case): string {
  return `${one.item.id} ${one.nextDiscussionOn}`
}
