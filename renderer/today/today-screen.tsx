import { fullDay } from '../../shared/calendar/words.ts'
import { plural } from '../../shared/words.ts'
import type { StandardCode } from '../../shared/worklists/worklist.ts'
import { ExportMenu } from '../exports/export-menu.tsx'
import { NoReferrals } from '../referrals/register-empty.tsx'
import { ReminderDialog } from '../reminders/reminder-dialog.tsx'
import { navigate } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { useKept } from '../ui/kept.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { AllocationBlock } from './allocation-block.tsx'
import { ChangesBlock } from './changes-block.tsx'
import { todayLists } from './export-lists.ts'
import { ActionsBlock, FollowUpsBlock } from './own-blocks.tsx'
import { RegisterStanding } from './register-standing.tsx'
import { RemindersBlock } from './reminders-block.tsx'
import styles from './today.module.css'
import { useLead, useWhose } from './use-lead.ts'
import { WorklistBlock } from './worklist-block.tsx'

/**
 * What a pre-birth lead has to know on a morning, in a minute: who is let down by time, what is
 * due, what changed, what is theirs to do.
 */
export function TodayScreen() {
  const lead = useLead()
  const { today, me, figures, blocks, apart, open, mine } = lead
  const { whose } = useWhose()
  const mayWrite = useMayWrite()
  const [isReminding, setReminding] = useKept('reminder open', false)
  const list = (code: StandardCode, title: string, none: string, most: number) => (
    <WorklistBlock
      block={blocks?.get(code)}
      code={code}
      title={title}
      none={none}
      most={most}
      today={today}
      figures={figures}
      apart={apart}
    />
  )

  // Of no referral at all, *every father has been spoken to* would be true, and no comfort.
  const isEmpty = open === 0
  const lists = isEmpty ? (
    <div className={styles.twoColumns}>
      <NoReferrals mayWrite={mayWrite} />
    </div>
  ) : (
    <>
      <div className={styles.column}>
        {list('not-started', 'Assessment not started', 'Every assessment has been started.', 4)}
        {list('father', 'Father not spoken to', 'Every father or partner has been spoken to.', 4)}
        {list('drift', 'Drift', 'No family has drifted.', 3)}
      </div>
      <div className={styles.column}>
        {list('unanswered', 'Safeguards unanswered', 'Every safeguard is answered or clear.', 5)}
        {list('overdue', 'Milestones overdue', 'Nothing is overdue.', 5)}
        <AllocationBlock
          noSocialWorker={blocks?.get('no-social-worker')}
          noLead={blocks?.get('no-lead')}
          today={today}
          figures={figures}
          apart={apart}
        />
      </div>
    </>
  )

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Today</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {fullDay(today)}
          {open === undefined ? '' : ` · ${open.toLocaleString('en-GB')} open ${plural(open, 'referral', 'referrals')}`}
        </span>
        {open !== undefined && mine !== undefined && mine > 0 && mine < open ? (
          <Choice
            label="Whose referrals"
            hideLabel
            options={[
              { value: 'all', label: `All ${open.toLocaleString('en-GB')}` },
              { value: 'mine', label: `Mine ${mine.toLocaleString('en-GB')}` },
            ]}
            value={whose}
            onChange={next => useWhose.setState({ whose: next })}
          />
        ) : null}
        <span className={text.grow} />
        <LinkButton href="#/log">Lead’s log</LinkButton>
        <ExportMenu lists={todayLists(lead)} />
        {mayWrite ? (
          <>
            <Button onPress={() => setReminding(true)}>Add reminder…</Button>
            <Button kind={isEmpty ? 'plain' : 'primary'} onPress={() => navigate('/log/add')}>
              Add log entry
            </Button>
          </>
        ) : null}
      </div>
      <ErrorNotice error={lead.error} />
      <RegisterStanding />
      <div className={styles.columns}>
        {lists}
        <div className={styles.column}>
          {isEmpty ? null : (
            <>
              {list('due-soon', 'Due in the next 7 days', 'Nothing falls due within 7 days.', 3)}
              {list('births', 'Births expected in 6 weeks', 'No birth is expected within 6 weeks.', 3)}
            </>
          )}
          {mayWrite ? <RemindersBlock reminders={lead.reminders} today={today} onAdd={() => setReminding(true)} /> : null}
          <ActionsBlock actions={lead.actions} today={today} me={me} />
          <FollowUpsBlock entries={lead.followUps} today={today} />
          <ChangesBlock changes={lead.changes} since={lead.since} today={today} most={4} />
        </div>
      </div>
      {isReminding ? <ReminderDialog today={today} onClose={() => setReminding(false)} /> : null}
    </div>
  )
}
