import type { BirthDraft } from '../../shared/imports/births/model.ts'
import type { RowDraft } from '../../shared/imports/model.ts'
import { refused } from '../../shared/reply.ts'
import { readUpload } from './uploads.ts'

/** What each row of a list that was shown would store; the preview itself shows a line of it. */
export function draftsOf(uploads: Map<string, unknown>, importId: string): RowDraft[] {
  const { shown } = readUpload(uploads, importId)
  if (shown === null) throw notShown()
  return [...shown.decidedList.decided.values()].map(({ line, referral, withoutNhsNumber, nextDiscussionOn }) => ({
    line,
    referral: referral ?? withoutNhsNumber,
    nextDiscussionOn,
  }))
}

/** The same of an extract of births. */
export function birthDrafts(uploads: Map<string, unknown>, importId: string): BirthDraft[] {
  const { shownBirths } = readUpload(uploads, importId)
  if (shownBirths === null) throw notShown()
  return shownBirths.births.map(({ line, baby }) => ({ line, baby }))
}

function notShown() {
  return refused('This file was not shown yet; its preview comes first.')
}
