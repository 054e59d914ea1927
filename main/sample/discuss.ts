import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationDays } from '../../shared/calendar/gestation.ts'
import type { Placed } from '../../shared/meetings/agenda.ts'
import type { Outcome } from '../../shared/meetings/outcomes.ts'
import type { Context } from '../call/handler.ts'
import { indexText } from '../search/entries.ts'
import { howManyActions, overtakeActions, raiseAction } from './actions.ts'
import type { Ledger } from './ledger.ts'
import type { Happening, Life } from './life.ts'
import { speakerOf, type Team } from './team.ts'
import { decideOutcome, tellCase } from './tell.ts'
import { closingReasons } from './words/phrases.ts'

export interface Slot {
  readonly meetingId: string
  readonly on: IsoDay
  readonly position: number
  readonly placed: Placed
  /** Instant of the discussion. */
  readonly at: string
  /** Long ago: told in few words. */
  readonly brief: boolean
}

/** Puts off a case that the meeting had no time for. */
export async function passOver(ledger: Ledger, life: Life, slot: Slot): Promise<void> {
  life.notReachedOn = slot.on
  await ledger.entry('Case marked not reached', slot.at, ({ write }) =>
    write.add(
      'agenda_item',
      {
        ...itemOf(slot),
        state: 'not_reached',
        outcome: null,
        ...blankTexts,
        parents_aware: 'not_known',
        next_discussion_on: null,
        state_reason: '',
      },
      [slot.meetingId, life.line.id],
    ),
  )
}

const blankTexts = { outcome_reason: '', worries: '', working_well: '', analysis: '', disagreement: '' }

function itemOf({ meetingId, placed, position }: Slot) {
  return {
    meeting_id: meetingId,
    referral_id: placed.referralId,
    section: placed.section,
    position,
    reason: placed.reason,
    origin: 'register' as const,
  }
}

/**
 * Writes the discussion of one case with all that follows from it. Returns what will happen later,
 * with its day.
 */
export async function discuss(ledger: Ledger, team: Team, life: Life, slot: Slot): Promise<(readonly [IsoDay, Happening])[]> {
  const { line, random, told } = life
  const { on, brief } = slot
  const leaving = endingNow(life, on)
  const outcome = leaving ?? decideOutcome(life, on)
  const { views, decisions, ...texts } = tellCase(life, on, outcome, brief)
  const later: (readonly [IsoDay, Happening])[] = []
  const closesHere = outcome === 'close'
  const weeks = line.rag === 'red' ? random.int(2, 3) : random.int(3, 4)
  const nextOn = closesHere ? null : addDays(on, 7 * weeks)

  await ledger.entry('Outcome set', slot.at, async context => {
    const { db, write } = context
    const item = await write.add(
      'agenda_item',
      {
        ...itemOf(slot),
        state: 'discussed',
        outcome,
        ...texts,
        parents_aware: told.referral.parentsTold,
        next_discussion_on: nextOn,
        state_reason: '',
      },
      [slot.meetingId, line.id],
    )
    await indexText(db, {
      referralId: line.id,
      sourceId: item,
      place: 'Minutes',
      body: [texts.worries, texts.working_well, texts.analysis, texts.outcome_reason].join('\n'),
    })
    for (const { agency, kind, text } of views) {
      const saidBy = speakerOf(team, agency)
      const view = await write.add('agency_view', { item_id: item, agency, said_by: saidBy, said_on: on, kind, text, ...inForce }, [
        item,
        line.id,
      ])
      await indexText(db, { referralId: line.id, sourceId: view, place: 'Agency information', body: `${text} ${saidBy}` })
    }
    for (const decision of decisions) await write.add('decision', { item_id: item, ...decision, ...inForce }, [item, line.id])
    if (!closesHere) for (let more = howManyActions(life); more > 0; more--) later.push(await raiseAction(context, team, life, item, on))
    await changeReferral(context, life, on, outcome, nextOn, item)
  })
  if (leaving !== null && !closesHere) later.push([addDays(on, outcome === 'transfer' ? 9 : 1), { what: 'closed', life }])
  return later
}

const inForce = { withdrawn_at: null, withdrawn_reason: '' } as const

/** The outcome with which a referral leaves at this meeting, or null while it stays. */
function endingNow(life: Life, on: IsoDay): Outcome | null {
  const { ending, endsAfter, endsOn, line } = life
  if (ending === 'ended') return null
  if (ending === 'settled') return on >= endsOn && line.bornOn !== null ? 'close' : null
  if (line.discussedOn.length < endsAfter) return on >= endsOn ? 'close' : null
  return ending
}

/** What a discussion changes in the referral itself, in one write; the first one rates it. */
async function changeReferral(
  { write }: Context,
  life: Life,
  on: IsoDay,
  outcome: Outcome,
  nextOn: IsoDay | null,
  item: string,
): Promise<void> {
  const { line, told } = life
  const unwritten = told.referral.bornTonight !== '' && !line.bornTonightWritten && line.bornOn === null
  const writesBornTonight = unwritten && line.edd !== null && gestationDays(line.edd, on) >= 23 * 7
  const rating = line.rag === 'not_rated' ? { rag: told.referral.rag, rag_reason: told.referral.ragReason } : {}
  const closing = outcome === 'close' ? { status: 'closed' as const, closed_on: on, closing_reason: closingReasons[life.ending] } : {}
  Object.assign(line, {
    lastDiscussedOn: on,
    nextDiscussionOn: nextOn,
    discussedOn: [...line.discussedOn, on],
    rag: rating.rag ?? line.rag,
  })
  if (writesBornTonight) line.bornTonightWritten = true
  if (outcome === 'close') line.status = 'closed'
  life.notReachedOn = null
  life.lastOutcome = outcome === 'transfer' || outcome === 'alert' ? outcome : null
  const changes = { ...rating, ...closing, ...(writesBornTonight ? { born_tonight: told.referral.bornTonight } : {}) }
  if (Object.keys(changes).length > 0) await write.change('referral', { id: line.id, version: null }, changes, [item])
  await write.derive('referral', line.id, { last_discussed_on: on, next_discussion_on: nextOn }, [item])
  if (outcome !== 'close') return
  await overtakeActions(write, life, on)
}
