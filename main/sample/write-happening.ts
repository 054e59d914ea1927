import type { IsoDay } from '../../shared/calendar/day.ts'
import { blankFather } from '../../shared/people/model.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { writeReferral } from '../intake/receive.ts'
import { retainUntil } from '../record/close.ts'
import { fatherToColumns, personToColumns } from '../record/columns.ts'
import { indexPeople } from '../record/index-people.ts'
import type { ReferralTable } from '../register/tables/referral.ts'
import { indexText } from '../search/entries.ts'
import { overtakeActions } from './actions.ts'
import { bear, deedLabels, doDeed } from './do-work.ts'
import { fillIn } from './fill-in.ts'
import type { Ledger } from './ledger.ts'
import { fatherNamedOn, firstEdd, type Happening, type Life, nextText } from './life.ts'
import { actionClosings, closingReasons, laterNotes } from './words/phrases.ts'

/** Writes what happens to a referral on a day. Once it is closed, nothing more happens to it. */
export async function writeHappening(ledger: Ledger, happening: Happening, on: IsoDay, at: (time: string) => string): Promise<void> {
  const { life, what } = happening
  const { line, told, random } = life
  if (line.status !== 'open') return
  const time = at(`${random.int(9, 17) === 9 ? '09' : random.int(10, 17)}:${random.int(10, 59)}`)
  switch (what) {
    case 'received':
      return receive(ledger, life, on, time)
    case 'scanned': {
      const edd = told.edd
      if (edd === null) return
      Object.assign(line, { edd: edd.edd, eddMethod: edd.method })
      return ledger.entry('EDD revised', time, async ({ write }) => {
        await write.change('referral', { id: line.id, version: null }, { edd: edd.edd, edd_method: edd.method })
        await write.add('edd_entry', { referral_id: line.id, edd: edd.edd, method: edd.method, reason: 'Dating scan' }, [line.id])
      })
    }
    case 'booked':
      line.bookedOn = told.referral.bookedOn
      return change(ledger, life, 'Referral changed', time, {
        booked_on: line.bookedOn,
        late_booking_reason: told.referral.lateBookingReason,
      })
    case 'father_named':
      return fatherNamedOn(life) === told.referral.receivedOn ? undefined : nameFather(ledger, life, time)
    case 'father_spoken':
      return change(ledger, life, 'Father’s details changed', time, { father_spoken_to_on: told.father.spokenToOn })
    case 'noted':
      return ledger.entry('Note added', time, async ({ db, write }) => {
        const text = fillIn(nextText(life, laterNotes), random, {})
        const note = await write.add('note', { referral_id: line.id, text, withdrawn_at: null, withdrawn_reason: '' }, [line.id])
        await indexText(db, { referralId: line.id, sourceId: note, place: 'Note', body: text })
      })
    case 'born':
      line.bornOn = on
      return ledger.entry('Birth recorded', time, context => bear(context, life, on))
    case 'discharged':
      life.dischargedOn = on
      return change(ledger, life, 'Referral changed', time, { discharged_on: on })
    case 'closed':
      return close(ledger, life, on, time)
    case 'worked':
      return ledger.entry(deedLabels[happening.deeds[0].kind], time, async context => {
        for (const deed of happening.deeds) await doDeed(context, life, deed)
      })
    case 'action_closed': {
      const { actionId, as } = happening
      if (!life.openActions.delete(actionId)) return
      line.openActions--
      return ledger.entry('Action closed', time, async ({ write }) => {
        const closing = { state: as, closed_on: on, reason: random.pick(actionClosings[as]) }
        await write.change('action', { id: actionId, version: null }, closing, [line.id])
      })
    }
  }
}

/** Receives the referral with what was known that day; the rest follows in its history. */
async function receive(ledger: Ledger, life: Life, on: IsoDay, time: string): Promise<void> {
  const { line, told } = life
  const { known } = firstEdd(life)
  const bookedOn = told.referral.bookedOn !== null && told.referral.bookedOn <= on ? told.referral.bookedOn : null
  const named = fatherNamedOn(life) === on || told.father.identified !== 'identified'
  const referral = {
    ...told.referral,
    rag: 'not_rated' as const,
    ragReason: '',
    bookedOn,
    lateBookingReason: bookedOn === null ? null : told.referral.lateBookingReason,
    bornTonight: '',
    bornOn: null,
    dischargedOn: null,
  }
  const spokenToOn = told.father.spokenToOn !== null && told.father.spokenToOn <= on ? told.father.spokenToOn : null
  const father = named ? { ...told.father, spokenToOn } : blankFather
  Object.assign(line, { edd: known?.edd ?? null, eddMethod: known?.method ?? null, bookedOn })
  line.id = await ledger.entry('Referral received', time, context =>
    writeReferral(context, { ...told, referral, father, edd: known }, ledger.references),
  )
}

async function nameFather(ledger: Ledger, { line, told }: Life, time: string): Promise<void> {
  const { identified, spokenToOn, otherChildren, ...person } = told.father
  await ledger.entry('Father’s details changed', time, async ({ db, write }) => {
    const { father_id } = await db.selectFrom('referral').select('father_id').where('id', '=', line.id).executeTakeFirstOrThrow()
    await write.change('referral', { id: line.id, version: null }, fatherToColumns({ identified, spokenToOn, otherChildren }))
    await write.change('person', { id: father_id, version: null }, personToColumns(person), [line.id])
    await indexPeople(db, line.id)
  })
}

/** Closes a referral; what was still to be done is overtaken by that. */
export async function close(ledger: Ledger, life: Life, on: IsoDay, time: string): Promise<void> {
  const { line, ending } = life
  line.status = 'closed'
  await ledger.entry('Referral closed', time, async ({ write }) => {
    const closing = { status: 'closed' as const, closed_on: on, closing_reason: closingReasons[ending], next_discussion_on: null }
    await write.change(
      'referral',
      { id: line.id, version: null },
      { ...closing, retain_until: retainUntil(on, defaultSettings.retentionYears) },
    )
    await overtakeActions(write, life, on)
  })
}

async function change(
  ledger: Ledger,
  { line }: Life,
  label: string,
  time: string,
  changes: Partial<Pick<ReferralTable, 'booked_on' | 'late_booking_reason' | 'father_spoken_to_on' | 'discharged_on'>>,
): Promise<void> {
  await ledger.entry(label, time, ({ write }) => write.change('referral', { id: line.id, version: null }, changes))
}
