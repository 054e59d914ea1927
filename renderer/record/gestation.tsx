import type { IsoDay } from '../../shared/calendar/day.ts'
import { figureWords, gestationFigure } from '../../shared/calendar/gestation.ts'
import { caseFigure, caseFigureWords } from '../../shared/meetings/facts.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import { Figure } from '../ui/figure.tsx'
import { gestationOrAge } from './words.ts'

interface MomentProps {
  readonly line: Pick<ReferralLine, 'edd' | 'bornOn'>
  readonly on: IsoDay
}

/** The gestation on a day as one figure, `31+4`, `EDD +61 d`; `none` where there is none. */
export function Gestation({ line, on, none }: MomentProps & { none: string }) {
  const figure = gestationFigure(line, on) ?? none
  return <Figure figure={figure} words={figureWords(line, on) ?? none} />
}

/** Gestation or age of a case on a day, as lists of cases show it. */
export function CaseFigure({ line, on }: MomentProps) {
  return <Figure figure={caseFigure(line, on)} words={caseFigureWords(line, on)} />
}

/** Gestation today or the baby’s age, as lists of referrals show it. */
export function GestationOrAge({ line, on }: MomentProps) {
  const figure = gestationOrAge(line, on)
  return <Figure figure={figure} words={line.bornOn === null ? (figureWords(line, on) ?? figure) : figure} />
}
