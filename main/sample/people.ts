import { addDays, type IsoDay } from '../../shared/calendar/day.ts'
import type { CareExperience } from '../../shared/people/codes.ts'
import { blankFather, blankPerson, type FatherFields, type PersonFields } from '../../shared/people/model.ts'
import type { Random } from './random.ts'
import { type Background, backgrounds } from './words/names.ts'
import { districts, inwardLetters, localities, practices, roads } from './words/places.ts'

/** Ofcom’s numbers for drama: never given to anybody. */
export function phone(random: Random): string {
  const last = String(random.int(0, 999)).padStart(3, '0')
  return random.chance(0.85) ? `07700 900${last}` : `020 7946 0${last}`
}

const weighted = backgrounds.map(background => [background, background.weight] as const)

export function pickBackground(random: Random): Background {
  return random.weigh(weighted)
}

/** Whoever has one of these names goes by a shorter one. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['Abigail', 'Abi'],
  ['Chidinma', 'Chi'],
  ['Natalie', 'Nat'],
  ['Oluwaseun', 'Seun'],
  ['Temitope', 'Temi'],
])

/**
 * A mother with an address that does not exist and a number that nobody has. `about` holds what the
 * referral says of her.
 */
export function inventMother(
  random: Random,
  background: Background,
  nhsNumber: string | null,
  about: { bornOn: IsoDay; care: CareExperience; adviser: string },
): PersonFields {
  const interpreter = random.chance(background.interpreter)
  const surname = random.pick(random.chance(0.12) ? pickBackground(random).surnames : background.surnames)
  const forename = random.pick(background.women)
  return {
    ...blankPerson,
    surname,
    forenames: forename + (random.chance(0.12) ? ` ${random.pick(pickBackground(random).women)}` : ''),
    preferredName: shortNames.get(forename) ?? '',
    aliases: random.chance(0.06) ? `also known as ${random.pick(background.surnames)}` : '',
    dateOfBirth: about.bornOn,
    nhsNumber: random.chance(0.96) ? nhsNumber : null,
    hospitalNumber: `H${random.int(100_000, 999_999)}`,
    socialCareId: random.chance(0.6) ? `${random.int(1_000_000, 1_999_999)}` : '',
    ...address(random),
    phone: random.chance(0.92) ? phone(random) : '',
    safeToContact: random.weigh([
      ['yes', 5],
      ['not_known', 4],
      ['no', 1],
    ]),
    firstLanguage: background.language === '' || random.chance(0.35) ? 'English' : background.language,
    interpreter: interpreter ? 'yes' : random.chance(0.75) ? 'no' : 'not_known',
    gpPractice: random.chance(0.93) ? random.pick(practices) : '',
    careExperience: about.care,
    personalAdviser: about.adviser,
  }
}

/**
 * A father in one of the three states that the field knows; where he is not identified, nothing
 * else is known.
 */
export function inventFather(
  random: Random,
  background: Background,
  nhsNumber: string | null,
  about: { unknown: boolean; motherBornOn: IsoDay; receivedOn: IsoDay; spokenBy: IsoDay },
): FatherFields {
  const identified = about.unknown ? (random.chance(0.35) ? 'declined' : 'not_yet') : 'identified'
  if (identified !== 'identified') return { ...blankFather, identified }
  const own = random.chance(0.75) ? background : pickBackground(random)
  const spoken = random.chance(0.75) ? addDays(about.receivedOn, random.int(3, 40)) : null
  return {
    ...blankFather,
    identified,
    surname: mansForm(random.pick(own.surnames)),
    forenames: random.pick(own.men),
    dateOfBirth: random.chance(0.8) ? addDays(about.motherBornOn, random.int(-3_000, 700)) : null,
    nhsNumber: random.chance(0.3) ? nhsNumber : null,
    phone: random.chance(0.4) ? phone(random) : '',
    firstLanguage: own.language,
    careExperience: random.weigh([
      ['not_known', 12],
      ['none', 6],
      ['care_leaver', 2],
    ]),
    spokenToOn: spoken !== null && spoken <= about.spokenBy ? spoken : null,
    otherChildren: random.weigh([
      ['', 5],
      ['None', 3],
      ['One, lives with her mother', 2],
      ['Two, contact at weekends', 1],
      ['One, placed with grandparents', 1],
    ]),
  }
}

/** Polish and Irish surnames differ for a man. */
function mansForm(surname: string): string {
  return surname
    .replace(/([sc])ka$/, '$1ki')
    .replace(/^Ní Dh/, 'Ó D')
    .replace(/^Nic /, 'Mac ')
}

function address(random: Random): Pick<PersonFields, 'address' | 'postcode'> {
  if (random.chance(0.03)) return { address: 'No fixed address', postcode: '' }
  const [area, from, to] = random.pick(districts)
  const inward = `${random.int(0, 9)}${random.pick([...inwardLetters])}${random.pick([...inwardLetters])}`
  const flat = random.chance(0.35) ? `Flat ${random.int(1, 60)}, ` : ''
  return {
    address: `${flat}${random.int(1, 190)} ${random.pick(roads)}, ${random.pick(localities)}`,
    postcode: `${area}${random.int(from, to)} ${inward}`,
  }
}
