import { type FormEvent, useDeferredValue, useState } from 'react'
import { longDay } from '../../shared/calendar/words.ts'
import { babyName } from '../../shared/people/names.ts'
import { statusWords } from '../../shared/referrals/codes.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { counted } from '../../shared/words.ts'
import { api, useCall } from '../api.ts'
import fields from '../record/fields.module.css'
import { useLeaveGuard } from '../shell/router.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { SuggestList } from '../ui/suggest-list.tsx'
import text from '../ui/text.module.css'
import { TextArea } from '../ui/text-area.tsx'
import { useCommand } from '../ui/use-command.ts'
import { keepFamily } from './family-writes.ts'

/** As many as are shown of what was typed; more letters find fewer. */
const mostShown = 8

interface LinkFormProps {
  readonly referralId: string
  /** Already linked. */
  readonly linked: readonly string[]
  readonly onDone: () => void
}

/** An earlier pregnancy found by name, NHS number or reference, and linked with a reason. */
export function LinkForm({ referralId, linked, onDone }: LinkFormProps) {
  const [typed, setTyped] = useKept('link looked for', '')
  const [earlierId, setEarlierId] = useKept<string | null>('link chosen', null)
  const [reason, setReason] = useKept('reason of link', '')
  const [isAsked, setAsked] = useState(false)
  const command = useCommand()
  const wanted = useDeferredValue(typed.trim())
  const isSearching = wanted.length > 1
  const { data, isPending } = useCall('referrals.list', { status: 'all', text: wanted, siteId: null }, { enabled: isSearching })
  const found = isSearching ? (data ?? []).filter(({ id }) => id !== referralId && !linked.includes(id)) : []
  const isRead = wanted === typed.trim() && (!isSearching || !isPending)
  useLeaveGuard(typed !== '' || reason !== '')

  async function link(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (earlierId === null || reason.trim() === '') return
    if ((await command.run(keepFamily(referralId, api.family.link({ referralId, earlierId, reason })))) === null) return
    noteSaved()
    onDone()
  }

  return (
    <form onSubmit={event => void link(event)} noValidate className={fields.conflict} aria-label="Link earlier pregnancy">
      <SuggestList
        label="Name, NHS number or reference"
        listLabel="Earlier pregnancy"
        items={found.slice(0, mostShown)}
        isReady={isRead}
        isListed={found.length > 0}
        text={typed}
        onText={next => {
          setTyped(next)
          setEarlierId(null)
        }}
        chosen={earlierId}
        onChoose={({ id }) => setEarlierId(id)}
        enter={typed.trim() === '' ? 'highlighted' : 'first'}
        error={(isAsked && earlierId === null ? 'No record is chosen.' : null) ?? command.error?.fields?.earlierId}
        autoFocus
        between={
          isSearching ? (
            <div role="status" className={text.note}>
              {isRead ? foundWords(found.length) : ''}
            </div>
          ) : null
        }
      >
        {lineWords}
      </SuggestList>
      <TextArea
        label="Reason"
        value={reason}
        onChange={setReason}
        hint="What shows that it is the same family"
        error={isAsked && reason.trim() === '' ? 'A reason is needed.' : null}
      />
      <ErrorNotice error={command.error} />
      <div className={fields.actions}>
        <Button kind="primary" type="submit" isPending={command.isPending}>
          Link pregnancy
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  )
}

function lineWords(line: ReferralLine): string {
  const when = line.bornOn !== null ? `born ${longDay(line.bornOn)}` : line.edd !== null ? `EDD ${longDay(line.edd)}` : 'EDD not known'
  return `${babyName(line)}, ${line.motherForenames || 'forenames not recorded'} ${line.motherDateOfBirth === null ? '(date of birth not recorded)' : `(born ${longDay(line.motherDateOfBirth)})`}, ${line.reference}, ${statusWords[line.status].toLowerCase()}, ${when}`
}

function foundWords(count: number): string {
  if (count === 0) return 'No other record has this name or number.'
  if (count > mostShown) return `${count.toLocaleString('en-GB')} records; the first ${mostShown} are shown.`
  return counted(count, 'record.', 'records.')
}
