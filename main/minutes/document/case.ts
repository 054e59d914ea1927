import type { FileChild } from 'docx'
import { longDay } from '../../../shared/calendar/words.ts'
import { agencies } from '../../../shared/directory/model.ts'
import { outcomeWords } from '../../../shared/meetings/outcomes.ts'
import type { MinutesContent, PaperCase } from '../../../shared/minutes/content.ts'
import { answerWords } from '../../../shared/people/codes.ts'
import { asOn, babyOn, bornTonightDue, factsLine, motherLine, notRecorded, ownerLine, recorded, viewSource } from '../words.ts'
import { heading, labelled, paragraph } from './parts.ts'
import { style } from './styles.ts'

/**
 * One case under its own heading. What was not said of a discussed case is named where its absence
 * matters, and left out where it would be noise.
 */
export function caseParts(paper: PaperCase, content: MinutesContent): FileChild[] {
  const { item } = paper.case
  const on = content.meeting.date
  const discussed = item.state === 'discussed'
  return [
    heading(2, babyOn(item.referral, on)),
    paragraph(factsLine(item.referral, on), { style: style.facts }),
    labelled('Mother', motherLine(paper), { keepNext: true }),
    labelled('On the agenda', recorded(item.reason), { keepNext: true }),
    ...(item.state === 'not_reached'
      ? [labelled('Not reached', 'Not reached at this meeting. Carried over to the next meeting.', { bold: true })]
      : []),
    ...(item.state === 'waiting' ? [labelled('Not concluded', 'No outcome recorded yet.', { bold: true })] : []),
    ...group('What each agency said', views(paper), discussed),
    ...group('Discussion', discussion(paper), discussed),
    ...group('Outcome and plan', plan(paper, content), discussed),
  ]
}

function group(title: string, rows: readonly FileChild[], discussed: boolean): FileChild[] {
  if (rows.length > 0) return [heading(3, title), ...rows]
  return discussed ? [heading(3, title), paragraph(notRecorded)] : []
}

function views(paper: PaperCase): FileChild[] {
  return paper.case.views.map(view => labelled(agencies[view.agency], recorded(view.text), { under: viewSource(view) }))
}

/**
 * Once one side has been written, the sides that have not are named: worries without strengths, or
 * the reverse, is itself a finding.
 */
function discussion({ case: { texts } }: PaperCase): FileChild[] {
  const sides = [
    ['Worries', texts.worries],
    ['Working well', texts.workingWell],
    ['Analysis', texts.analysis],
  ] as const
  return sides.every(([, text]) => text.trim() === '') ? [] : sides.map(([label, text]) => labelled(label, recorded(text)))
}

function plan(paper: PaperCase, { meeting, bornTonightWeeks }: MinutesContent): FileChild[] {
  const { item, texts, decisions, actions, bornTonight, parentsAware, nextDiscussionOn } = paper.case
  const discussed = item.state === 'discussed'
  const born = asOn(item.referral, meeting.date).bornOn !== null
  const bornTonightMissing = discussed && bornTonightDue(item.referral, meeting.date, bornTonightWeeks)
  const optional = (label: string, text: string, missing: boolean) =>
    text.trim() !== '' || missing ? [labelled(label, recorded(text))] : []
  return [
    ...(item.outcome !== null || discussed
      ? [labelled('Outcome', item.outcome === null ? notRecorded : outcomeWords[item.outcome], { bold: true })]
      : []),
    ...optional('Reason', texts.outcomeReason, discussed),
    ...decisions.map((decision, number) =>
      labelled(`Decision ${number + 1}`, decision.text, {
        under: `Reason: ${decision.reason.trim() === '' ? 'not recorded' : decision.reason}`,
      }),
    ),
    ...actions.map((action, number) => labelled(`Action ${number + 1}`, action.text, { under: ownerLine(action) })),
    ...(actions.length === 0 && discussed ? [labelled('Actions', 'None recorded')] : []),
    ...(born ? [] : optional('If born tonight', bornTonight, bornTonightMissing)),
    ...(discussed || parentsAware !== 'not_known' ? [labelled('Parents aware', answerWords[parentsAware])] : []),
    ...optional('Disagreement', texts.disagreement, false),
    ...optional('Next discussion', nextDiscussionOn === null ? '' : longDay(nextDiscussionOn), discussed && !ends.has(item.outcome)),
  ]
}

/** After these outcomes no next discussion is expected. */
const ends: ReadonlySet<string | null> = new Set(['no_further_action', 'close', 'transfer'])
