import { daysBetween, type IsoDay } from '../calendar/day.ts'
import { figureWords, gestationFigure, gestationOn } from '../calendar/gestation.ts'
import { longDay } from '../calendar/words.ts'
import { fullName } from '../people/names.ts'
import { toldWords } from '../people/told.ts'
import { eddMethodWords } from '../referrals/codes.ts'
import type { Referral, ReferralLine } from '../referrals/model.ts'
import { counted } from '../words.ts'

type Dated = Pick<ReferralLine, 'edd' | 'bornOn'>

/**
 * The figure beside a case on a day: `31+4`, `EDD +43 d`, from the birth on `5 days`; `No EDD`
 * while none is known.
 */
export function caseFigure(line: Dated, today: IsoDay): string {
  return caseMoment(line, today, gestationFigure)
}

/** The figure in words: `43 days after the EDD`. */
export function caseFigureWords(line: Dated, today: IsoDay): string {
  return caseMoment(line, today, figureWords)
}

function caseMoment(line: Dated, today: IsoDay, unborn: typeof gestationFigure): string {
  if (line.bornOn !== null && line.bornOn <= today) {
    const days = daysBetween(line.bornOn, today)
    return counted(days, 'day')
  }
  if (line.edd === null) return 'No EDD'
  // Looked back on from before the birth, the baby is not born yet.
  return unborn({ edd: line.edd, bornOn: null }, today) ?? 'Before LMP'
}

/**
 * What stands below the name: EDD, mother, care experience, referral. Parts that are not recorded
 * are left to `notKnown`.
 */
export function factParts(referral: Referral, today: IsoDay): string[] {
  return [eddPart(referral, today), motherPart(referral), carePart(referral), referredPart(referral)].filter(part => part !== '')
}

function eddPart({ line }: Referral, today: IsoDay): string {
  if (line.bornOn !== null)
    return `born ${longDay(line.bornOn)}${line.edd ? ` at ${gestationOn(line.edd, line.bornOn) ?? 'an unknown gestation'}` : ''}`
  if (line.edd === null) return ''
  const how = line.eddMethod === null ? '' : ` by ${eddMethodWords[line.eddMethod]}`
  const late = daysBetween(line.edd, today)
  return `EDD ${longDay(line.edd)}${how}${late > 0 ? `, ${counted(late, 'day')} ago` : ''}`
}

function motherPart({ mother }: Referral): string {
  return [fullName(mother), ...toldWords(mother, 'left out')].filter(Boolean).join(', ')
}

function carePart({ mother }: Referral): string {
  if (mother.careExperience === 'care_leaver') return 'care leaver'
  return mother.careExperience === 'looked_after' ? 'looked after' : ''
}

function referredPart({ line, fields }: Referral): string {
  const at = line.edd === null ? null : gestationOn(line.edd, line.receivedOn)
  const by = fields.referringAgency || fields.referrer
  return `referred ${at === null ? longDay(line.receivedOn) : `at ${at}`}${by === '' ? '' : ` by ${by}`}`
}

/**
 * What nobody has recorded yet and the meeting should ask, as plain sentences (learning point 1:
 * the father; docs/domain.md, section 2).
 */
export function notKnown({ line, mother, father }: Referral): string[] {
  const gaps: [boolean, string][] = [
    [line.edd === null && line.bornOn === null, 'EDD not recorded.'],
    [father.identified === 'not_yet', 'Father not identified.'],
    [father.identified === 'declined', 'Father not identified: the mother declined to name him.'],
    [father.identified === 'identified' && father.spokenToOn === null, 'Father not spoken to.'],
    [mother.nhsNumber === null, 'Mother’s NHS number not recorded.'],
    [mother.dateOfBirth === null, 'Mother’s date of birth not recorded.'],
    [mother.careExperience === 'not_known', 'Mother’s care experience not known.'],
    [father.identified === 'identified' && father.careExperience === 'not_known', 'Father’s care experience not known.'],
  ]
  return gaps.flatMap(([missing, sentence]) => (missing ? [sentence] : []))
}
