import { ofThisPregnancy } from '../case-file/this-pregnancy.ts'
import { agencySilent } from './agency-silent.ts'
import { birthPlanNotShared } from './birth-plan-not-shared.ts'
import { careExperiencedUnsupported } from './care-experienced-unsupported.ts'
import { closedTooSoon } from './closed-too-soon.ts'
import { concealedUnexplored } from './concealed-unexplored.ts'
import { disagreementOpen } from './disagreement-open.ts'
import { dischargedUnplanned } from './discharged-unplanned.ts'
import { domesticAbuseUnexplored } from './domestic-abuse-unexplored.ts'
import { drift } from './drift.ts'
import { familyLoad } from './family-load.ts'
import { fatherUnknown } from './father-unknown.ts'
import { historyNotSearched } from './history-not-searched.ts'
import { interrupted } from './interrupted.ts'
import { lateAssessment } from './late-assessment.ts'
import { mentalHealthUnanswered } from './mental-health-unanswered.ts'
import {
  type Finding,
  type Raised,
  type Safeguard,
  type SafeguardAnswer,
  type SafeguardCode,
  type SafeguardInput,
  safeguardCodes,
} from './model.ts'
import { noAssessment } from './no-assessment.ts'
import { optimism } from './optimism.ts'
import { isHigher } from './parts.ts'
import { prematurity } from './prematurity.ts'
import { previousRemoval } from './previous-removal.ts'
import { proceedingsRushed } from './proceedings-rushed.ts'
import { relativesUnheard } from './relatives-unheard.ts'
import { siblingUnlinked } from './sibling-unlinked.ts'
import { staleAssessment } from './stale-assessment.ts'
import { transfer } from './transfer.ts'
import { youngParentUnsupported } from './young-parent-unsupported.ts'

const byCode: { readonly [Code in SafeguardCode]: Safeguard } = {
  'no-assessment': noAssessment,
  'late-assessment': lateAssessment,
  drift,
  interrupted,
  'stale-assessment': staleAssessment,
  'domestic-abuse-unexplored': domesticAbuseUnexplored,
  optimism,
  'family-load': familyLoad,
  'father-unknown': fatherUnknown,
  'previous-removal': previousRemoval,
  'relatives-unheard': relativesUnheard,
  'care-experienced-unsupported': careExperiencedUnsupported,
  'young-parent-unsupported': youngParentUnsupported,
  'mental-health-unanswered': mentalHealthUnanswered,
  'concealed-unexplored': concealedUnexplored,
  'history-not-searched': historyNotSearched,
  prematurity,
  'birth-plan-not-shared': birthPlanNotShared,
  'proceedings-rushed': proceedingsRushed,
  'discharged-unplanned': dischargedUnplanned,
  'closed-too-soon': closedTooSoon,
  'sibling-unlinked': siblingUnlinked,
  'agency-silent': agencySilent,
  'disagreement-open': disagreementOpen,
  transfer,
}

/** Every safeguard, in the domain's order. */
export const allSafeguards: readonly Safeguard[] = safeguardCodes.map(code => byCode[code])

/**
 * What fires for one referral on one day, in the domain's order, each with the answer that covers
 * it. `answers` are those of this referral, in any order. An answered safeguard stays in the list:
 * it can be answered, never hidden (docs/domain.md, section 4).
 */
export function checkSafeguards(input: SafeguardInput, answers: readonly SafeguardAnswer[]): Raised[] {
  const raised: Raised[] = []
  const now = { ...input, file: ofThisPregnancy(input.file, input.today) }
  for (const { code, lesson, check, seesEarlier } of allSafeguards) {
    const found = check(seesEarlier === true ? input : now)
    if (found === null) continue
    const { level, sentence, clearedBy, since, grounds } = found
    const given = answers.filter(answer => answer.code === code)
    const answer = latestGiven(given.filter(one => covers(one, found)))
    const worse = answer === null && given.length > 0
    raised.push({ code, level, sentence, clearedBy, lesson, since, grounds: [...grounds], answer, worse })
  }
  return raised
}

/** An answer covers what it was given for: no higher level, and no ground beside those it knew. */
function covers(answer: SafeguardAnswer, found: Finding): boolean {
  return !isHigher(found.level, answer.level) && found.grounds.every(ground => answer.grounds.includes(ground))
}

function latestGiven(answers: readonly SafeguardAnswer[]): SafeguardAnswer | null {
  return answers.reduce<SafeguardAnswer | null>(
    (latest, one) => (latest === null || one.answeredAt > latest.answeredAt ? one : latest),
    null,
  )
}
