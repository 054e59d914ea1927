import type { Kysely } from 'kysely'
import type { Command, SensePaths } from '../../shared/call.ts'
import { type Question, Refusal } from '../../shared/reply.ts'
import type { Odd, Place } from '../../shared/sense/model.ts'
import { oddIn } from '../../shared/sense/rules.ts'
import { counted } from '../../shared/words.ts'
import type { Guard, Guarded } from '../call/guard.ts'
import type { Schema } from '../register/schema.ts'
import { keepSenseAnswer } from './keep.ts'
import { layout } from './layout.ts'
import { pictureOf, pictureOfLog, type Stored } from './picture.ts'
import { type Written, writtenOf } from './written.ts'

/**
 * Holds what a command has written against the table of what cannot be and what hardly ever is,
 * before it commits. `invalid` names the impossible at its fields; `unlikely` asks, with a rule and
 * a sentence each, unless the call names these rules as confirmed: then the answer is kept.
 */
export const guardSense: Guard = async asked => {
  if (asked.call.sense === 'stands') return
  const written = writtenOf(asked.written)
  const questions: Question[] = []
  const impossible: Record<string, string> = {}
  for (const about of await picturesOf(asked, written)) {
    for (const odd of await newlyOdd(asked, about, written)) {
      if (odd.weight === 'impossible') impossible[odd.field] ??= odd.sentence
      else if (asked.confirmed.includes(odd.rule)) await keepAnswer(asked, about, odd)
      else questions.push({ rule: odd.rule, field: odd.field, sentence: odd.sentence })
    }
  }
  if (Object.keys(impossible).length > 0)
    throw new Refusal({ code: 'invalid', message: 'Some answers need attention.', fields: impossible })
  if (questions.length > 0) throw new Refusal(unlikely(questions))
}

function unlikely(questions: readonly Question[]) {
  const fields: Record<string, string> = {}
  for (const { field, sentence } of questions) fields[field] ??= sentence
  const what = counted(questions.length, 'answer is', 'answers are')
  return {
    code: 'unlikely',
    message: `${what} unlikely. Nothing was saved yet: it can be confirmed as right, or changed.`,
    fields,
    questions,
  } as const
}

interface About {
  readonly referralId: string | null
  readonly stored: Stored
}

async function picturesOf({ db, today }: Guarded, written: Written): Promise<About[]> {
  const found: About[] = []
  for (const id of written.about) {
    const stored = await pictureOf(db, id, today, written)
    if (stored !== null) found.push({ referralId: id, stored })
  }
  for (const id of written.logs) {
    const stored = await pictureOfLog(db, id, today)
    if (stored !== null) found.push({ referralId: null, stored })
  }
  return found
}

interface Asked extends Odd {
  /** The record and the fact it is said at, and the field of the call. */
  readonly place: Place
  readonly field: string
}

/** What is odd of what was written now, and was not confirmed as it stands before. */
async function newlyOdd({ db, call }: Guarded, { referralId, stored }: About, written: Written): Promise<Asked[]> {
  const isWritten = ({ record, key }: Place) => written.cells.has(stored.cellOf(record, key) ?? '')
  const paths = new Set(
    stored.picture.records.flatMap(record =>
      Object.keys(layout[record.kind]).flatMap(key => (isWritten({ record, key }) ? [`${record.kind}.${key}`] : [])),
    ),
  )
  const odd = oddIn(stored.picture, path => paths.has(path)).flatMap(one => {
    const place = one.at.find(isWritten)
    return place === undefined ? [] : [{ ...one, place, field: fieldOf(call, place, stored) }]
  })
  if (odd.every(({ weight }) => weight === 'impossible')) return odd
  const known = await answersKept(db, referralId, odd)
  return odd.filter(one => !known.has(answerKey(one.rule, one.place.record.id, oddValues(one))))
}

/** The path in the call’s input. */
function fieldOf({ sense }: Command, { record, key }: Place, { picture }: Stored): string {
  const where = typeof sense === 'object' && sense !== null ? (sense as SensePaths)[record.kind] : undefined
  if (where === undefined || where === '') return key
  if (typeof where !== 'string') return where[key] ?? key
  const position = picture.records.filter(({ kind }) => kind === record.kind).indexOf(record)
  return `${where.replace('*', String(position))}.${key}`
}

/** What was found odd, as it stands: another value is asked about anew. */
function oddValues({ at }: Odd): string {
  return JSON.stringify(at.map(({ record, key }) => [`${record.kind}.${key}`, record.facts[key] ?? null]))
}

function answerKey(rule: string, recordId: string, value: string): string {
  return `${rule} ${recordId} ${value}`
}

async function answersKept(db: Kysely<Schema>, referralId: string | null, odd: readonly Asked[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sense_answer')
    .select(['rule', 'record_id', 'value'])
    .$if(referralId !== null, query => query.where('referral_id', '=', referralId))
    .where('record_id', 'in', [...new Set(odd.map(({ place }) => place.record.id))])
    .execute()
  return new Set(rows.map(({ rule, record_id, value }) => answerKey(rule, record_id, value)))
}

async function keepAnswer({ write }: Guarded, { referralId }: About, odd: Asked): Promise<void> {
  const { rule, sentence, place } = odd
  const { kind, id } = place.record
  await keepSenseAnswer(write, { referralId, rule, kind, recordId: id, value: oddValues(odd), sentence })
}
