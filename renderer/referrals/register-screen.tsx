import type { SortingState } from '@tanstack/react-table'
import { useRef } from 'react'
import { closedAtMost } from '../../shared/referrals/model.ts'
import { plural } from '../../shared/words.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useFigures } from '../record/figures.ts'
import { navigate } from '../shell/router.ts'
import { useMayWrite, useSession, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { filterChips } from './filter-chips.ts'
import styles from './register.module.css'
import { RegisterConditions, useSiteName } from './register-conditions.tsx'
import { RegisterEmpty } from './register-empty.tsx'
import { RegisterLists } from './register-lists.tsx'
import { RegisterTable, type ShownRows } from './register-table.tsx'
import { useSelection } from './selection.ts'
import { SelectButton, SelectionBar } from './selection-bar.tsx'
import { look, type Register, useLooking, useRegister } from './use-register.ts'

/** The register: who is expected, how far, what is due, what fires. */
export function RegisterScreen() {
  const register = useRegister()
  const { rows, isRead, error, tryAgain } = register
  const { sorting, place } = useLooking()
  const today = useToday()
  const figures = useFigures()
  const mayWrite = useMayWrite()
  const siteName = useSiteName()
  const me = useSession().user.name
  const table = useRef<ShownRows>(null)
  const selection = useSelection(register)

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Register</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {isRead ? `${countWords(rows.length, register)} · ${orderWords(sorting)}${sorting.length > 0 ? ', for now' : ''}` : ''}
        </span>
        {sorting.length > 0 ? (
          <Button kind="quiet" small onPress={() => look({ sorting: [] })}>
            Fixed order
          </Button>
        ) : null}
        <span className={text.grow} />
        {selection?.isOn ? (
          <SelectionBar selection={selection} register={register} />
        ) : (
          <>
            <SelectButton selection={selection} isDisabled={rows.length === 0} />
            <ExportButton
              list="referrals"
              rows={rows.length}
              ids={() => table.current?.ids() ?? rows.map(({ line }) => line.id)}
              shown={shownWords(register, { sorting, siteName, me })}
            />
            {mayWrite ? (
              <>
                <Button onPress={() => navigate('/import')}>Import…</Button>
                <Button kind="primary" onPress={() => navigate('/register/add')}>
                  Add referral
                </Button>
              </>
            ) : null}
          </>
        )}
      </div>
      <RegisterLists register={register} />
      <RegisterConditions register={register} />
      <ErrorNotice error={error} actions={<Button onPress={tryAgain}>Try again</Button>} />
      {isRead && rows.length > 0 ? (
        <div className={`${text.sheet} ${styles.sheet}`}>
          <RegisterTable
            ref={table}
            rows={rows}
            today={today}
            figures={figures}
            sorting={sorting}
            onSorting={next => look({ sorting: next })}
            place={place}
            onOpen={opened => {
              look({ place: opened })
              navigate(`/register/${opened.id}`)
            }}
            selection={selection}
          />
        </div>
      ) : null}
      {isRead && rows.length === 0 ? <RegisterEmpty register={register} mayWrite={mayWrite} /> : null}
    </div>
  )
}

function countWords(count: number, register: Register): string {
  const { status } = register.shown.view
  const what = status === 'all' ? '' : `${status} `
  const words = `${count.toLocaleString('en-GB')} ${what}${plural(count, 'referral', 'referrals')}`
  return isCut(count, register) ? `${words}: ${cutWords}, typing finds every other` : words
}

const cutWords = `closed ones are the ${closedAtMost.toLocaleString('en-GB')} received last`

function isCut(count: number, { shown: { view } }: Register): boolean {
  return view.status !== 'open' && count >= closedAtMost
}

interface Said {
  readonly sorting: SortingState
  readonly siteName: (id: string) => string
  /** The user’s name: *me* says nothing to whoever reads the file. */
  readonly me: string
}

/** The list, its conditions and the order as an exported file says them. */
function shownWords(register: Register, { sorting, siteName, me }: Said): string {
  const { view, filter, isChanged } = register.shown
  const { typed } = useLooking.getState()
  const saysItself = !isChanged && view.saved === null
  const named = filter?.lead === 'me' ? { ...filter, lead: me } : filter
  const conditions = named === null || (saysItself && filter?.lead !== 'me') ? [] : filterChips(named, siteName).map(({ words }) => words)
  const words = typed === '' ? [] : [`filter “${typed}”`]
  const cut = isCut(register.rows.length, register) ? [cutWords] : []
  return `${[isChanged ? 'Open' : view.name, ...conditions, ...words, ...cut].join(', ')}; ${orderWords(sorting)}`
}

const orderNames: Record<string, string> = { rag: 'RAG', name: 'name', edd: 'EDD', next: 'next due', last: 'last discussed' }

function orderWords(sorting: SortingState): string {
  const by = sorting[0]
  if (!by) return 'sorted by red, amber, green, then EDD'
  return `sorted by ${orderNames[by.id] ?? by.id}, ${by.desc ? 'descending' : 'ascending'}`
}
