import { addDays, day, type IsoDay } from '../../shared/calendar/day.ts'
import { type Agency, attendeeRoles } from '../../shared/directory/model.ts'
import type { AttendeeFields } from '../../shared/meetings/model.ts'
import { createRandom, type Random } from './random.ts'
import { staffNames, staffSurnames } from './words/names.ts'

/** One hospital’s weekly meeting: who comes, where and when. */
export interface Team {
  readonly siteId: string
  readonly place: string
  readonly time: string
  readonly people: readonly Member[]
  /** The coming meeting; the ones before it lie whole weeks apart. */
  readonly nextOn: IsoDay
  readonly random: Random
  previous: { readonly id: string; readonly on: IsoDay } | null
}

type Member = Pick<AttendeeFields, 'name' | 'role' | 'agency'> & {
  /** How often this person comes. */
  readonly comes: number
}

const always = ['Named / safeguarding midwife', 'Children’s social care manager', 'Health visitor', 'Minute taker']
const often = [
  'Community midwife',
  'Hospital social worker',
  'Perinatal mental health',
  'Drug and alcohol service',
  'Police',
  'IDVA',
  'Neonatal unit',
  'GP or GP liaison',
  'Housing',
  'Child Protection Chair / pre-birth lead',
  'Probation',
  'Family nurse',
]

export function gatherTeam(seed: number | string, siteId: string, index: number, today: IsoDay): Team {
  const random = createRandom(seed, 'team', index)
  const names = random.some(staffNames, staffNames.length)
  const surnames = random.some(staffSurnames, staffSurnames.length)
  const roles = [...always, ...random.some(often, 7)]
  const people = attendeeRoles
    .filter(({ role }) => roles.includes(role))
    .map(({ role, agency }, place) => ({
      name: `${names[place % names.length]} ${surnames[place % surnames.length]}`,
      role,
      agency,
      comes: always.includes(role) ? 0.95 : 0.55 + 0.35 * random.next(),
    }))
  return {
    siteId,
    place: random.pick(['Seminar room 2', 'Antenatal clinic, room 4', 'Board room', 'Education centre', 'Postnatal day room']),
    time: random.pick(['14:00', '09:30', '13:30', '10:00']),
    people,
    nextOn: workingDayAfter(today, 1 + ((index + 1) % 4)),
    random,
    previous: null,
  }
}

/** Never `today` itself: a meeting of today would be neither past nor coming. */
function workingDayAfter(today: IsoDay, count: number): IsoDay {
  let on = day(today)
  for (let left = count; left > 0; ) {
    on = on.add({ days: 1 })
    if (on.dayOfWeek <= 5) left--
  }
  return on.toString()
}

/** Whether the team meets on a day before its coming meeting. */
export function meetsOn(team: Team, on: IsoDay): boolean {
  return day(on).dayOfWeek === day(team.nextOn).dayOfWeek && on <= addDays(team.nextOn, -7)
}

/** Who was there, who sent apologies or a deputy, and sometimes a guest. */
export function attendanceOf({ people, random }: Team): AttendeeFields[] {
  const list: AttendeeFields[] = []
  for (const { name, role, agency, comes } of people) {
    if (random.chance(comes)) list.push({ name, role, agency, state: 'present', deputyFor: '', guest: false })
    else {
      list.push({ name, role, agency, state: random.chance(0.75) ? 'apologies' : 'absent', deputyFor: '', guest: false })
      if (random.chance(0.25)) list.push({ ...someone(random), role, agency, state: 'present', deputyFor: name, guest: false })
    }
  }
  if (random.chance(0.15))
    list.push({ ...someone(random), role: 'Student midwife', agency: 'maternity', state: 'present', deputyFor: '', guest: true })
  return list
}

function someone(random: Random): { name: string } {
  return { name: `${random.pick(staffNames)} ${random.pick(staffSurnames)}` }
}

/** Who speaks for an agency; somebody is named even when the agency has nobody in the team. */
export function speakerOf({ people, random }: Team, agency: Agency): string {
  return people.find(person => person.agency === agency)?.name ?? someone(random).name
}
