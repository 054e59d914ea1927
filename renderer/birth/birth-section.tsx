import { Fragment } from 'react'
import type { Baby } from '../../shared/birth/model.ts'
import { gestationWords, isPastTerm } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { useCall } from '../api.ts'
import { Card } from '../record/card.tsx'
import fields from '../record/fields.module.css'
import type { PartProps } from '../record/part.ts'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import { AfterBirth } from './after-birth.tsx'
import { babyFacts, babyTitle } from './baby-words.ts'
import { DischargeDialog } from './discharge-dialog.tsx'
import { EditBaby } from './edit-baby.tsx'
import { PregnancyEndedDialog } from './pregnancy-ended-dialog.tsx'
import { RecordBirthDialog } from './record-birth-dialog.tsx'
import { WithdrawBaby } from './withdraw-baby.tsx'

type Step = 'birth' | 'discharge' | 'ended'

/** The birth: each baby, the discharge, and what has to follow. */
export function BirthSection(props: PartProps) {
  const { line } = props.referral
  const { data: babies, error } = useCall('birth.read', { referralId: line.id })
  const [step, setStep] = useKept<Step | null>('birth dialog', null)
  const close = () => setStep(null)
  return (
    <>
      <ErrorNotice error={error?.error} />
      {babies?.length === 0 ? <NotBorn {...props} onStep={setStep} /> : null}
      {babies?.map(baby => (
        <BabyCard key={baby.id} {...props} baby={baby} many={babies.length} />
      ))}
      {line.bornOn === null ? null : <AfterBirth {...props} onDischarge={() => setStep('discharge')} />}
      {step === 'birth' ? <RecordBirthDialog {...props} onClose={close} /> : null}
      {step === 'discharge' ? <DischargeDialog {...props} onClose={close} /> : null}
      {step === 'ended' ? <PregnancyEndedDialog {...props} onClose={close} /> : null}
    </>
  )
}

function NotBorn({ referral: { line }, today, onStep }: PartProps & { onStep: (step: Step) => void }) {
  const mayWrite = useMayWrite()
  const { bornOn, endedOn } = line
  const state =
    endedOn !== null
      ? `The pregnancy ended on ${longDay(endedOn)}. No reminder of it is left.`
      : bornOn === null
        ? 'No birth is recorded.'
        : `Born on ${longDay(bornOn)}. Nothing more is recorded of the baby.`
  return (
    <Card title="Birth">
      <p className={text.row}>
        {state}
        {line.edd !== null && bornOn === null && endedOn === null && isPastTerm(line.edd, today) ? (
          <span className={text.late}>{` ${gestationWords(line, today)}, standard the day of the birth.`}</span>
        ) : null}
      </p>
      {mayWrite && endedOn === null ? (
        <div className={fields.actions}>
          <Button onPress={() => onStep('birth')}>Record birth…</Button>
          {bornOn === null ? (
            <Button kind="quiet" onPress={() => onStep('ended')}>
              The pregnancy has ended…
            </Button>
          ) : null}
        </div>
      ) : null}
    </Card>
  )
}

function BabyCard({ referral: { line }, today, baby, many }: PartProps & { baby: Baby; many: number }) {
  const [state, setState] = useKept<'shown' | 'edited' | 'withdrawn'>(`card of baby ${baby.id}`, 'shown')
  const mayWrite = useMayWrite()
  const title = babyTitle(baby.position, many)
  const show = () => setState('shown')
  const buttons =
    mayWrite && state !== 'edited' ? (
      <>
        <Button kind="quiet" small onPress={() => setState('edited')} aria-label={`Edit ${title}`}>
          Edit
        </Button>
        <Button kind="quiet" small onPress={() => setState('withdrawn')} aria-label={`Withdraw ${title}`}>
          Withdraw…
        </Button>
      </>
    ) : null
  return (
    <Card title={title} action={buttons}>
      {state === 'edited' ? (
        <EditBaby referralId={line.id} baby={baby} edd={line.edd} today={today} onDone={show} />
      ) : (
        <dl className={`${fields.facts} ${text.num}`}>
          {babyFacts(baby, line.edd).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {state === 'withdrawn' ? <WithdrawBaby referralId={line.id} baby={baby} isLast={many === 1} onClose={show} /> : null}
    </Card>
  )
}
