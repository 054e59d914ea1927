import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../shared/calendar/day.ts'
import { dayOfGestation } from '../../../shared/calendar/gestation.ts'
import { isWorkingDay } from '../../../shared/calendar/working-days.ts'
import type { CaseFile } from '../../../shared/case-file/case-file.ts'
import { ofThisPregnancy, pregnancyStart } from '../../../shared/case-file/this-pregnancy.ts'
import { noDetail } from '../../../shared/events/model.ts'
import { milestonesOf } from '../../../shared/milestones/due.ts'
import { placeGestation, placeGestations } from '../../../shared/milestones/gestations.ts'
import {
  type Milestone,
  type MilestoneRule,
  Milestone as MilestoneSchema,
  milestoneCodes,
  type Protocol,
} from '../../../shared/milestones/model.ts'
import { shippedProtocols } from '../../../shared/milestones/protocols/shipped.ts'
import { anyCaseFile, anyDay } from '../../support/any-case-file.ts'

const anyProtocol = fc.constantFrom(...shippedProtocols)
/**
 * A protocol as somebody might copy and edit it: any gestations, any flags, any prematurity and
 * compressed days.
 */
const editedProtocol: fc.Arbitrary<Protocol> = fc
  .record({
    base: anyProtocol,
    compressedDays: fc.integer({ min: 1, max: 90 }),
    prematurityWeeks: fc.integer({ min: 0, max: 10 }),
    edits: fc.array(fc.record({ weeks: fc.integer({ min: 0, max: 42 }), compressible: fc.boolean(), movesWithPrematurity: fc.boolean() }), {
      minLength: 21,
      maxLength: 21,
    }),
  })
  .map(({ base, compressedDays, prematurityWeeks, edits }) => ({
    ...base,
    compressedDays,
    prematurityWeeks,
    rules: base.rules.map((rule, index): MilestoneRule => {
      const edit = edits[index]
      if (edit === undefined) return rule
      const due = rule.due.map(anchor => (anchor.from === 'gestation' ? { ...anchor, weeks: edit.weeks } : anchor))
      return { ...rule, due, compressible: edit.compressible, movesWithPrematurity: edit.movesWithPrematurity }
    }),
  }))

function milestones(file: CaseFile, today: string, protocol: Protocol): Milestone[] {
  return milestonesOf(file, today, { protocol, nation: protocol.nation, meetingIntervalDays: 7 })
}

describe('gestations of a protocol', () => {
  const pregnancy = fc.record({
    edd: anyDay,
    receivedOn: anyDay,
    earlier: fc.constantFrom(0, 28, 70),
    compressedDays: fc.integer({ min: 1, max: 90 }),
    meetingIntervalDays: fc.integer({ min: 1, max: 28 }),
  })

  test('order never inverts, in shipped and in edited protocols, compressed or not, moved or not', () => {
    fc.assert(
      fc.property(fc.oneof(anyProtocol, editedProtocol), pregnancy, (protocol, about) => {
        const placed = placeGestations(protocol, about)
        const compressed = [...placed.values()].some(at => at.compressed)
        const days = protocol.rules
          .flatMap(rule => rule.due.flatMap(anchor => (anchor.from === 'gestation' ? [{ anchor, rule, at: placed.get(anchor) }] : [])))
          // The one exception: the line for tonight does not wait for what is compressed.
          .filter(({ rule }) => !(rule.code === 'born_tonight' && compressed))
          .sort((one, other) => one.anchor.weeks * 7 + one.anchor.days - other.anchor.weeks * 7 - other.anchor.days)
        for (const [index, { anchor, at }] of days.entries()) {
          const next = days[index + 1]
          if (at === undefined || next?.at === undefined) continue
          if (anchor.weeks === next.anchor.weeks && anchor.days === next.anchor.days) continue
          expect(at.on <= next.at.on).toBe(true)
        }
      }),
    )
  })

  test('compressed: never before the receipt, never later than the days allow, never after the EDD unless the referral came after it', () => {
    fc.assert(
      fc.property(anyProtocol, pregnancy, (protocol, about) => {
        for (const rule of protocol.rules) {
          for (const anchor of rule.due) {
            if (anchor.from !== 'gestation') continue
            const { on, compressed } = placeGestation(anchor, rule, about)
            if (!compressed) continue
            expect(on >= about.receivedOn).toBe(true)
            expect(on <= addDays(about.receivedOn, about.compressedDays)).toBe(true)
            expect(on <= about.edd || on === about.receivedOn).toBe(true)
            expect(dayOfGestation(about.edd, anchor.weeks, anchor.days - (rule.movesWithPrematurity ? about.earlier : 0)) < on).toBe(true)
          }
        }
      }),
    )
  })
})

describe('milestones of any referral', () => {
  test('a new EDD moves every uncompressed gestation by the same days, and nothing that is counted from an event', () => {
    const shift = fc.integer({ min: -40, max: 40 })
    fc.assert(
      fc.property(anyCaseFile, anyDay, anyProtocol, shift, (file, today, protocol, days) => {
        fc.pre(file.edd !== null)
        const edd = addDays(file.edd ?? '', days)
        // What happened around the last menstrual period may belong to the pregnancy with one EDD
        // and not with the other.
        const kept = (one: CaseFile) => ofThisPregnancy(one, today).events.length
        fc.pre(kept(file) === kept({ ...file, edd }))
        const before = milestones(file, today, protocol)
        const after = milestones({ ...file, edd }, today, protocol)
        expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code))
        for (const [index, was] of before.entries()) {
          const is = after[index]
          if (is === undefined || was.compressed || is.compressed) continue
          const gestation = (one: Milestone) => /^\d+\+\d/.test(one.standard)
          if (gestation(was) && gestation(is)) expect(daysBetween(was.dueOn, is.dueOn), was.code).toBe(days)
          if (!gestation(was) && !gestation(is) && was.standard === is.standard) expect(is.dueOn, was.code).toBe(was.dueOn)
          // The first due day stays what it was.
          if (gestation(is) && gestation(was)) expect(is.originalDueOn).toBe(was.originalDueOn)
        }
      }),
    )
  })

  test('well formed, in the order of the milestones, and never throws', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, fc.oneof(anyProtocol, editedProtocol), (file, today, protocol) => {
        const found = milestones(file, today, protocol)
        const places = found.map(({ code }) => milestoneCodes.indexOf(code))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        for (const milestone of found) {
          MilestoneSchema.parse(milestone)
          expect(milestone.redOn >= milestone.dueOn).toBe(true)
          expect(milestone.sentence).toMatch(/^[A-Z].*\.$/)
          expect(milestone.standard).not.toBe('')
          if (milestone.state === 'late') expect(milestone.dueOn < today).toBe(true)
          if (milestone.state === 'due' || milestone.state === 'amber') expect(milestone.dueOn >= today).toBe(true)
          if (milestone.metOn !== null) expect(milestone.state).toBe(milestone.metOn > milestone.dueOn ? 'met_late' : 'met')
        }
      }),
    )
  })

  test('met is stable: what was met on a day stays met on that day, whatever happens later', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, fc.nat(200), anyProtocol, (file, today, later, protocol) => {
        fc.pre(pregnancyStart(file) <= today)
        // Facts that carry a day may still change what applies; the milestone that was met stays in
        // the list.
        const after = milestones(file, addDays(today, later), protocol)
        for (const was of milestones(file, today, protocol)) {
          if (was.metOn === null || was.code === 'later_review') continue
          expect(after.find(({ code }) => code === was.code)?.metOn, was.code).toBe(was.metOn)
        }
      }),
    )
  })

  test('nothing is due or late once the pregnancy ended or the referral is not open', () => {
    const ended = fc.constantFrom<(file: CaseFile) => CaseFile>(
      file => ({ ...file, status: 'closed' }),
      file => ({ ...file, status: 'withdrawn' }),
      file => ({
        ...file,
        status: 'open',
        events: [
          ...file.events,
          { kind: 'pregnancy_ended', on: file.receivedOn, agency: null, detail: { ...noDetail, answer: 'miscarriage' } },
        ],
      }),
    )
    fc.assert(
      fc.property(anyCaseFile, anyDay, anyProtocol, ended, (file, today, protocol, end) => {
        for (const { state } of milestones(end(file), today, protocol)) expect(['met', 'met_late', 'moot']).toContain(state)
      }),
    )
  })

  test('what is counted in working days falls on one', () => {
    fc.assert(
      fc.property(anyCaseFile, anyDay, anyProtocol, (file, today, protocol) => {
        for (const { standard, dueOn } of milestones(file, today, protocol))
          if (/^\d+ working days? after/.test(standard)) expect(isWorkingDay(dueOn, protocol.nation)).toBe(true)
      }),
    )
  })
})
