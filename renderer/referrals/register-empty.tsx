import { openList } from '../shell/list-address.ts'
import { navigate } from '../shell/router.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import text from '../ui/text.module.css'
import { look, type Register, useLooking } from './use-register.ts'

function showAll() {
  look({ typed: '', sorting: [] })
  openList({ list: 'open', filter: null })
}

/** No row: because nothing matches, or because nothing has come in yet. */
export function RegisterEmpty({ register: { shown }, mayWrite }: { register: Register; mayWrite: boolean }) {
  const { typed } = useLooking()
  if (typed !== '' || shown.isChanged || shown.view.list !== 'open') {
    const why =
      typed !== ''
        ? 'The text filters this list by name and number. Ctrl+K finds closed referrals too, misspelt names, addresses, notes and minutes.'
        : shown.isChanged
          ? 'Its conditions filter the list.'
          : `Nothing stands under “${shown.view.name}”.`
    return (
      <div className={text.sheet}>
        <Empty title="No referral matches" actions={<Button onPress={showAll}>Show all open referrals</Button>}>
          {why}
        </Empty>
      </div>
    )
  }
  return <NoReferrals mayWrite={mayWrite} />
}

/** A register that nothing has come into yet, or whose referrals are all closed. */
export function NoReferrals({ mayWrite }: { mayWrite: boolean }) {
  const actions = mayWrite ? (
    <div className={text.line}>
      <Button onPress={() => navigate('/import')}>Import a list…</Button>
      <Button kind="primary" onPress={() => navigate('/register/add')}>
        Add the first referral
      </Button>
    </div>
  ) : null
  return (
    <div className={text.sheet}>
      <Empty title="No open referrals" actions={actions}>
        Referrals come in one by one, or all at once from a list.
      </Empty>
    </div>
  )
}
