import { z } from 'zod'
import { blanksOf } from '../../shared/facts.ts'
import { stageWords } from '../../shared/family/codes.ts'
import { concernFacts, disagreementFacts } from '../../shared/family/facts.ts'
import { type Concern, ConcernFields, type Disagreement, DisagreementFields } from '../../shared/family/model.ts'
import { api } from '../api.ts'
import { specsOf } from '../record/fact-specs.ts'
import type { PartProps } from '../record/part.ts'
import { flat } from '../record/part-values.ts'
import { dayInSentence } from '../record/words.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { type Clock, concernClock, disagreementClock } from './clocks.ts'
import styles from './family.module.css'
import { type PartKind, Parts } from './parts.tsx'
import { useWorkingDays } from './use-working-days.ts'

const concerns: PartKind<Concern, ConcernFields> = {
  what: 'concern',
  list: 'concerns',
  itemsOf: family => family.concerns,
  valuesOf: ({ id: _id, version: _version, ...fields }) => flat(fields),
  schema: ConcernFields,
  specsOf: (_, isNew) =>
    specsOf(concernFacts).map(spec =>
      isNew && spec.key === 'respondedOn' ? { ...spec, hint: 'Empty until somebody has answered' } : spec,
    ),
  add: (referralId, fields) => api.family.addConcern({ referralId, fields }),
  change: (seen, fields) => api.family.changeConcern({ ...seen, fields }),
  withdraw: input => api.family.withdrawConcern(input),
  nameOf: ({ raisedBy }) => `concern of ${raisedBy}`,
}

const disagreements: PartKind<Disagreement, DisagreementFields> = {
  what: 'disagreement',
  list: 'disagreements',
  itemsOf: family => family.disagreements,
  valuesOf: ({ id: _id, version: _version, ...fields }) => flat({ ...fields, urgent: fields.urgent ? 'yes' : 'no' }),
  // A choice of two words in the form, true or false in the register.
  schema: z.preprocess(typed => ({ ...(typed as object), urgent: (typed as { urgent?: unknown }).urgent === 'yes' }), DisagreementFields),
  specsOf: () => specsOf(disagreementFacts),
  add: (referralId, fields) => api.family.addDisagreement({ referralId, fields }),
  change: (seen, fields) => api.family.changeDisagreement({ ...seen, fields }),
  withdraw: input => api.family.withdrawDisagreement(input),
  nameOf: ({ raisedBy, raisedOn }) => `disagreement raised by ${raisedBy}, ${raisedOn}`,
}

const newConcern = { ...blanksOf(concernFacts), raisedBy: '', text: '' }
const newDisagreement = { ...blanksOf(disagreementFacts), about: '', raisedBy: '', urgent: 'no' }

/**
 * What relatives said and what was answered, unanswered ones first; and where professionals differ,
 * each with its clock.
 */
export function ConcernsSection({ referral, today, figures }: PartProps) {
  const workingDays = useWorkingDays(figures.nation)
  const referralId = referral.line.id
  const clock = { today, thresholds: figures.thresholds, workingDays }
  return (
    <>
      <Parts
        kind={concerns}
        referralId={referralId}
        today={today}
        title="Concerns raised by relatives"
        none="None recorded."
        pick={all => all.toSorted((one, other) => order(one.respondedOn, one.raisedOn, other.respondedOn, other.raisedOn))}
        blank={{ ...newConcern, raisedOn: today }}
        editWords={concern => (concern.respondedOn === null ? 'Record response…' : 'Edit')}
      >
        {concern => (
          <>
            <div className={styles.line}>
              <strong>{concern.raisedBy}</strong>
              <span className={`${text.note} ${text.num}`}>
                {[concern.relationship, dayInSentence(concern.raisedOn, today), concern.takenBy && `taken by ${concern.takenBy}`]
                  .filter(part => part !== '')
                  .join(' · ')}
              </span>
              {concern.respondedOn === null ? <ClockTag word="No response" clock={concernClock(concern, clock)} /> : null}
            </div>
            <p className={text.kept}>{concern.text}</p>
            {concern.respondedOn === null ? null : (
              <p>
                <strong>
                  Response {dayInSentence(concern.respondedOn, today)}
                  {concern.respondedBy === '' ? '' : `, ${concern.respondedBy}`}:
                </strong>{' '}
                {concern.response}
              </p>
            )}
          </>
        )}
      </Parts>
      <Parts
        kind={disagreements}
        referralId={referralId}
        today={today}
        title="Professional disagreements"
        none="None recorded."
        pick={all => all.toSorted((one, other) => order(one.resolvedOn, one.raisedOn, other.resolvedOn, other.raisedOn))}
        blank={{ ...newDisagreement, raisedOn: today, stageSince: today }}
      >
        {one => (
          <>
            <div className={styles.line}>
              <strong>{stageWords[one.stage]}</strong>
              <span className={`${text.note} ${text.num}`}>
                raised by {one.raisedBy}, {dayInSentence(one.raisedOn, today)} · at this stage since {dayInSentence(one.stageSince, today)}
              </span>
              {one.urgent ? <Tag tone="red">Urgent</Tag> : null}
              {one.resolvedOn === null ? <ClockTag word="Unresolved" clock={disagreementClock(one, clock)} /> : null}
            </div>
            <p className={text.kept}>{one.about}</p>
            {one.resolvedOn === null ? null : (
              <p>
                <strong>Resolved {dayInSentence(one.resolvedOn, today)}:</strong> {one.resolution}
              </p>
            )}
          </>
        )}
      </Parts>
    </>
  )
}

function ClockTag({ word, clock }: { word: string; clock: Clock | null }) {
  return (
    <>
      <Tag tone={clock?.isLate ? 'red' : 'amber'}>{word}</Tag>
      {clock === null ? null : <span className={clock.isLate ? text.late : text.note}>{clock.words}</span>}
    </>
  )
}

/** What is still open first, then the newest. */
function order(endOne: string | null, one: string, endOther: string | null, other: string): number {
  return Number(endOne !== null) - Number(endOther !== null) || other.localeCompare(one)
}
