import type { SortingState } from '@tanstack/react-table'
import { useDeferredValue, useMemo, useState } from 'react'
import { create } from 'zustand'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { navigate } from '../shell/router.ts'
import { useMayWrite, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import text from '../ui/text.module.css'
import { TextField } from '../ui/text-field.tsx'
import { useFigures } from './figures.ts'
import styles from './register.module.css'
import { RegisterTable } from './register-table.tsx'
import { isInView, statusOf, type View, views, viewWords } from './views.ts'

/** How the list is looked at: kept while the program is open, never saved. */
interface ListState {
  readonly view: View
  readonly typed: string
  readonly site: string
  readonly sorting: SortingState
}

const fixedOrder: ListState = { view: 'open', typed: '', site: 'all', sorting: [] }
const useListState = create<ListState>(() => fixedOrder)
const set = (changes: Partial<ListState>) => useListState.setState(changes)
const none: readonly ReferralLine[] = []

/** The register: who is expected, how far, what is due. */
export function RegisterScreen() {
  const { view, typed, site, sorting } = useListState()
  const today = useToday()
  const figures = useFigures()
  const mayWrite = useMayWrite()
  const sites = useCall('directory.sites', {}).data ?? []
  const wanted = useDeferredValue(typed)
  const siteId = site === 'all' ? null : site
  const open = useCall('referrals.list', { status: 'open', text: wanted, siteId })
  const shown = useCall('referrals.list', { status: statusOf(view), text: wanted, siteId })
  const lines = useKept(shown.data)
  const openLines = useKept(open.data)
  const rows = useMemo(() => (lines ?? none).filter(line => isInView(view, line, today)), [lines, view, today])

  const siteName = sites.find(({ id }) => id === siteId)?.name ?? 'all sites'

  const count = (one: View) => {
    if (statusOf(one) !== 'open') return one === view && lines ? ` ${rows.length}` : ''
    return openLines ? ` ${openLines.filter(line => isInView(one, line, today)).length}` : ''
  }

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Register</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {lines ? `${countWords(rows.length, view)} · ${orderWords(sorting)}` : ''}
        </span>
        {sorting.length > 0 ? (
          <Button kind="quiet" small onPress={() => set({ sorting: [] })}>
            Fixed order
          </Button>
        ) : null}
        <span className={text.grow} />
        <ExportButton list="referrals" ids={rows.map(({ id }) => id)} shown={shownWords({ view, typed, site: siteName })} />
        {mayWrite ? (
          <>
            <Button onPress={() => navigate('/import')}>Import…</Button>
            <Button kind="primary" onPress={() => navigate('/register/add')}>
              Add referral
            </Button>
          </>
        ) : null}
      </div>
      <div className={styles.tools}>
        <Choice
          label="Show"
          hideLabel
          options={views.map(value => ({ value, label: `${viewWords[value]}${count(value)}` }))}
          value={view}
          onChange={next => set({ view: next })}
        />
        <div className={styles.search}>
          <TextField
            label="Filter this list"
            hideLabel
            type="search"
            placeholder="Name, NHS or hospital number"
            value={typed}
            onChange={next => set({ typed: next })}
            maxLength={200}
          />
        </div>
        {sites.length > 1 ? (
          <div className={styles.site}>
            <Select
              label="Site"
              hideLabel
              options={[{ value: 'all', label: 'All sites' }, ...sites.map(({ id, name }) => ({ value: id, label: name }))]}
              value={site}
              onChange={next => set({ site: next })}
            />
          </div>
        ) : null}
      </div>
      <ErrorNotice error={shown.error?.error} actions={<Button onPress={() => void shown.refetch()}>Try again</Button>} />
      {lines && rows.length > 0 ? (
        <div className={`${text.sheet} ${styles.sheet}`}>
          <RegisterTable
            lines={rows}
            today={today}
            figures={figures}
            sorting={sorting}
            onSorting={next => set({ sorting: next })}
            onOpen={id => navigate(`/register/${id}`)}
          />
        </div>
      ) : null}
      {lines && rows.length === 0 ? <NothingHere view={view} isFiltered={typed !== '' || site !== 'all'} mayWrite={mayWrite} /> : null}
    </div>
  )
}

/** The last answer, while the next one is on its way: the list does not flicker as a filter is typed. */
function useKept<T>(value: T | undefined): T | undefined {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}

function countWords(count: number, view: View): string {
  const what = view === 'all' ? '' : statusOf(view) === 'open' ? 'open ' : 'closed '
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? 'referral' : 'referrals'}`
}

/** The filter and the order as an exported file says them; sorting for the session does not go with it. */
function shownWords({ view, typed, site }: { view: View; typed: string; site: string }): string {
  const filter = typed === '' ? '' : `, filter “${typed}”`
  return `${viewWords[view]}, ${site}${filter}; red, amber, green, then EDD`
}

const orderNames: Record<string, string> = {
  rag: 'RAG',
  name: 'name',
  edd: 'EDD',
  next: 'next discussion',
  actions: 'open actions',
  last: 'last discussed',
}

function orderWords(sorting: SortingState): string {
  const by = sorting[0]
  if (!by) return 'sorted by red, amber, green, then EDD'
  return `sorted by ${orderNames[by.id] ?? by.id}, ${by.desc ? 'descending' : 'ascending'}, for now`
}

function NothingHere({ view, isFiltered, mayWrite }: { view: View; isFiltered: boolean; mayWrite: boolean }) {
  if (isFiltered || view !== 'open') {
    return (
      <div className={text.sheet}>
        <Empty title="No referral matches" actions={<Button onPress={() => set(fixedOrder)}>Show all open referrals</Button>}>
          {isFiltered ? 'The text or the site filters the list.' : `Nothing stands under “${viewWords[view]}”.`}
        </Empty>
      </div>
    )
  }
  return (
    <div className={text.sheet}>
      <Empty
        title="No open referrals"
        actions={
          mayWrite ? (
            <div className={text.line}>
              <Button onPress={() => navigate('/import')}>Import a list…</Button>
              <Button kind="primary" onPress={() => navigate('/register/add')}>
                Add the first referral
              </Button>
            </div>
          ) : null
        }
      >
        Referrals come in one by one, or all at once from a list kept as CSV.
      </Empty>
    </div>
  )
}
