import type { FileChild } from 'docx'
import type { Action } from '../../../shared/actions/model.ts'
import type { IsoDay } from '../../../shared/calendar/day.ts'
import { fullDay, longDay } from '../../../shared/calendar/words.ts'
import { agencies } from '../../../shared/directory/model.ts'
import { type Section, sections, sectionWords } from '../../../shared/meetings/model.ts'
import type { MinutesContent } from '../../../shared/minutes/content.ts'
import { inSight, toldApart, withMark } from '../../../shared/people/identity.ts'
import { actionState, babyOn, notRecorded, ownerOf, recorded } from '../words.ts'
import { caseParts } from './case.ts'
import { type Column, heading, paragraph, table } from './parts.ts'

export function mattersArising({ mattersArising: text, earlierActions, meeting }: MinutesContent): FileChild[] {
  return [
    heading(1, 'Matters arising'),
    ...(text.trim() === '' && earlierActions.length > 0 ? [] : [paragraph(recorded(text))]),
    ...(earlierActions.length === 0
      ? [paragraph('No actions are outstanding from earlier meetings.')]
      : [heading(3, 'Actions from earlier meetings'), table(earlierColumns(meeting.date, toldApart(earlierActions)), earlierActions)]),
  ]
}

/**
 * The agenda's sections in the domain's order, each with its cases; a section without a case says
 * so.
 */
export function caseSections(content: MinutesContent): FileChild[] {
  return sections
    .filter(section => section !== 'other')
    .flatMap(section => {
      const cases = casesOf(section, content)
      return [heading(1, sectionWords[section]), ...(cases.length === 0 ? [paragraph('None.')] : cases)]
    })
}

export function otherBusiness(content: MinutesContent): FileChild[] {
  const cases = casesOf('other', content)
  const text = content.otherBusiness.trim()
  return [
    heading(1, sectionWords.other),
    ...cases,
    ...(text === '' && cases.length > 0 ? [] : [paragraph(text === '' ? 'None recorded.' : text)]),
  ]
}

function casesOf(section: Section, content: MinutesContent): FileChild[] {
  return content.cases.filter(paper => paper.case.item.section === section).flatMap(paper => caseParts(paper, content))
}

/**
 * Every action of the meeting in one table: the page that goes out within 24 hours (docs/domain.md,
 * section 1).
 */
export function actionTable({ cases, meeting }: MinutesContent): FileChild[] {
  const apart = toldApart(cases.map(paper => inSight(paper.case.item.referral)))
  const rows = cases.flatMap(({ case: { item, actions } }) => {
    const baby = withMark(babyOn(item.referral, meeting.date), apart.get(item.referral.id))
    return actions.map(action => ({ action, baby }))
  })
  return [heading(1, 'Actions from this meeting'), rows.length === 0 ? paragraph('None recorded.') : table(actionColumns, rows)]
}

export function closing({ nextMeetingOn }: MinutesContent): FileChild[] {
  return [
    heading(1, 'Next meeting'),
    paragraph(nextMeetingOn === null ? notRecorded : fullDay(nextMeetingOn)),
    heading(1, 'Handling these minutes'),
    ...handling.map(text => paragraph(text)),
  ]
}

/** Domain, sections 1 (minutes) and 5 (need to know, retention). */
const handling = [
  'Only for people with a duty and a need to know. Each agency acts on its own cases and actions.',
  'Not to be copied or sent on without the agreement of the chair.',
  'A mistake is corrected in a new version with its reason; earlier versions are kept.',
  'Retention: 25 years after maternity care has ended, or the child’s own longer period. Copies held by other agencies follow their own retention schedules and are destroyed securely.',
]

function dueCell(action: Action): string {
  return action.dueOn === null ? notRecorded : longDay(action.dueOn)
}

const actionColumns: readonly Column<{ readonly action: Action; readonly baby: string }>[] = [
  { head: 'What', width: 3338, cell: ({ action }) => action.text },
  { head: 'Baby', width: 1750, cell: ({ baby }) => baby },
  { head: 'Owner', width: 1500, cell: ({ action }) => recorded(action.owner) },
  { head: 'Agency', width: 1550, cell: ({ action }) => (action.agency === null ? notRecorded : agencies[action.agency]) },
  { head: 'Due', width: 1500, cell: ({ action }) => dueCell(action) },
]

function earlierColumns(on: IsoDay, apart: ReadonlyMap<string, string>): readonly Column<Action>[] {
  return [
    { head: 'What', width: 2788, cell: action => action.text },
    { head: 'Baby', width: 1750, cell: action => withMark(action.babyName, apart.get(action.referralId)) },
    { head: 'Owner and agency', width: 1700, cell: action => recorded(ownerOf(action)) },
    { head: 'Due', width: 1500, cell: dueCell },
    { head: 'State', width: 1900, cell: action => actionState(action, on) },
  ]
}
