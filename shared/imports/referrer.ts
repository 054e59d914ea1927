import { saysNotKnown, tidy } from './cells.ts'

/** How lists call those who refer, and the agency meant. What follows the words is the person. */
const agencyWords: readonly (readonly [string, RegExp])[] = [
  ['Community midwifery', /^(?:comm(?:unity|\.)? ?midwi(?:fe|ves|fery)(?: team)?|c\/?mw)(?![a-z])/i],
  ['Midwifery', /^(?:midwife|midwifery|mw|antenatal clinic|anc)(?![a-z])/i],
  ['Police', /^(?:police|ppns?)(?![a-z])/i],
  ['Health visiting', /^(?:health visit(?:ing|or)(?: team)?|hv)(?![a-z])/i],
  ['Children’s social care', /^(?:children[’']?s social care|csc|social (?:care|services|worker)|mash)(?![a-z])/i],
  ['Perinatal mental health', /^(?:perinatal mental health(?: team)?|pnmh|pmht?)(?![a-z])/i],
  ['Drug and alcohol service', /^(?:drug (?:and|&) alcohol(?: service| team)?|substance misuse(?: service| team)?)(?![a-z])/i],
  ['Emergency department', /^(?:emergency dep(?:artmen)?t|a ?& ?e|ed)(?![a-z])/i],
  ['Self-referral', /^(?:self[- ]?referral|self[- ]?referred|self)(?![a-z])/i],
  ['GP', /^(?:gp(?: surgery| practice)?|general practitioner)(?![a-z])/i],
  ['Probation', /^probation(?: service| officer)?(?![a-z])/i],
  ['Housing', /^housing(?: service| team| officer)?(?![a-z])/i],
]

export interface ReadReferrer {
  readonly referrer: string
  readonly referringAgency: string
  /** The agency is written in full where the list has a short form. */
  readonly reworded: boolean
}

/**
 * Reads one cell that names who referred: `comm midwife K. Nowak`, `CMW`, `PPN` (police protection
 * notice), `Self-referral`.
 */
export function readReferrer(cell: string): ReadReferrer {
  const text = tidy(cell).replaceAll('\n', ' ')
  if (text === '' || saysNotKnown(text)) return { referrer: '', referringAgency: '', reworded: text !== '' }
  for (const [agency, words] of agencyWords) {
    const found = words.exec(text)?.[0]
    if (found === undefined) continue
    const person = text.slice(found.length).replace(/^[\s:,–-]+/, '')
    return { referrer: person, referringAgency: agency, reworded: found !== agency }
  }
  const isPlace = /\b(?:team|service|ward|clinic|hospital|school|college|department|unit|centre|council)\b/i.test(text)
  return isPlace ? { referrer: '', referringAgency: text, reworded: false } : { referrer: text, referringAgency: '', reworded: false }
}
