import { gestationWords } from '../../shared/calendar/gestation.ts'
import { localDay } from '../../shared/calendar/local.ts'
import { type ChronologyEntry, chronologyKindWords, chronologyOf, pointInTime } from '../../shared/chronology/chronology.ts'
import { agencies } from '../../shared/directory/model.ts'
import { type CaseEvent, eventTitle } from '../../shared/events/model.ts'
import { detailWords } from '../../shared/events/words.ts'
import { rowIds } from '../../shared/exports/row-ids.ts'
import type { Discussion, Note, Referral, ReferralLine } from '../../shared/referrals/model.ts'
import { listActions } from '../actions/list.ts'
import { readHistory, type ToldChange, type ToldEntry } from '../assurance/history.ts'
import { readBabies } from '../birth/babies.ts'
import type { QueryContext } from '../call/handler.ts'
import { listEvents } from '../events/write.ts'
import { readFamily } from '../family/read.ts'
import { day, moment, number, text } from '../files/table.ts'
import { listLog } from '../log/log.ts'
import { readReferral } from '../record/read-referral.ts'
import { readAnswers } from '../tracking/answers.ts'
import { listOf } from './list.ts'
import { ownerOf } from './owner.ts'

/** A row of one referral: what it says can depend on the EDD. */
type Of<R> = R & { readonly line: Pick<ReferralLine, 'edd' | 'bornOn' | 'endedOn'> }

export const chronology = listOf<ChronologyEntry & { readonly at: string | null }>(
  'Chronology',
  [
    day('Day', entry => entry.on),
    text('Gestation or age', entry => entry.at, 16),
    text('Kind', entry => chronologyKindWords[entry.kind], 24),
    text('What happened', entry => entry.words, 60),
    text('Missing', entry => entry.missing ?? null, 28),
    text('More', entry => entry.detail, 80),
  ],
  async (context, id) => {
    const referral = await readReferral(context.db, id)
    const entries = chronologyOf(await sourcesOf(context, referral))
    return {
      of: ownerOf(referral.line),
      rows: entries.map(entry => [rowIds.chronology(entry), { ...entry, at: pointInTime(referral.line, entry.on) }]),
    }
  },
)

/** The same reads that the page makes. */
async function sourcesOf({ db }: QueryContext, referral: Referral): Promise<Parameters<typeof chronologyOf>[0]> {
  const { id } = referral.line
  return {
    referral,
    family: await readFamily(db, id),
    events: await listEvents(db, id),
    babies: await readBabies(db, id),
    actions: await listActions(db, { state: 'all', referralId: id, meetingId: null }),
    log: await listLog(db, { referralId: id, since: null }),
    answers: ((await readAnswers(db, [id])).get(id) ?? []).toReversed(),
    dayOf: localDay,
  }
}

export const events = listOf<Of<CaseEvent>>(
  'Events',
  [
    day('Day', event => event.on),
    text('Gestation', event => gestationWords(event.line, event.on), 22),
    text('Event', event => eventTitle(event), 44),
    text('Text', event => event.text, 60),
    text('More', event => detailWords({ ...event.detail, answer: null }).join('; '), 60),
    text('By', event => event.who, 24),
    text('Agency', event => (event.agency === null ? null : agencies[event.agency]), 24),
    text('Recorded by', event => event.recordedBy, 24),
    moment('Recorded', event => event.recordedAt),
  ],
  async ({ db }, id) => {
    const { line } = await readReferral(db, id)
    return { of: ownerOf(line), rows: (await listEvents(db, id)).map(event => [event.id, { ...event, line }]) }
  },
)

export const discussions = listOf<Of<Discussion>>(
  'Meetings about it',
  [
    day('Meeting', one => one.date),
    text('Gestation or age', one => pointInTime(one.line, one.date), 16),
    text('Outcome', one => one.outcome, 40),
    text('Meeting closed', one => (one.closed ? 'Yes' : 'No'), 14),
  ],
  async ({ db }, id) => {
    const { line, discussions } = await readReferral(db, id)
    return { of: ownerOf(line), rows: discussions.map(one => [one.itemId, { ...one, line }]) }
  },
)

export const notes = listOf<Note>(
  'Notes',
  [moment('Written', note => note.recordedAt), text('By', note => note.recordedBy, 24), text('Note', note => note.text, 100)],
  async ({ db }, id) => {
    const { line, notes } = await readReferral(db, id)
    return { of: ownerOf(line), rows: notes.map(note => [note.id, note]) }
  },
)

type Change = Omit<ToldEntry, 'changes'> & Omit<ToldChange, 'stays'>

/**
 * A row for each field that was changed; an entry without one has a row of its own. Excel keeps the
 * name *History* for itself.
 */
export const history = listOf<Change>(
  'History of changes',
  [
    number('Entry', change => change.sequence),
    moment('When', change => change.at),
    text('By', change => change.user, 24),
    text('What', change => change.label, 32),
    text('Field', change => change.field, 24),
    text('From', change => change.from, 48),
    text('To', change => change.to, 48),
  ],
  async (context, id) => {
    const { line } = await readReferral(context.db, id)
    const entries = await readHistory(context.db, id)
    return { of: ownerOf(line), rows: entries.flatMap(entry => changesOf(entry).map(change => [String(entry.sequence), change] as const)) }
  },
)

const kept = 'Kept in the register'

/**
 * That an address or a telephone number was changed leaves the register, what it is does not: a
 * file may be seen by somebody it is kept from.
 */
function changesOf({ changes, ...entry }: ToldEntry): Change[] {
  if (changes.length === 0) return [{ ...entry, field: '', from: '', to: '' }]
  return changes.map(({ stays, ...change }) => ({ ...entry, ...change, ...(stays ? { from: kept, to: kept } : {}) }))
}
