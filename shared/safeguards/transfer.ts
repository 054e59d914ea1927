import { addDays, type IsoDay } from '../calendar/day.ts'
import { longDay } from '../calendar/words.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { isWatched } from '../case-file/state.ts'
import { checklistWords } from '../events/model.ts'
import { counted, listed } from '../words.ts'
import type { Safeguard, SafeguardInput } from './model.ts'
import { finding, latestOf, type Part, steps } from './parts.ts'

/**
 * The address changed, appointments were missed one after another, or a transfer or alert was
 * decided or made, and the five points of the alert checklist are not all ticked since. A contact
 * ends a run of missed appointments. Red when the case was transferred without them, or when the
 * family moved and appointments are missed too. Ambulance alert criteria.
 */
export const transfer: Safeguard = {
  code: 'transfer',
  lesson: 'Ambulance alert criteria: those where she may give birth know before she arrives.',
  check(input) {
    const { file } = input
    if (!isWatched(file)) return null
    const triggers = [moved(input), missed(input), decided(input), handedOver(input)].filter(one => one !== null)
    const open = triggers
      .map(trigger => ({ trigger, points: openPoints(file, trigger.since, input.today) }))
      .filter(({ points }) => points.length > 0)
    const both = open.filter(({ trigger }) => trigger.moves).length > 1
    return finding(...open.map(({ trigger, points }) => partOf(trigger, points, both)))
  },
}

interface Trigger {
  readonly since: IsoDay
  readonly words: string
  readonly grounds: readonly string[]
  readonly red: boolean
  /** A sign that the family is on the move; two of them together are red. */
  readonly moves: boolean
  /** What clears it beside the five points. */
  readonly by?: string | undefined
}

function latestOn(input: SafeguardInput, kind: 'address_change' | 'transfer_out' | 'contact'): IsoDay | null {
  return input.file.events.findLast(event => event.kind === kind && event.on <= input.today)?.on ?? null
}

/**
 * Within these days of an event, a change of the address on the record is the same move, typed
 * later.
 */
const typedWithinDays = 14

/**
 * The last move since the receipt, as an event or as the mother's addresses tell it. A move before
 * it brought the family here.
 */
function moved(input: SafeguardInput): Trigger | null {
  const { file, today } = input
  const event = latestOn(input, 'address_change')
  const written = file.motherMovedOn.findLast(on => on <= today) ?? null
  const own = written !== null && (event === null || written > addDays(event, typedWithinDays)) ? written : null
  const on = own ?? event
  if (on === null || on < file.receivedOn) return null
  const by = own === null ? undefined : 'withdrawing the former address where only its spelling was put right'
  return { since: on, words: `Address changed on ${longDay(on)}`, grounds: [`address:${on}`], red: false, moves: true, by }
}

function missed(input: SafeguardInput): Trigger | null {
  const { file, today, thresholds } = input
  const contact = latestOn(input, 'contact')
  const run = file.events.filter(({ kind, on }) => kind === 'missed_appointment' && on <= today && (contact === null || on > contact))
  const [first, began] = [run[0], run[thresholds.missedAppointments - 1]]
  if (first === undefined || began === undefined) return null
  return {
    since: began.on,
    words: `${counted(run.length, 'appointment')} missed in a row since ${longDay(first.on)}`,
    grounds: steps(thresholds.missedAppointments, run.length).map(step => `missed:${first.on}:${step}`),
    red: run.length >= thresholds.missedAppointments * 2,
    moves: true,
  }
}

function decided({ file, today }: SafeguardInput): Trigger | null {
  const last = file.discussions.findLast(({ on, outcome }) => on <= today && (outcome === 'transfer' || outcome === 'alert'))
  if (last === undefined) return null
  const words = `${last.outcome === 'alert' ? 'An alert' : 'A transfer'} was decided on ${longDay(last.on)}`
  return { since: last.on, words, grounds: [`decided:${last.on}`], red: false, moves: false }
}

function handedOver(input: SafeguardInput): Trigger | null {
  const on = latestOn(input, 'transfer_out')
  return on === null ? null : { since: on, words: `Transferred on ${longDay(on)}`, grounds: [`transferred:${on}`], red: true, moves: false }
}

const points = Object.keys(checklistWords) as (keyof typeof checklistWords)[]

/** Points not ticked by any alert or transfer from that day on. */
function openPoints(file: CaseFile, from: IsoDay, today: IsoDay): (keyof typeof checklistWords)[] {
  const done = file.events.flatMap(({ kind, on, detail }) =>
    (kind === 'alert_issued' || kind === 'transfer_out') && on >= from && on <= today ? detail.checklist : [],
  )
  return points.filter(point => !done.includes(point))
}

const short: Record<keyof typeof checklistWords, string> = {
  receiving_authority: 'receiving authority',
  hospitals: 'maternity units',
  health_visitor_gp: 'health visitor and GP',
  plan_sent: 'plan sent',
  police_cpis: 'police and CP-IS',
}

function partOf(trigger: Trigger, open: readonly (keyof typeof checklistWords)[], both: boolean): Part {
  const missing =
    open.length === points.length
      ? `none of the ${points.length} points of the alert checklist is done`
      : `not done of the alert checklist: ${listed(open.map(point => short[point]))}`
  return {
    level: trigger.red || (both && trigger.moves) ? 'red' : 'amber',
    sentence: `${trigger.words}, and ${missing}.`,
    by: ['an alert or transfer with all five points', trigger.by].filter(one => one !== undefined).join(', or '),
    since: latestOf(trigger.since),
    grounds: trigger.grounds,
  }
}
