import { longDay } from '../../shared/calendar/words.ts'
import { levelWords, safeguardWords } from '../../shared/safeguards/model.ts'
import { type Fired, replay } from './replay.ts'
import type { Timeline } from './timeline.ts'
import { childD } from './timelines/child-d.ts'
import { keanuWilliams } from './timelines/keanu-williams.ts'
import { learningPoint1 } from './timelines/learning-point-1.ts'
import { learningPoint2 } from './timelines/learning-point-2.ts'
import { learningPoint3 } from './timelines/learning-point-3.ts'

export const timelines: readonly Timeline[] = [learningPoint1, learningPoint2, learningPoint3, keanuWilliams, childD]

const opening = `# Cases the software must have caught

The five cases of the briefing, replayed day by day from the receipt of the referral to the day before the harm, with the protocol _England default_ and nobody
answering. Dates are invented and agree with what the briefing says; each timeline in \`timelines/\` names the sentence that each fact stands for.
A row is the first day on which a safeguard reached a level. **Bold**: what the briefing itself says went wrong.

This page is what the replay gives: \`vitest run --project cases\` fails when they differ, and writes it anew with \`-u\`.
`

/** The README of this folder, from the replay. */
export function readme(): string {
  return [opening, ...timelines.map(section)].join('\n')
}

function section(timeline: Timeline): string {
  const { name, receivedOn, harm } = timeline
  const said = `${harm.words.charAt(0).toUpperCase()}${harm.words.slice(1)}`
  const rows = replay(timeline).map(fired => row(timeline, fired))
  return [`## ${name}`, '', `Received ${longDay(receivedOn)}. ${said}: ${longDay(harm.on)}.`, '', ...table(rows), ''].join('\n')
}

const headings = ['Safeguard', 'Level', 'First day', 'When', 'Weeks before', 'What the briefing says']

/** Aligned as the formatter writes Markdown. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map(cells => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(headings), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)]
}

function row({ must }: Timeline, { code, level, on, when, weeksBefore }: Fired): string[] {
  const words = must[code]
  const name = words === undefined ? safeguardWords[code] : `**${safeguardWords[code]}**`
  return [name, levelWords[level], longDay(on), when, String(weeksBefore), words ?? '']
}
