import { useDeferredValue, useState } from 'react'
import { logMatches, logMonths } from '../../shared/log/log-list.ts'
import type { LogEntry } from '../../shared/log/model.ts'
import { counted } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { leaveFor, navigate, useQueryString } from '../shell/router.ts'
import { useMayWrite, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Empty } from '../ui/empty.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import styles from './log.module.css'
import { LogForm } from './log-form.tsx'
import { LogItem } from './log-item.tsx'
import { LogWithdraw } from './log-withdraw.tsx'

/** As many as the register answers with; older ones are found by searching. */
const mostRead = 500
const none: readonly LogEntry[] = []

const shows = ['all', 'follow-ups', 'no-referral'] as const
type Show = (typeof shows)[number]

/**
 * The pre-birth lead’s log: advice asked and given, midwifery liaison, consultation; by month,
 * about a referral or none yet.
 */
export function LogScreen({ isAdding }: { isAdding: boolean }) {
  const today = useToday()
  const mayWrite = useMayWrite()
  const asked = new URLSearchParams(useQueryString()).get('show')
  const show = shows.find(one => one === asked) ?? 'all'
  const [typed, setTyped] = useState('')
  const [withdrawing, setWithdrawing] = useKept<LogEntry | null>('log entry withdrawn', null)
  const wanted = useDeferredValue(typed)
  const all = useCall('log.list', { referralId: null, since: null })
  const waiting = useCall('log.list', { referralId: null, since: null, openFollowUps: true })
  const entries = all.data ?? none
  const shown: Record<Show, readonly LogEntry[]> = {
    all: entries,
    'follow-ups': waiting.data ?? none,
    'no-referral': entries.filter(({ referralId }) => referralId === null),
  }
  const found = shown[show].filter(entry => logMatches(entry, wanted))
  const months = logMonths(found)
  const isRead = all.data !== undefined && waiting.data !== undefined

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Lead’s log</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {isRead ? countWords(found.length) : ''}
        </span>
        <span className={text.grow} />
        <ExportButton
          list="log"
          rows={found.length}
          ids={() => found.map(({ id }) => id)}
          shown={shownWords(show, wanted, entries.length)}
        />
        {mayWrite && !isAdding ? (
          <Button kind="primary" onPress={() => navigate('/log/add')}>
            Add entry
          </Button>
        ) : null}
      </div>
      {mayWrite && isAdding ? (
        <section className={`${text.sheet} ${styles.form}`} aria-label="New entry">
          <LogForm today={today} onDone={() => leaveFor('/log')} />
        </section>
      ) : null}
      <div className={styles.tools}>
        <Choice
          label="Show"
          hideLabel
          options={[
            { value: 'all', label: `All ${entries.length}` },
            { value: 'follow-ups', label: `To follow up ${shown['follow-ups'].length}` },
            { value: 'no-referral', label: `Without a referral ${shown['no-referral'].length}` },
          ]}
          value={show}
          onChange={next => navigate(next === 'all' ? '/log' : `/log?show=${next}`)}
        />
        <div className={styles.search}>
          <TextField
            label="Search the log"
            hideLabel
            type="search"
            placeholder="Name, agency, words of the entry"
            value={typed}
            onChange={setTyped}
            maxLength={200}
          />
        </div>
      </div>
      <ErrorNotice error={all.error?.error ?? waiting.error?.error} />
      {months.map(({ name, entries: ofMonth }) => (
        <section key={name} className={`${text.sheet} ${styles.month}`} aria-label={name}>
          <h2>
            {name} <span className={text.note}>{countWords(ofMonth.length)}</span>
          </h2>
          <ul className={styles.entries}>
            {ofMonth.map(entry => (
              <li key={entry.id}>
                <LogItem entry={entry} today={today} mayWrite={mayWrite} onWithdraw={setWithdrawing} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isRead && found.length === 0 ? (
        <div className={text.sheet}>
          <Empty title={entries.length === 0 ? 'No entry yet' : 'No entry matches'}>
            {entries.length === 0
              ? 'Advice, midwifery liaison and consultation stand here, with or without a referral.'
              : 'The search or the choice above filters the log.'}
          </Empty>
        </div>
      ) : null}
      {entries.length >= mostRead ? (
        <p className={text.note}>The newest {mostRead} entries are shown. Ctrl+K finds the older ones.</p>
      ) : null}
      {withdrawing ? <LogWithdraw entry={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </div>
  )
}

const showWords: Record<Show, string> = { all: 'All entries', 'follow-ups': 'To follow up', 'no-referral': 'Without a referral' }

/** The filter and the order, as the file says them; entries that were not read are not in it. */
function shownWords(show: Show, typed: string, read: number): string {
  const cut = show !== 'follow-ups' && read >= mostRead ? ` of the newest ${mostRead}` : ''
  return `${showWords[show]}${cut}${typed.trim() === '' ? '' : `, with “${typed.trim()}”`}, the latest first`
}

function countWords(count: number): string {
  return counted(count, 'entry', 'entries')
}
