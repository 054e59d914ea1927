import { longDay } from '../../shared/calendar/words.ts'
import { babyName, fullName } from '../../shared/people/names.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import { headWords } from '../../shared/people/told.ts'
import { statusWords } from '../../shared/referrals/codes.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { EventDialog } from '../events/event-dialog.tsx'
import type { PartProps } from '../record/part.ts'
import { useKeys } from '../shell/keys.ts'
import { navigate } from '../shell/router.ts'
import { useMayWrite } from '../shell/session.ts'
import { ReferralRuler } from '../tracking/referral-ruler.tsx'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useKept } from '../ui/kept.ts'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { RagTag, Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { MergedNotice } from './merge/merged-notice.tsx'
import styles from './referral.module.css'
import { StatusDialog, type StatusStep } from './status-dialog.tsx'

const recordKeys = 'Ctrl+E'

/** The baby’s name, the state of the referral, and the ruler. */
export function Head({ referral, today, figures }: PartProps) {
  const { line, fields } = referral
  const [step, setStep] = useKept<StatusStep | null>('status dialog', null)
  const [isRecording, setRecording] = useKept('recording event', false)
  const mayWrite = useMayWrite()
  useKeys(mayWrite ? [{ keys: recordKeys, label: 'Record event', run: () => setRecording(true) }] : [])
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{babyName(line)}</h1>
        <span className={`${text.row} ${text.num}`}>{motherWords(referral)}</span>
        <RagTag rag={line.rag} />
        <Tag>{statusWords[line.status]}</Tag>
        {line.endedOn === null ? null : <Tag>Pregnancy ended</Tag>}
        <span className={text.grow} />
        {mayWrite ? (
          <>
            <Menu label="More" items={menu(line, setStep)} />
            <Button onPress={() => navigate(`/register/${line.id}/notes`)}>Add note</Button>
            <Button kind="primary" onPress={() => setRecording(true)}>
              Record event… <Kbd keys={recordKeys} />
            </Button>
          </>
        ) : null}
      </div>
      <div className={styles.under}>
        <p className={`${text.note} ${text.num}`}>
          {line.reference} · received {longDay(line.receivedOn)} · {fields.lead === '' ? 'no lead named' : `lead ${fields.lead}`} ·{' '}
          {fields.socialWorker === '' ? 'social worker not allocated' : `social worker ${fields.socialWorker}`}
          {headWords(referral.mother).map(words => ` · mother ${words}`)}
        </p>
        {line.status !== 'open' ? (
          <p className={text.note}>
            {statusWords[line.status]} {referral.closedOn === null ? '' : longDay(referral.closedOn)}
            {referral.closingReason === '' ? '' : `: ${referral.closingReason}`}
          </p>
        ) : null}
        <MergedNotice referral={referral} />
        <div className={styles.ruler}>
          <ReferralRuler line={line} today={today} figures={figures} />
        </div>
      </div>
      {isRecording ? <EventDialog referral={referral} today={today} onClose={() => setRecording(false)} /> : null}
      <StatusDialog line={line} step={step} onClose={() => setStep(null)} />
    </header>
  )
}

/** `Ewa NOWAK, born 9 May 1998, NHS 999 214 0283`: whose record it is, always in sight. */
function motherWords({ mother }: PartProps['referral']): string {
  const born = mother.dateOfBirth === null ? 'date of birth not recorded' : `born ${longDay(mother.dateOfBirth)}`
  const number = mother.nhsNumber === null ? 'NHS not recorded' : `NHS ${spacedNhsNumber(mother.nhsNumber)}`
  return `${fullName(mother) || 'Mother’s name not recorded'}, ${born}, ${number}`
}

function menu({ id, status }: ReferralLine, go: (step: StatusStep) => void): MenuEntry[] {
  const merge: MenuEntry = { id: 'merge', label: 'Merge with another record…', onAction: () => navigate(`/register/${id}/merge`) }
  if (status !== 'open')
    return [{ id: 'reopen', label: 'Reopen referral…', onAction: () => go('reopen') }, ...(status === 'closed' ? [merge] : [])]
  return [
    { id: 'close', label: 'Close referral…', onAction: () => go('close') },
    merge,
    { id: 'withdraw', label: 'Withdraw referral…', isDanger: true, onAction: () => go('withdraw') },
  ]
}
