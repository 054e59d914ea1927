import type { Kysely } from 'kysely'
import type { User } from '../../shared/access/model.ts'
import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import { planMeeting } from '../meetings/plan.ts'
import type { Register } from '../register/register.ts'
import type { Schema } from '../register/schema.ts'
import { hurry, settleDown } from '../register/sql/hurry.ts'
import { holdMeeting } from './hold-meeting.ts'
import { inventReferrals } from './invent.ts'
import { keepLeadsWork } from './leads-work.ts'
import { clockOf, inLedger, type Ledger } from './ledger.ts'
import { beginLife, foreseen, type Happening, type Life } from './life.ts'
import { gatherTeam, meetsOn, type Team } from './team.ts'
import { historyStart, spanDays } from './timeline.ts'
import { hospitals } from './words/places.ts'
import { writeHappening } from './write-happening.ts'

export interface SampleOptions {
  readonly referrals: number
  readonly seed: number | string
  readonly today: IsoDay
  /** UTC, ISO 8601: when the coming meetings are planned. */
  readonly now: string
}

const otherLead = 'J. Marsh'
/** Records to a transaction: some hundreds of referrals’ worth. */
const batch = 20_000
/**
 * Longer ago than this only pressing cases and the main steps are told of: nobody looks that far
 * back case by case, and the register is made sooner.
 */
const fullDays = 26 * 7

/**
 * Fills a register that has its user and settings with invented referrals and their history, day by
 * day as it would have come about: referrals received, EDDs revised, weekly meetings held, actions
 * closed, births, closures. The coming meeting of each site is planned. Sites that the register has
 * are used first. Works inside a transaction that is running, or in transactions of its own. The
 * same options give the same history (ids apart).
 */
export async function fillRegister(register: Pick<Register, 'db' | 'folder'>, user: User, options: SampleOptions): Promise<void> {
  const { referrals: count, seed, today, now } = options
  const start = historyStart(count, today)
  if (!register.db.isTransaction) await hurry(register.db)
  const entered = <T>(work: (ledger: Ledger) => Promise<T>) => inTransaction(register.db, db => inLedger(db, user, register.folder, work))
  const sites = await entered(ledger => addSites(ledger, siteCount(count), clockOf(start)('08:30')))
  const teams = sites.map((site, index) => gatherTeam(seed, site, index, today))
  const world = begin(options, teams, user.name)
  let day = start
  while (day <= today) {
    await entered(async ledger => {
      for (; day <= today && ledger.written() < batch; day = addDays(day, 1)) await live(ledger, world, user.name, day)
    })
  }
  for (const team of teams) await entered(ledger => planNext(ledger, team, user.name, now))
  const open = [...world.open.values()].flat().filter(({ line }) => line.status === 'open')
  await entered(ledger =>
    keepLeadsWork(
      ledger,
      open.map(({ line }) => line.id),
      today,
      now,
    ),
  )
  if (!register.db.isTransaction) await settleDown(register.db)
}

interface World {
  readonly teams: readonly Team[]
  readonly seed: number | string
  /** Referrals by the day on which they are received, with their number. */
  readonly coming: ReadonlyMap<IsoDay, readonly (readonly [index: number, told: NewReferral])[]>
  readonly ahead: Map<IsoDay, Happening[]>
  /** Open referrals by site. */
  readonly open: Map<string, Life[]>
  readonly fullFrom: IsoDay
  readonly today: IsoDay
}

function begin({ referrals: count, seed, today }: SampleOptions, teams: readonly Team[], me: string): World {
  const siteIds = teams.map(({ siteId }) => siteId)
  // The first of two sites is the larger.
  const weighted = siteIds.length === 2 ? [0, 0, 0, 0, 0, 1].flatMap(index => siteIds[index] ?? []) : siteIds
  const coming = new Map<IsoDay, (readonly [number, NewReferral])[]>()
  for (const [index, invented] of inventReferrals({ count, seed, today, siteIds: weighted }).entries()) {
    const told = withLead(invented, [me, otherLead, ''][index % 3] ?? '')
    const { receivedOn } = told.referral
    coming.set(receivedOn, [...(coming.get(receivedOn) ?? []), [index, told]])
  }
  const open = new Map(siteIds.map(id => [id, []]))
  return { teams, seed, coming, ahead: new Map(), open, fullFrom: addDays(today, -fullDays), today }
}

/** A third each for whoever made the sample, for another lead, and for nobody yet. */
function withLead(told: NewReferral, lead: string): NewReferral {
  return { ...told, referral: { ...told.referral, lead } }
}

function foresee({ ahead, today }: World, coming: readonly (readonly [IsoDay, Happening])[]): void {
  for (const [on, happening] of coming) {
    if (on > today) continue
    const there = ahead.get(on)
    if (there === undefined) ahead.set(on, [happening])
    else there.push(happening)
  }
}

/** One day: what happens to referrals in office hours, then the meetings. */
async function live(ledger: Ledger, world: World, chair: string, on: IsoDay): Promise<void> {
  const at = clockOf(on)
  // Begun only now: what lies ahead of a hundred thousand would not fit into memory.
  for (const [index, told] of world.coming.get(on) ?? [])
    foresee(world, foreseen(beginLife(told, world.seed, index), world.today, world.fullFrom))
  for (const happening of world.ahead.get(on) ?? []) {
    await writeHappening(ledger, happening, on, at)
    if (happening.what === 'received') world.open.get(happening.life.line.siteId)?.push(happening.life)
  }
  world.ahead.delete(on)
  for (const team of world.teams.filter(one => meetsOn(one, on))) {
    const lives = (world.open.get(team.siteId) ?? []).filter(life => life.line.status === 'open')
    foresee(world, await holdMeeting(ledger, team, chair, lives, on, at, on < world.fullFrom))
    world.open.set(team.siteId, lives)
  }
}

async function planNext(ledger: Ledger, team: Team, chair: string, now: string): Promise<void> {
  const { siteId, nextOn: date, time, place, people } = team
  const minuteTaker = people.find(({ role }) => role === 'Minute taker')?.name ?? ''
  await ledger.entry('Meeting planned', now, context =>
    planMeeting(context, { siteId, date, time, kind: 'psychosocial', place, chair, minuteTaker }),
  )
}

/**
 * So many hospitals that an agenda stays of a size that can be chaired: about sixty open referrals
 * each, half a year after receipt.
 */
function siteCount(count: number): number {
  const open = (count * 180) / spanDays(count)
  return Math.min(hospitals.length, Math.max(2, Math.ceil(open / 60)))
}

async function addSites(ledger: Ledger, wanted: number, at: string): Promise<string[]> {
  return ledger.entry('Site added', at, async ({ db, write }) => {
    const there = await db.selectFrom('site').select(['id', 'name']).orderBy('created_at').execute()
    const missing = hospitals.filter(name => !there.some(site => site.name === name)).slice(0, Math.max(0, wanted - there.length))
    const added: string[] = []
    for (const name of missing) added.push(await write.add('site', { name }))
    return [...there.map(({ id }) => id), ...added]
  })
}

/** The transaction that is running, or one of its own. */
function inTransaction<T>(db: Kysely<Schema>, work: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
