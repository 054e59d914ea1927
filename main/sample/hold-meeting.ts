import type { IsoDay } from '../../shared/calendar/day.ts'
import { buildAgenda, type Placed } from '../../shared/meetings/agenda.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import { discuss, passOver } from './discuss.ts'
import { fillIn } from './fill-in.ts'
import type { Ledger } from './ledger.ts'
import type { Happening, Life } from './life.ts'
import { attendanceOf, type Team } from './team.ts'
import { mattersArising, otherBusiness } from './words/phrases.ts'

/**
 * Cases for which a meeting has time (BMJ 2017;356:j114: about 3.2 minutes a case; an hour and a
 * half).
 */
const capacity = 28

/**
 * Writes one past meeting, closed, with its agenda as the register would have built it that day.
 * Returns what will happen later.
 */
export async function holdMeeting(
  ledger: Ledger,
  team: Team,
  chair: string,
  lives: readonly Life[],
  on: IsoDay,
  at: (time: string) => string,
  brief: boolean,
): Promise<(readonly [IsoDay, Happening])[]> {
  const byId = new Map(lives.map(life => [life.line.id, life]))
  const placed = agendaOf(team, brief ? lives.filter(life => isPressing(life, on)) : lives, on)
  if (placed.length === 0) return []
  const start = at(team.time)
  const minutes = (after: number) =>
    start.replace(/T(\d\d):(\d\d)/, (_all, hour, minute) => clock(Number(hour) * 60 + Number(minute) + after))
  const meetingId = await open(ledger, team, chair, on, start, minutes(Math.min(95, 15 + placed.length * 3)))
  const later: (readonly [IsoDay, Happening])[] = []
  for (const [index, due] of placed.entries()) {
    const life = byId.get(due.referralId)
    if (life === undefined) continue
    const slot = { meetingId, on, position: index + 1, placed: due, at: minutes(10 + index * 3), brief }
    if (index >= capacity || (index > 5 && team.random.chance(0.03))) await passOver(ledger, life, slot)
    else later.push(...(await discuss(ledger, team, life, slot)))
  }
  team.previous = { id: meetingId, on }
  return later
}

function agendaOf(team: Team, lives: readonly Life[], on: IsoDay): Placed[] {
  return buildAgenda(lives, { date: on, kind: 'psychosocial', previousOn: team.previous?.on ?? null }, defaultSettings)
}

/** What could not wait, of meetings long ago. */
function isPressing({ line, endsOn, notReachedOn, random }: Life, on: IsoDay): boolean {
  const { lastDiscussedOn, nextDiscussionOn } = line
  if (lastDiscussedOn === null || notReachedOn !== null || on >= endsOn) return true
  return nextDiscussionOn !== null && nextDiscussionOn <= on && random.chance(0.03)
}

function clock(minutes: number): string {
  return `T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

async function open(ledger: Ledger, team: Team, chair: string, on: IsoDay, start: string, end: string): Promise<string> {
  const { siteId, place, time, people, random, previous } = team
  return ledger.entry('Meeting closed', start, async ({ write }) => {
    const meeting = await write.add('meeting', {
      site_id: siteId,
      date: on,
      time,
      kind: 'psychosocial',
      place,
      chair,
      minute_taker: people.find(({ role }) => role === 'Minute taker')?.name ?? '',
      state: 'closed',
      started_at: start,
      closed_at: end,
      matters_arising: fillIn(random.pick(mattersArising), random, {}),
      other_business: fillIn(random.pick(otherBusiness), random, {}),
      minutes_approved_at: null,
      state_reason: '',
    })
    for (const [index, { name, role, agency, state, deputyFor, guest }] of attendanceOf(team).entries()) {
      const columns = { name, role, agency, state, deputy_for: deputyFor, guest: guest ? (1 as const) : (0 as const), position: index + 1 }
      await write.add('attendee', { meeting_id: meeting, ...columns, withdrawn_at: null, withdrawn_reason: '' }, [meeting])
    }
    if (previous !== null) await write.change('meeting', { id: previous.id, version: null }, { minutes_approved_at: start }, [meeting])
    return meeting
  })
}
