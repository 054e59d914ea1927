import { useRef } from 'react'
import type { IsoDay } from '../../shared/calendar/day.ts'
import { gestationDays, gestationWords } from '../../shared/calendar/gestation.ts'
import { longDay } from '../../shared/calendar/words.ts'
import type { Milestone } from '../../shared/milestones/model.ts'
import { meetingTicks, type RulerFigures, type RulerMark, rulerMarks, rulerWords } from '../../shared/milestones/ruler.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import type { TrackedLine } from '../../shared/tracking/model.ts'
import { type ThinMark, thinMarks, thinWords } from '../../shared/tracking/thin-ruler.ts'
import styles from './ruler.module.css'
import { type Label, type LabelPlace, labelPlaces, labelWidth } from './ruler-layout.ts'
import { useWidth } from './use-width.ts'

interface RulerProps {
  readonly line: ReferralLine
  readonly today: IsoDay
  readonly figures: RulerFigures
  /** Left out where they are not read, as in lists. */
  readonly milestones?: readonly Milestone[]
}

const lastDay = 42 * 7
const weeks = [0, 12, 20, 28, 36, 40]
/** Rows of labels above the ruler: more would push the page down. */
const mostRows = 3

/** From gestation in days to pixels; what lies outside 0 to 42 weeks stands at the edge. */
function scale(left: number, right: number) {
  return (days: number) => left + ((right - left) * Math.max(0, Math.min(lastDay, days))) / lastDay
}

interface ThinRulerProps extends RulerProps {
  readonly width?: number
  /**
   * Where the milestones themselves are not at hand: their places and states, as lists know them.
   */
  readonly marks?: TrackedLine['marks']
}

/** The ruler of a list row: 180 px, no words; its words are its text equivalent. */
export function ThinRuler({ line, today, figures, milestones, marks, width = 180 }: ThinRulerProps) {
  if (line.edd === null) return <span className={styles.none}>No EDD recorded</span>
  const x = scale(4, width - 4)
  return (
    <svg
      className={styles.svg}
      width={width}
      height={20}
      role="img"
      aria-label={marks ? `${rulerWords(line, today, figures, [])} ${thinWords(marks)}` : rulerWords(line, today, figures, milestones)}
    >
      <Bar line={line} today={today} x={x} y={10} />
      <Ticks line={line} x={x} from={14} to={18} />
      {lateOnTop([...rulerMarks(line, today, figures, marks ? [] : milestones), ...thinMarks(marks ?? [], line.edd)]).map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity of their own, and are drawn anew together
        <Mark key={index} mark={mark} x={x(mark.at)} y={10} size={4} />
      ))}
      {line.bornOn === null ? <line className={styles.today} x1={x(now(line, today))} x2={x(now(line, today))} y1={1} y2={19} /> : null}
    </svg>
  )
}

/** The ruler of a referral and of a case: with weeks, milestones named, the meetings and today. */
export function Ruler({ line, today, figures, milestones }: RulerProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  if (line.edd === null) {
    return (
      <div ref={box} className={styles.ruler}>
        <span className={styles.none}>No EDD recorded, so gestation is not known and nothing can be placed on the ruler.</span>
      </div>
    )
  }
  return (
    <div ref={box} className={styles.ruler}>
      {width > 0 ? <FullDrawing line={line} today={today} figures={figures} milestones={milestones} width={width} /> : null}
    </div>
  )
}

function FullDrawing({ line, today, figures, milestones, width }: RulerProps & { width: number }) {
  const x = scale(14, width - 44)
  const marks = lateOnTop(rulerMarks(line, today, figures, milestones))
  const labels = marks.map(
    (mark, index): Label => ({
      x: x(mark.at),
      text: labelOf(mark, line, marks.slice(0, index), marks),
      rank: rank(mark),
      side: mark.state === 'late' ? 'left' : mark.state === 'due' ? 'right' : 'over',
    }),
  )
  const places = labelPlaces(labels, mostRows)
  const y = (Math.max(0, ...places.map(place => place?.row ?? 0)) + 1) * 13 + 12
  const nowX = x(now(line, today))
  return (
    <svg className={styles.svg} width={width} height={y + 38} role="img" aria-label={rulerWords(line, today, figures, milestones)}>
      <Bar line={line} today={today} x={x} y={y} />
      {weeks.map(week => (
        <g key={week}>
          <line className={styles.scale} x1={x(week * 7)} x2={x(week * 7)} y1={y + 6} y2={y + 11} />
          <text className={styles.week} x={x(week * 7)} y={y + 24} textAnchor="middle">
            {week}
          </text>
        </g>
      ))}
      <Ticks line={line} x={x} from={y + 4} to={y + 10} />
      {marks.map((mark, index) => (
        <g key={`${mark.code} ${mark.at}`}>
          <Mark mark={mark} x={x(mark.at)} y={y} size={5.5} />
          <MarkLabel mark={mark} label={labels[index]} place={places[index]} y={y} />
        </g>
      ))}
      {line.bornOn === null ? (
        <>
          <line className={styles.today} x1={nowX} x2={nowX} y1={y - 10} y2={y + 14} />
          <NowLabel x={nowX} y={y + 36} width={width} label={`today ${gestationWords(line, today) ?? ''}`} />
        </>
      ) : null}
    </svg>
  )
}

/** Centred under its line, or ending at the edge where it would run out of the drawing. */
function NowLabel({ x, y, width, label }: { x: number; y: number; width: number; label: string }) {
  const runsOut = x + labelWidth(label) / 2 > width
  return (
    <text className={styles.now} x={runsOut ? width : x} y={y} textAnchor={runsOut ? 'end' : 'middle'}>
      {label}
    </text>
  )
}

interface MarkLabelProps {
  readonly mark: RulerMark
  readonly label: Label | undefined
  readonly place: LabelPlace | null | undefined
  readonly y: number
}

function MarkLabel({ mark, label, place, y }: MarkLabelProps) {
  if (!label || !place) return null
  return (
    <text
      className={mark.state === 'late' ? styles.labelLate : styles.label}
      x={label.x}
      y={y - 14 - place.row * 13}
      textAnchor={place.anchor}
    >
      {label.text}
    </text>
  )
}

function Bar({ line, today, x, y }: { line: ReferralLine; today: IsoDay; x: (days: number) => number; y: number }) {
  return (
    <>
      <rect className={styles.track} x={x(0)} y={y - 3} width={x(280) - x(0)} height={6} rx={3} />
      <rect className={styles.passed} x={x(0)} y={y - 3} width={x(now(line, today)) - x(0)} height={6} rx={3} />
    </>
  )
}

function Ticks({ line, x, from, to }: { line: ReferralLine; x: (days: number) => number; from: number; to: number }) {
  return meetingTicks(line).map(days => <line key={days} className={styles.meeting} x1={x(days)} x2={x(days)} y1={from} y2={to} />)
}

/**
 * Shape carries the state: done a disc, due a ring, late a square, a point a diamond. Colour
 * repeats it.
 */
function Mark({ mark, x, y, size }: { mark: RulerMark | ThinMark; x: number; y: number; size: number }) {
  if (mark.state === 'late') return <rect className={styles.late} x={x - size} y={y - size} width={2 * size} height={2 * size} />
  if (mark.state === 'done') return <circle className={styles.done} cx={x} cy={y} r={size - 0.5} />
  if (mark.state === 'due') return <circle className={styles.due} cx={x} cy={y} r={size - 1} />
  if ('code' in mark && mark.code === 'edd') return null
  return <path className={styles.point} d={`M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`} />
}

/**
 * What is late is named before what is due, that before what is done; the EDD and the birth always.
 */
function rank(mark: RulerMark): number {
  const ranks: Record<RulerMark['state'], number> = { point: 0, late: 1, due: 2, done: 3 }
  return ranks[mark.state]
}

/** Where two marks meet, the late one is seen. */
function lateOnTop<T extends ThinMark>(marks: readonly T[]): T[] {
  return marks.toSorted((one, other) => Number(one.state === 'late') - Number(other.state === 'late'))
}

function now(line: ReferralLine, today: IsoDay): number {
  return line.edd === null ? 0 : gestationDays(line.edd, line.bornOn ?? today)
}

/** So many labels may stand over one place; more become one: `Planning and 4 more`. */
const mostTogether = 2

/**
 * The words beside a mark; empty where the label of an earlier one at the same place stands for it.
 */
function labelOf(mark: RulerMark, line: ReferralLine, earlier: readonly RulerMark[], all: readonly RulerMark[]): string {
  if (mark.code === 'edd' && line.edd !== null) return `EDD ${longDay(line.edd).replace(/ \d+$/, '')}`
  const isSame = (other: RulerMark) => other.at === mark.at && other.state === mark.state && other.state !== 'point'
  const together = all.filter(isSame).length
  if (together <= mostTogether) return mark.label
  return earlier.some(isSame) ? '' : `${mark.label} and ${together - 1} more`
}
