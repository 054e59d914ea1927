import type { CareExperience } from '../people/codes.ts'
import { type FactorCode, factorCodes } from '../referrals/factors.ts'
import { tidy } from './cells.ts'

/**
 * Plain words for factors (Children in Need census codes and pre-birth prompts; docs/domain.md,
 * section 2). Anything less plain stays words.
 */
const factorPhrases: readonly (readonly [FactorCode, RegExp])[] = [
  ['1B', /\b(?:alcohol(?:ic|ism)?(?! (?:service|team))|drinking (?:heavily|in (?:this )?pregnancy)|binge drinking)\b/],
  [
    '2B',
    /\b(?:cocaine|crack|heroin|cannabis|methadone|opiates?|drug (?:use|misuse|abuse|taking)|drugs|substance (?:mis)?use|substance abuse|amphetamines?|ketamine)\b/,
  ],
  ['3B', /\b(?:domestic (?:abuse|violence)|dv|dva|coercive control|da in (?:this )?pregnancy)\b/],
  [
    '4B',
    /\b(?:depress(?:ion|ed|ive)|anxiety|mental (?:health|illness)|overdose|psychosis|psychotic|bipolar|schizophreni[ac]|eupd|ptsd|self[- ]harm(?:ed|s|ing)?|suicid(?:e|al))\b/,
  ],
  ['5B', /\b(?:learning (?:disabilit(?:y|ies)|difficult(?:y|ies)))\b/],
  ['22A', /\b(?:fgm|female genital mutilation)\b/],
  [
    'PRE_REMOVAL',
    /\b(?:(?:previous|prev|older|other|first|earlier) (?:child|children|baby|babies)[^.;]{0,20}\b(?:removed|adopted|died|injured)|(?:child|children|baby)(?: was| were)? removed|previous removals?)\b/,
  ],
  ['SIBLING_PLAN', /\bsiblings?\b[^.;]{0,30}\b(?:plan|cpp?|cin|looked after|lac|in care|care order)\b/],
  [
    'CARE_EXPERIENCED',
    /\b(?:care[- ]leaver|care[- ]experienced|leaving care|(?<!\b(?:siblings?|child|children|baby)\b[^.;]{0,30})(?:looked after|lac))\b/,
  ],
  ['CONCEALED', /\b(?:conceal(?:ed|ment)|denied (?:the )?pregnancy|denial of pregnancy)\b/],
  ['LATE_BOOKING', /\b(?:late book(?:ing|er|ed)|booked late|late to book)\b/],
  ['MISSED_CARE', /\b(?:missed [^.;,]{0,20}(?:appointments?|appts?|scans?|antenatal|clinics?)|dnas?|did not attend)\b/],
  ['MAPPA_MARAC', /\b(?:mappa|marac|on licen[cs]e)\b/],
  ['NO_RECOURSE', /\b(?:no recourse|nrpf)\b/],
  ['HOMELESS', /\b(?:sofa[- ]surf(?:ing|s)?|homeless(?:ness)?|rough sleep(?:ing|er)|no fixed abode)\b/],
  ['FATHER_UNKNOWN', /\b(?:father|dad|fob)(?: is)? (?:unknown|not known|not identified|unidentified)\b|\bunknown father\b/],
  ['YOUNG_PARENT', /\b(?:aged? 1[2-9]|1[2-9] ?(?:yo|y\/o|years? old|yrs? old)|teenage (?:mother|mum|parent|pregnancy)|schoolgirl)\b/],
  ['NON_ENGAGEMENT', /\b(?:non[- ]?engag(?:ement|ing)|not engaging|disengaged|avoidant)\b/],
]

/** In the order of the codes, each of which has one phrase at most. */
const orderedPhrases = factorCodes.flatMap(code => factorPhrases.filter(([coded]) => coded === code))

/** Words before a phrase, in the same clause, that say the opposite. */
const negation = /\b(?:no|not|nil|never|denies|denied|without|ruled out|no evidence of|no history of|neither)\b[^,;.\n]*$/

export interface ReadReasons {
  readonly factors: readonly FactorCode[]
  /** What the words say of the mother's own care; null where nothing. */
  readonly careExperience: Extract<CareExperience, 'looked_after' | 'care_leaver'> | null
  /** An age that the words give the mother. */
  readonly motherAged: number | null
}

/**
 * Reads factors out of a list's reasons where the wording is plain and not denied. The words
 * themselves always stay with the referral.
 */
export function readReasons(cell: string): ReadReasons {
  const text = tidy(cell).toLowerCase().replaceAll('’', "'")
  const clauses = text.split(/[.;\n]+(?:\s|$)/)
  const factors = orderedPhrases.filter(([, phrase]) => clauses.some(clause => saidPlainly(clause, phrase))).map(([code]) => code)
  const aged = /\b(?:mother|mum|mom)(?: is|,)? (?:aged?|age:?) (\d{2})\b/.exec(text)
  return { factors, careExperience: readCare(clauses), motherAged: aged ? Number(aged[1]) : null }
}

function saidPlainly(clause: string, phrase: RegExp): boolean {
  const found = phrase.exec(clause)
  return found !== null && !negation.test(clause.slice(0, found.index))
}

/** Clauses about somebody else do not speak of the mother. */
function readCare(clauses: readonly string[]): ReadReasons['careExperience'] {
  const about = clauses.filter(clause => !/\b(?:siblings?|child|children|baby|father|dad|partner|fob)\b/.test(clause))
  if (about.some(clause => saidPlainly(clause, /\b(?:care[- ]leaver|leaving care)\b/))) return 'care_leaver'
  return about.some(clause => saidPlainly(clause, /\b(?:looked after|lac)\b/)) ? 'looked_after' : null
}
