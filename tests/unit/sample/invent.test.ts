import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventReferrals } from '../../../main/sample/invent.ts'
import { addDays, ageOn, daysBetween } from '../../../shared/calendar/day.ts'
import { gestationDays } from '../../../shared/calendar/gestation.ts'
import { readReasons } from '../../../shared/imports/reasons.ts'
import { readNhsNumber } from '../../../shared/people/nhs-number.ts'
import { eddProblem } from '../../../shared/referrals/edd-check.ts'
import { NewReferral } from '../../../shared/referrals/model.ts'

const today = '2026-11-24'
const siteIds = ['01935b3c-0000-7000-8000-000000000001', '01935b3c-0000-7000-8000-000000000002']
const invent = (seed: number | string, count = 60, on = today) => inventReferrals({ count, seed, today: on, siteIds })

const anySeed = fc.record({ seed: fc.integer(), count: fc.integer({ min: 1, max: 150 }), on: fc.integer({ min: -400, max: 400 }) })
const overSeeds = (holds: (referrals: readonly NewReferral[], on: string) => void) =>
  fc.assert(
    fc.property(anySeed, ({ seed, count, on }) => holds(invent(seed, count, addDays(today, on)), addDays(today, on))),
    { numRuns: 40 },
  )

describe('invented referrals', () => {
  it('are the same people for the same seed and others for another', () => {
    expect(invent(7)).toEqual(invent(7))
    const names = (seed: number) => invent(seed).map(({ mother }) => mother.nhsNumber)
    expect(names(7)).not.toEqual(names(8))
  })

  it('pass the model, as they would on their way in', () => {
    overSeeds(referrals => {
      for (const referral of referrals) expect(NewReferral.parse(referral)).toEqual(referral)
    })
  })

  it('have valid NHS numbers from the 999 range, each once', () => {
    const all = invent('numbers', 3_000)
      .flatMap(({ mother, father }) => [mother.nhsNumber, father.nhsNumber])
      .flatMap(number => number ?? [])
    expect(all.length).toBeGreaterThan(3_000)
    expect(new Set(all).size).toBe(all.length)
    for (const number of all) {
      expect(readNhsNumber(number)).toEqual({ ok: true, value: number })
      expect(number).toMatch(/^999/)
    }
  })

  it('have days that do not contradict each other', () => {
    overSeeds((referrals, on) => {
      for (const { referral, edd, mother } of referrals) {
        const { receivedOn, madeOn, bookedOn, bornOn, dischargedOn } = referral
        for (const happened of [receivedOn, bookedOn, bornOn, dischargedOn]) if (happened !== null) expect(happened <= on).toBe(true)
        if (madeOn !== null) expect(madeOn <= receivedOn).toBe(true)
        if (bornOn !== null) expect(bornOn > receivedOn).toBe(true)
        if (dischargedOn !== null) expect(bornOn !== null && dischargedOn > bornOn).toBe(true)
        expect(mother.dateOfBirth).not.toBeNull()
        if (edd === null) continue
        if (bornOn === null) expect(eddProblem(edd.edd, on)).toBeNull()
        else expect(daysBetween(edd.edd, bornOn)).toBeGreaterThan(-110)
        if (bornOn !== null) expect(daysBetween(edd.edd, bornOn)).toBeLessThanOrEqual(14)
        if (bookedOn === null) continue
        const booked = gestationDays(edd.edd, bookedOn) / 7
        expect(booked).toBeGreaterThanOrEqual(6)
        expect(booked).toBeLessThan(38)
      }
    })
  })

  it('have factors that agree with age, booking, care and the father', () => {
    overSeeds(referrals => {
      for (const { referral, factors, mother, father, edd } of referrals) {
        const age = ageOn(mother.dateOfBirth ?? '', referral.receivedOn)
        expect(factors.includes('YOUNG_PARENT')).toBe(age < 20)
        expect(factors.includes('CARE_EXPERIENCED')).toBe(['looked_after', 'care_leaver'].includes(mother.careExperience))
        if (mother.careExperience === 'looked_after') expect(age).toBeLessThan(18)
        expect(factors.includes('FATHER_UNKNOWN')).toBe(father.identified !== 'identified')
        if (father.identified !== 'identified') expect([father.surname, father.nhsNumber, father.dateOfBirth]).toEqual(['', null, null])
        if (referral.lateBookingReason !== null) expect(factors).toContain('LATE_BOOKING')
        if (referral.bookedOn === null || edd === null) continue
        expect(gestationDays(edd.edd, referral.bookedOn) > 20 * 7).toBe(factors.includes('LATE_BOOKING'))
      }
    })
  })

  it('say in their reasons only what their factors say too', () => {
    for (const { referral, factors } of invent('reasons', 1_500))
      expect(factors).toEqual(expect.arrayContaining([...readReasons(referral.reasons).factors]))
  })

  it('can be reached by nobody: numbers for drama, postcodes never given out', () => {
    for (const { mother, father } of invent('reach', 500)) {
      for (const { phone, postcode } of [mother, father]) {
        if (phone !== '') expect(phone).toMatch(/^(020 7946 0\d{3}|07700 900\d{3})$/)
        if (postcode !== '') expect(postcode).toMatch(/^(SE|SW|E|N|NW)3[1-9] \d[ABD-HJLNP-UW-Z]{2}$/)
      }
    }
  })

  it('are as varied as a real list: states of the father, ratings, late bookings, twins, reasons that differ', () => {
    const all = invent('variety', 1_000)
    const share = (holds: (referral: NewReferral) => boolean) => all.filter(holds).length / all.length
    for (const state of ['identified', 'not_yet', 'declined'] as const)
      expect(share(({ father }) => father.identified === state)).toBeGreaterThan(0.02)
    for (const rag of ['red', 'amber', 'green'] as const) expect(share(({ referral }) => referral.rag === rag)).toBeGreaterThan(0.15)
    expect(share(({ factors }) => factors.includes('LATE_BOOKING'))).toBeGreaterThan(0.05)
    expect(share(({ referral }) => referral.numberExpected === 2)).toBeGreaterThan(0.005)
    expect(share(({ mother }) => /[^ -~]/.test(mother.surname + mother.forenames))).toBeGreaterThan(0.15)
    expect(new Set(all.map(({ referral }) => referral.reasons)).size).toBeGreaterThan(600)
    expect(new Set(all.map(({ mother }) => `${mother.forenames} ${mother.surname}`)).size).toBeGreaterThan(700)
  })

  it('come oldest first and reach back further the more there are', () => {
    for (const count of [60, 5_000]) {
      const days = invent('order', count).map(({ referral }) => referral.receivedOn)
      expect(days).toEqual([...days].sort())
      expect(daysBetween(days[0] ?? '', today)).toBeGreaterThan(count === 60 ? 450 : 2_000)
    }
  })
})
