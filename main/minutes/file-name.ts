import { type Meeting, meetingKindWords } from '../../shared/meetings/model.ts'

/** Longest site name that is put into a file name: paths on Windows end at 260 characters. */
const longestSite = 60

/**
 * Characters that Windows forbids in names, with control characters and those that turn the
 * direction of text around.
 */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * A name as a part of a file name on every system: forbidden characters become a space, and no dot
 * or space stands at the end.
 */
export function safeName(name: string): string {
  const characters = [...name.normalize('NFC').toWellFormed().replace(forbidden, ' ').replace(/\s+/gu, ' ').trim()]
  return characters
    .slice(0, longestSite)
    .join('')
    .replace(/[. ]+$/, '')
}

/**
 * `Psychosocial meeting 2026-11-24 Riverside General v1.docx`; `… draft v1.docx` while the meeting
 * is not closed. No name of a family is in it. A `copy` above one is for a name that is taken
 * already: `… v1 (2).docx`.
 */
export function minutesFileName(
  meeting: Pick<Meeting, 'kind' | 'date' | 'siteName'>,
  edition: { readonly version: number; readonly draft: boolean },
  copy = 1,
): string {
  const parts = [
    safeName(meetingKindWords[meeting.kind]),
    meeting.date,
    safeName(meeting.siteName),
    edition.draft ? 'draft' : '',
    `v${edition.version}`,
  ]
  return `${parts.filter(part => part !== '').join(' ')}${copy === 1 ? '' : ` (${copy})`}.docx`
}

/** Whether a paper was made before its meeting was closed. */
export function isDraftName(fileName: string): boolean {
  return / draft v\d+(?: \(\d+\))?\.docx$/.test(fileName)
}
