import { addDays, ageOn, type IsoDay } from '../../shared/calendar/day.ts'
import { gestationDays } from '../../shared/calendar/gestation.ts'
import type { CareExperience } from '../../shared/people/codes.ts'
import { lateBookingCodes, type Rag } from '../../shared/referrals/codes.ts'
import type { FactorCode } from '../../shared/referrals/factors.ts'
import type { NewReferral } from '../../shared/referrals/model.ts'
import { factsOf } from './facts.ts'
import { fillIn } from './fill-in.ts'
import { nhsNumbers } from './nhs-numbers.ts'
import { inventFather, inventMother, pickBackground } from './people.ts'
import { createRandom, type Random } from './random.ts'
import { inventTimeline, receivedOn, type Timeline } from './timeline.ts'
import { staffNames, staffSurnames } from './words/names.ts'
import { bornTonightTexts, lawfulBases, ragReasons, receivedNotes, referrers } from './words/phrases.ts'
import { allTopics, topicOf } from './words/topics.ts'

/**
 * Invents referrals as they stand on `today`, oldest first: births, discharges and bookings that
 * have happened by then are in them. The same options give the same people. Pure. Nobody in them
 * exists.
 */
export function inventReferrals(options: {
  count: number
  seed: number | string
  today: IsoDay
  siteIds: readonly string[]
}): NewReferral[] {
  const { count, seed, today, siteIds } = options
  const nextNumber = nhsNumbers(createRandom(seed, 'nhs numbers'))
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(seed, index)
    return inventReferral(random, receivedOn(index, count, today, random), today, random.pick(siteIds), nextNumber)
  })
}

function inventReferral(random: Random, received: IsoDay, today: IsoDay, siteId: string, nextNumber: () => string | null): NewReferral {
  const factors = pickFactors(random)
  const twins = random.chance(0.025)
  const timeline = inventTimeline(random, received, today, { twins, late: factors.includes('LATE_BOOKING') })
  const motherBornOn = birthDate(random, received, factors)
  const care = careOf(random, factors, ageOn(motherBornOn, received))
  const background = pickBackground(random)
  const adviser = care === 'care_leaver' && random.chance(0.5) ? staff(random) : ''
  const mother = inventMother(random, background, nextNumber(), { bornOn: motherBornOn, care, adviser })
  const unknown = factors.includes('FATHER_UNKNOWN')
  const father = inventFather(random, background, unknown ? null : nextNumber(), {
    unknown,
    motherBornOn,
    receivedOn: received,
    spokenBy: today,
  })
  const rag = ratedBy(random, factors, received, today)
  const [agency, referrer] = random.pick(referrers)
  const eddUnknown = timeline.bookedOn === null && random.chance(0.5)
  const plain: NewReferral = {
    referral: {
      siteId,
      numberExpected: twins ? 2 : 1,
      rag,
      ragReason: rag === 'not_rated' ? '' : random.pick(ragReasons[rag]),
      madeOn: random.chance(0.9)
        ? addDays(
            received,
            -random.weigh([
              [0, 6],
              [1, 3],
              [2, 1],
              [5, 1],
            ]),
          )
        : null,
      receivedOn: received,
      referrer: referrer ? staff(random) : '',
      referringAgency: agency,
      reasons: '',
      socialWorker: random.chance(0.7) ? staff(random) : '',
      parentsTold: random.weigh([
        ['yes', 6],
        ['no', 2],
        ['not_known', 2],
      ]),
      lawfulBasis: random.chance(0.8) ? random.pick(lawfulBases) : '',
      bookedOn: timeline.bookedOn,
      lateBookingReason: timeline.late && timeline.bookedOn !== null ? random.pick(lateBookingCodes) : null,
      bornTonight: bornTonight(random, timeline, today),
      bornOn: timeline.bornOn,
      dischargedOn: timeline.dischargedOn,
      lead: '',
      bookingMidwife: '',
      household: '',
    },
    mother,
    father,
    edd: eddUnknown
      ? null
      : {
          edd: timeline.edd,
          method:
            timeline.bookedOn === null
              ? '01'
              : random.weigh([
                  ['03', 8],
                  ['02', 2],
                ]),
        },
    factors,
    note: random.chance(0.4) ? fillIn(random.pick(receivedNotes), random, {}) : '',
  }
  const reasons = factors.map(code => fillIn(reasonFor(random, code, plain), random, factsOf(plain)))
  return { ...plain, referral: { ...plain.referral, reasons: reasons.join('; ') } }
}

const weights = allTopics.map(topic => [topic.factor, topic.weight] as const)

function pickFactors(random: Random): FactorCode[] {
  const wanted = random.weigh([
    [1, 4],
    [2, 4],
    [3, 3],
  ])
  const picked = new Set<FactorCode>()
  while (picked.size < wanted) picked.add(random.weigh(weights))
  // Nobody of that age has older children in these texts.
  if (picked.has('YOUNG_PARENT')) for (const code of ['PRE_REMOVAL', 'SIBLING_PLAN'] as const) picked.delete(code)
  return [...picked]
}

/**
 * A reason that holds of this referral: of the booking, of how far the pregnancy is, of a care
 * leaver who is grown up.
 */
function reasonFor(random: Random, code: FactorCode, { referral, mother, edd }: NewReferral): string {
  const weeks = edd === null ? 0 : gestationDays(edd.edd, referral.receivedOn) / 7
  const booked = referral.bookedOn !== null && referral.bookedOn <= referral.receivedOn
  const reasons = topicOf(code).reasons
  const fitting = reasons.filter(
    reason =>
      (booked || !/booking/.test(reason)) &&
      (code !== 'CARE_EXPERIENCED' || (mother.careExperience === 'looked_after') === /mother looked after/.test(reason)) &&
      weeks > Number(/until (\d+) weeks/.exec(reason)?.[1] ?? (/growth scan/.test(reason) ? 28 : 0)),
  )
  return random.pick(fitting.length > 0 ? fitting : reasons)
}

/** A parent under 20 is said to be; nobody else is. */
function birthDate(random: Random, received: IsoDay, factors: readonly FactorCode[]): IsoDay {
  const years = factors.includes('YOUNG_PARENT') ? random.int(15, 18) : 20 + Math.floor((random.next() + random.next()) * 11)
  return addDays(received, -Math.round(years * 365.25) - random.int(2, 360))
}

function careOf(random: Random, factors: readonly FactorCode[], age: number): CareExperience {
  if (factors.includes('CARE_EXPERIENCED')) return age < 18 ? 'looked_after' : 'care_leaver'
  return random.chance(0.6) ? 'none' : 'not_known'
}

function ratedBy(random: Random, factors: readonly FactorCode[], received: IsoDay, today: IsoDay): Rag {
  if (received >= addDays(today, -4) && random.chance(0.6)) return 'not_rated'
  const weight = factors.reduce((sum, code) => sum + topicOf(code).weighs, 0) + random.int(-1, 1)
  return weight >= 4 ? 'red' : weight >= 2 ? 'amber' : 'green'
}

function bornTonight(random: Random, { edd, bornOn }: Timeline, today: IsoDay): string {
  if (bornOn === null && gestationDays(edd, today) < 24 * 7) return ''
  return random.chance(0.75) ? fillIn(random.pick(bornTonightTexts), random, {}) : ''
}

export function staff(random: Random): string {
  return random.chance(0.5)
    ? `${random.pick(staffNames)} ${random.pick(staffSurnames)}`
    : `${random.pick(staffNames)[0]}. ${random.pick(staffSurnames)}`
}
