import { isLost, type NewBirth } from '../../shared/birth/model.ts'
import { birthTasks } from '../../shared/birth/turn-over.ts'
import { noDetail } from '../../shared/events/model.ts'
import { notFound, refused } from '../../shared/reply.ts'
import { addAction } from '../actions/add.ts'
import type { Context } from '../call/handler.ts'
import { addEvent } from '../events/write.ts'
import { readSettings } from '../figures/store.ts'
import { addNote } from '../record/add-note.ts'
import { addPart } from '../record/parts.ts'
import { gatherCaseFiles } from '../tracking/gather.ts'
import { watchOne } from '../tracking/watch.ts'
import { babyColumns, hasBabies, indexBaby } from './babies.ts'

/**
 * Records a birth on an open or closed referral and turns the referral over: the babies, the day of
 * birth, the same-day tasks as actions; an unfinished assessment gets a day and an owner. `version`
 * null where the referral is guarded already (imports). Refused when a birth is recorded already or
 * the pregnancy ended; days that cannot be true are refused before it commits.
 */
export async function recordBirth(context: Context, seen: { id: string; version: number | null }, birth: NewBirth): Promise<void> {
  const { db, write, today } = context
  const referral = await db.selectFrom('referral').selectAll().where('id', '=', seen.id).executeTakeFirst()
  const [file] = await gatherCaseFiles(db, [seen.id])
  if (referral === undefined || file === undefined) throw notFound('That referral')
  if (referral.ended_on !== null) throw refused('The end of this pregnancy is recorded. Withdrawing that event makes room for a birth.')
  if (await hasBabies(db, seen.id)) throw refused('A birth is recorded already; the baby’s details can be changed there.')
  const [bornOn = today] = birth.babies.map(baby => baby.bornOn).sort()
  await write.change('referral', seen, { born_on: bornOn })
  for (const [index, baby] of birth.babies.entries()) {
    const id = await addPart(context, 'baby', seen.id, { position: index + 1, ...babyColumns(baby) })
    await indexBaby(db, seen.id, id, baby)
  }
  if (birth.notifiedOn !== null)
    await addEvent(context, seen.id, {
      kind: 'birth_notified',
      on: birth.notifiedOn,
      agency: 'maternity',
      who: '',
      text: birth.note,
      detail: noDetail,
    })
  // Nobody was told yet, so there is no event to carry what was written of the birth.
  else if (birth.note !== '') await addNote(context, seen.id, birth.note)
  const { settings } = await readSettings(db)
  const noBabyLives = birth.babies.length >= referral.number_expected && birth.babies.every(({ outcome }) => isLost(outcome))
  const about = { bornOn, notified: birth.notifiedOn !== null, socialWorker: referral.social_worker, noBabyLives }
  const after = await watchOne(context, seen.id)
  const parentingAssessmentOn = after?.tracked.milestones.find(({ code }) => code === 'parenting_assessment')?.dueOn ?? null
  const due = { parentingAssessmentOn, parentingAssessmentDays: settings.thresholds.parentingAssessmentDays }
  for (const task of birthTasks(file, about, due)) await addAction(context, { referralId: seen.id, itemId: null, action: task })
}
