import { useEffect } from 'react'
import { create } from 'zustand'
import type { Action } from '../../shared/actions/model.ts'
import { actionStateWords, closedActionsAtMost } from '../../shared/actions/model.ts'
import { agencies } from '../../shared/directory/model.ts'
import { foldName } from '../../shared/people/names.ts'
import { capitalised } from '../../shared/words.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useQueryString } from '../shell/router.ts'
import { useMayWrite, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Empty } from '../ui/empty.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Select } from '../ui/select.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { closeListed, reopenListed } from './action-writes.ts'
import styles from './actions.module.css'
import { ActionsTable, type Closing } from './actions-table.tsx'

/** How the list is looked at: kept while the program is open, never saved. */
const useListState = create<{ state: 'open' | 'closed'; agency: string; owner: string }>(() => ({
  state: 'open',
  agency: 'all',
  owner: 'all',
}))

const stateOptions = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
] as const

/** Every action of the register; overdue ones stand first. */
export function ActionsScreen() {
  const { state, agency, owner } = useListState()
  const today = useToday()
  const mayWrite = useMayWrite()
  const list = useCall('actions.list', { state, referralId: null, meetingId: null })
  const [asking, setAsking] = useKept<{ action: Action; as: 'overtaken' | 'not_done' } | null>('action closed', null)
  const { run, error, isPending, clear } = useCommand()
  // A count elsewhere opens the list behind it: `#/actions?owner=M. Bell`.
  const asked = new URLSearchParams(useQueryString()).get('owner')
  useEffect(() => {
    if (asked !== null) useListState.setState({ state: 'open', agency: 'all', owner: asked })
  }, [asked])

  const all = list.data ?? []
  const shown = all.filter(
    action => (agency === 'all' || (action.agency ?? 'none') === agency) && (owner === 'all' || foldName(action.owner) === foldName(owner)),
  )
  const late = shown.filter(({ state, dueOn }) => state === 'open' && dueOn !== null && dueOn < today).length

  async function close(action: Action, as: Closing, reason: string) {
    const closed = await run(closeListed(action, as, reason))
    if (closed === null) return
    setAsking(null)
    tell(`${actionStateWords[as]}: ${action.text}`, () => void run(reopenListed(closed)))
  }

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Actions</h1>
        <span className={styles.note} role="status">
          {list.data ? countWords(shown.length, late, state) : ''}
        </span>
        <span className={styles.grow} />
        <ExportButton
          list="actions"
          rows={shown.length}
          ids={() => shown.map(({ id }) => id)}
          shown={shownWords(state, agency, owner, all.length)}
        />
      </div>
      <div className={styles.tools}>
        <Choice label="Show" hideLabel options={stateOptions} value={state} onChange={next => useListState.setState({ state: next })} />
        <span className={styles.grow} />
        <div className={styles.filter}>
          <Select
            label="Agency"
            hideLabel
            options={[{ value: 'all', label: 'All agencies' }, ...agencyOptions(all)]}
            value={agency}
            onChange={next => useListState.setState({ agency: next })}
          />
        </div>
        <div className={styles.filter}>
          <Select
            label="Owner"
            hideLabel
            options={[{ value: 'all', label: 'All owners' }, ...ownerOptions(all, owner)]}
            value={owner}
            onChange={next => useListState.setState({ owner: next })}
          />
        </div>
      </div>
      {asking ? null : <ErrorNotice error={error ?? list.error?.error} />}
      <div className={styles.sheet}>
        {shown.length > 0 ? (
          <ActionsTable
            actions={shown}
            today={today}
            mayWrite={mayWrite}
            onDone={action => void close(action, 'done', '')}
            onAsk={(action, as) => setAsking({ action, as })}
            onReopen={action => void run(reopenListed(action))}
          />
        ) : null}
        {list.data && shown.length === 0 ? <Nothing isFiltered={all.length > 0} state={state} /> : null}
      </div>
      {asking ? (
        <ReasonDialog
          title={actionStateWords[asking.as]}
          confirm="Close action"
          error={error}
          isPending={isPending}
          onConfirm={reason => void close(asking.action, asking.as, reason)}
          onClose={() => {
            setAsking(null)
            clear()
          }}
        >
          <p>{asking.action.text}</p>
        </ReasonDialog>
      ) : null}
    </div>
  )
}

function Nothing({ isFiltered, state }: { isFiltered: boolean; state: 'open' | 'closed' }) {
  if (!isFiltered)
    return (
      <Empty title={state === 'open' ? 'No open actions' : 'No closed actions'}>
        Actions are agreed in meetings, at the case they belong to.
      </Empty>
    )
  const showAll = <Button onPress={() => useListState.setState({ agency: 'all', owner: 'all' })}>Show all</Button>
  return (
    <Empty title="No action matches" actions={showAll}>
      The agency or the owner filters the list.
    </Empty>
  )
}

function countWords(count: number, late: number, state: 'open' | 'closed'): string {
  const words = `${count} ${state}`
  if (state === 'closed' && count >= closedActionsAtMost) return `${words}: the last ${closedActionsAtMost.toLocaleString('en-GB')}`
  return state === 'open' && late > 0 ? `${words}, ${late} overdue` : words
}

/** The filter and the order as an exported file says them. */
function shownWords(state: 'open' | 'closed', agency: string, owner: string, read: number): string {
  const named = agency === 'none' ? 'no agency named' : (agencyWordsOf(agency) ?? 'all agencies')
  const which = state === 'closed' && read >= closedActionsAtMost ? `the last ${closedActionsAtMost.toLocaleString('en-GB')} closed` : state
  const words = `${capitalised(which)}, ${named}, ${owner === 'all' ? 'all owners' : owner || 'nobody named'}`
  return `${words}; ${state === 'open' ? 'by due date, no date last' : 'closed last first'}`
}

function agencyWordsOf(code: string): string | undefined {
  return Object.entries(agencies).find(([known]) => known === code)?.[1]
}

function agencyOptions(actions: readonly Action[]) {
  const codes = [...new Set(actions.map(action => action.agency ?? 'none'))]
  return codes
    .map(code => ({ value: code as string, label: code === 'none' ? 'No agency named' : agencies[code] }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}

function ownerOptions(actions: readonly Action[], chosen: string) {
  const also = chosen === 'all' ? [] : [chosen]
  const names = [...new Set([...actions.map(({ owner }) => owner), ...also])].sort((a, b) => a.localeCompare(b, 'en-GB'))
  return names.map(name => ({ value: name, label: name || 'Nobody named' }))
}
