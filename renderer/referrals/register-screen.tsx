import type { SortingState } from '@tanstack/react-table'
import { closedAtMost } from '../../shared/referrals/model.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { navigate } from '../shell/router.ts'
import { useMayWrite, useToday } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { useFigures } from './figures.ts'
import { filterChips } from './filter-chips.ts'
import styles from './register.module.css'
import { RegisterConditions, useSiteName } from './register-conditions.tsx'
import { RegisterEmpty } from './register-empty.tsx'
import { RegisterLists } from './register-lists.tsx'
import { RegisterTable } from './register-table.tsx'
import { look, type Register, useLooking, useRegister } from './use-register.ts'

/** The register: who is expected, how far, what is due, what fires. */
export function RegisterScreen() {
  const register = useRegister()
  const { rows, isRead, error, tryAgain } = register
  const { sorting } = useLooking()
  const today = useToday()
  const figures = useFigures()
  const mayWrite = useMayWrite()
  const siteName = useSiteName()

  return (
    <div className={styles.room}>
      <div className={styles.head}>
        <h1>Register</h1>
        <span className={`${text.note} ${text.num}`} role="status">
          {isRead ? `${countWords(rows.length, register)} · ${orderWords(sorting)}` : ''}
        </span>
        {sorting.length > 0 ? (
          <Button kind="quiet" small onPress={() => look({ sorting: [] })}>
            Fixed order
          </Button>
        ) : null}
        <span className={text.grow} />
        <ExportButton list="referrals" ids={rows.map(({ line }) => line.id)} shown={shownWords(register, siteName)} />
        {mayWrite ? (
          <>
            <Button onPress={() => navigate('/import')}>Import…</Button>
            <Button kind="primary" onPress={() => navigate('/register/add')}>
              Add referral
            </Button>
          </>
        ) : null}
      </div>
      <RegisterLists register={register} />
      <RegisterConditions register={register} />
      <ErrorNotice error={error} actions={<Button onPress={tryAgain}>Try again</Button>} />
      {isRead && rows.length > 0 ? (
        <div className={`${text.sheet} ${styles.sheet}`}>
          <RegisterTable
            rows={rows}
            today={today}
            figures={figures}
            sorting={sorting}
            onSorting={next => look({ sorting: next })}
            onOpen={id => navigate(`/register/${id}`)}
          />
        </div>
      ) : null}
      {isRead && rows.length === 0 ? <RegisterEmpty register={register} mayWrite={mayWrite} /> : null}
    </div>
  )
}

function countWords(count: number, { shown: { view } }: Register): string {
  const what = view.status === 'all' ? '' : `${view.status} `
  const words = `${count.toLocaleString('en-GB')} ${what}${count === 1 ? 'referral' : 'referrals'}`
  if (view.status === 'open' || count < closedAtMost) return words
  return `${words}: closed ones are the ${closedAtMost.toLocaleString('en-GB')} received last, typing finds every other`
}

/** The list, its conditions and the order as an exported file says them; sorting for the session does not go with it. */
function shownWords({ shown: { view, filter, isChanged } }: Register, siteName: (id: string) => string): string {
  const { typed } = useLooking.getState()
  const saysItself = !isChanged && view.saved === null
  const conditions = filter === null || saysItself ? [] : filterChips(filter, siteName).map(({ words }) => words)
  const words = typed === '' ? [] : [`filter “${typed}”`]
  return `${[isChanged ? 'Open' : view.name, ...conditions, ...words].join(', ')}; red, amber, green, then EDD`
}

const orderNames: Record<string, string> = { rag: 'RAG', name: 'name', edd: 'EDD', next: 'next due', last: 'last discussed' }

function orderWords(sorting: SortingState): string {
  const by = sorting[0]
  if (!by) return 'sorted by red, amber, green, then EDD'
  return `sorted by ${orderNames[by.id] ?? by.id}, ${by.desc ? 'descending' : 'ascending'}, for now`
}
