import { describe, expect, it } from 'vitest'
import { minutesDocx } from '../../../main/minutes/document/document.ts'
import type { MinutesContent } from '../../../shared/minutes/content.ts'
import { headingsOf, readDocx } from '../../support/docx.ts'
import { bareCase, richCase, testContent, testNhsNumber } from '../../support/minutes-content.ts'

const read = async (content: MinutesContent) => readDocx(await minutesDocx(content))

describe('the minutes read back', () => {
  it('hold every sentence that was typed', async () => {
    const content = testContent(12)
    const { text } = await read(content)
    const typed = content.cases.flatMap(({ case: { item, texts, views, decisions, actions, bornTonight } }) => [
      item.reason,
      ...Object.values(texts),
      ...views.flatMap(view => [view.text, view.saidBy]),
      ...decisions.flatMap(decision => [decision.text, decision.reason]),
      ...actions.flatMap(action => [action.text, action.owner]),
      item.referral.bornOn === null ? bornTonight : '',
    ])
    const people = content.attendees.flatMap(person => [person.name, person.role, person.deputyFor])
    const rest = [content.organisation, content.confidentiality, content.mattersArising, content.otherBusiness, content.quorum.sentence]
    const earlier = content.earlierActions.flatMap(action => [action.text, action.reason])
    const missing = [...typed, ...people, ...rest, ...earlier].filter(sentence => !text.includes(sentence))
    expect(missing).toEqual([])
  })

  it('have a heading for each section in the order of the agenda and each baby under its section', async () => {
    const { html } = await read(
      testContent(0, { cases: [richCase(0, 'births'), richCase(6, 'new'), richCase(5, 'new'), bareCase(8, 'not_reached', 'reviews')] }),
    )
    expect(headingsOf(html).filter(heading => !heading.startsWith('3'))).toEqual([
      '1 Attendance',
      '1 Minutes of the last meeting',
      '1 Matters arising',
      '1 Births and discharges since',
      '2 Baby OKAFOR',
      '1 New referrals',
      '2 Unborn baby VAN DER MERWE',
      '2 Unborn babies HAILE (twins)',
      '1 Reviews due',
      '2 Unborn baby NÚÑEZ',
      '1 Overdue milestones',
      '1 Transfers and alerts',
      '1 Any other business',
      '1 Actions from this meeting',
      '1 Next meeting',
      '1 Handling these minutes',
    ])
  })

  it('give the facts of a case on the day of the meeting', async () => {
    const { text } = await read(testContent(0, { cases: [richCase(0, 'new')] }))
    expect(text).toContain('Gestation 31+4 · EDD 22 January 2027 by dating scan · RAG: Red · PB-2026-0100')
    const spaced = testNhsNumber(0).replace(/^(...)(...)(....)$/, '$1 $2 $3')
    expect(text).toContain(`Mother\tChidinma OKAFOR, born 3 May 2005, NHS ${spaced}`)
    expect(text).toContain('Outcome\tStrategy discussion / s47')
    expect(text).toContain('Owner: T. Osei, Children’s social care. Due 25 November 2026.')
  })

  it('list every action of the meeting in one table with a header row', async () => {
    const { html } = await read(testContent(12))
    const table = html.slice(html.indexOf('Actions from this meeting')).match(/<table>.*?<\/table>/)?.[0] ?? ''
    expect([...(table.match(/<thead>.*<\/thead>/)?.[0] ?? '').matchAll(/<th><p>(.*?)<\/p><\/th>/g)].map(match => match[1])).toEqual([
      'What',
      'Baby',
      'Owner',
      'Agency',
      'Due',
    ])
    expect(table.match(/<tr>/g)).toHaveLength(1 + 24)
    expect(table).toContain('<td><p>Unborn baby DUNN</p></td><td><p>T. Osei</p></td><td><p>Children’s social care</p></td>')
  })

  it('say what is missing of a discussed case and leave out what would be noise', async () => {
    const { text } = await read(testContent(0, { cases: [bareCase(0, 'discussed', 'new')], earlierActions: [] }))
    const lines = text.slice(text.indexOf('Unborn baby OKAFOR'), text.indexOf('Reviews due')).split(/\n+/)
    expect(lines.slice(4)).toEqual([
      'What each agency said',
      'Not recorded',
      'Discussion',
      'Not recorded',
      'Outcome and plan',
      'Outcome\tNot recorded',
      'Reason\tNot recorded',
      'Actions\tNone recorded',
      'If born tonight\tNot recorded',
      'Parents aware\tNot known',
      'Next discussion\tNot recorded',
      '',
    ])
  })

  it('say that a case was not reached and is carried over, and still print what was sent in for it', async () => {
    const sent = richCase(0, 'new')
    const item = { ...sent.case.item, state: 'not_reached' as const, outcome: null }
    const { text } = await read(testContent(0, { cases: [{ ...sent, case: { ...sent.case, item, actions: [], decisions: [] } }] }))
    expect(text).toContain('Not reached at this meeting. Carried over to the next meeting.')
    expect(text).toContain(sent.case.views[2]?.text)
    expect(text).not.toContain('Outcome\t')
    expect(text).toContain('Actions from this meeting\n\nNone recorded.')
  })

  it('mark a draft, a correction with its reason, and a meeting without a quorum', async () => {
    const edition = { version: 2, draft: false, corrects: true, reason: 'Wrong EDD', madeOn: '2026-11-26', madeBy: 'M. Bell' }
    const corrected = await read(testContent(0, { edition }))
    expect(corrected.text).toContain(
      'Version 2, made 26 November 2026 by M. Bell. Replaces the earlier version. Reason for correction: Wrong EDD.',
    )
    const draft = await read(testContent(0, { edition: { ...edition, draft: true, corrects: false, reason: '' } }))
    expect(draft.text).toContain('Draft, version 2, made 26 November 2026 by M. Bell. The meeting is not closed')
    const inquorate = { met: false, sentence: 'Not quorate: Children’s social care not present.', present: 3 }
    expect((await read(testContent(0, { quorum: inquorate }))).html).toContain(
      '<strong>Not quorate: Children’s social care not present.</strong>',
    )
  })

  it('do not speak of a birth that came after the meeting', async () => {
    const later = richCase(0, 'new')
    const referral = { ...later.case.item.referral, bornOn: '2026-12-03' }
    const { text } = await read(testContent(0, { cases: [{ ...later, case: { ...later.case, item: { ...later.case.item, referral } } }] }))
    expect(text).toContain('Unborn baby OKAFOR')
    expect(text).not.toContain('3 December')
  })
})
