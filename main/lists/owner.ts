import { longDay } from '../../shared/calendar/words.ts'
import { type Meeting, meetingKindWords } from '../../shared/meetings/model.ts'
import { babyName } from '../../shared/people/names.ts'
import type { ReferralLine } from '../../shared/referrals/model.ts'
import type { Owner } from '../files/table.ts'

/** A referral as an exported file names it. */
export function ownerOf(line: ReferralLine): Owner {
  return { words: `${babyName(line)}, ${line.reference}`, mark: line.reference }
}

/** A meeting as an exported file names it. */
export function meetingOwner({ kind, date, siteName }: Meeting): Owner {
  const what = meetingKindWords[kind]
  return { words: `${what}, ${longDay(date)}, ${siteName}`, mark: `${what} ${date} ${siteName}` }
}
