import { localDay } from '../../shared/calendar/local.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { type EventDetail, noDetail } from '../../shared/events/model.ts'
import { detailWords } from '../../shared/events/words.ts'
import { spacedNhsNumber } from '../../shared/people/nhs-number.ts'
import type { Label } from './labels.ts'

const nothing = 'Not recorded'

/**
 * A stored value as people read it: a code's words, a day in full, `Not recorded` for nothing.
 * `siteName` names a site by its id.
 */
export function valueWords({ kind, words }: Label, value: unknown, siteName: (id: string) => string): string {
  if (value === null || value === undefined || value === '') return nothing
  const text = String(value)
  switch (kind) {
    case 'site':
      return siteName(text)
    case 'moment':
      return longDay(localDay(text))
    case 'flag':
      return text === '1' ? 'Yes' : 'No'
    case 'nhs':
      return spacedNhsNumber(text)
    case 'detail':
      return detailWords({ ...noDetail, ...(JSON.parse(text) as Partial<EventDetail>) }).join('; ') || 'Nothing more'
    case 'checks':
      return text
        .split(' ')
        .map(code => wordOf(words, code))
        .join(', ')
    default:
      return wordOf(words, text)
  }
}

function wordOf(words: Label['words'], code: string): string {
  if (words !== undefined && Object.hasOwn(words, code)) return words[code] ?? code
  return /^\d{4}-\d{2}-\d{2}$/.test(code) ? longDay(code) : code
}
