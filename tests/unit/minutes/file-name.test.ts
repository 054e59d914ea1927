import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDraftName, minutesFileName, safeName } from '../../../main/minutes/file-name.ts'

const meeting = { kind: 'psychosocial' as const, date: '2026-11-24', siteName: 'Riverside General' }

describe('file names of minutes', () => {
  it('say the meeting, the day, the site and the version', () => {
    expect(minutesFileName(meeting, { version: 1, draft: false })).toBe('Psychosocial meeting 2026-11-24 Riverside General v1.docx')
    expect(minutesFileName(meeting, { version: 2, draft: true })).toBe('Psychosocial meeting 2026-11-24 Riverside General draft v2.docx')
    expect(minutesFileName(meeting, { version: 1, draft: false }, 3)).toBe('Psychosocial meeting 2026-11-24 Riverside General v1 (3).docx')
  })

  it('tell a draft from a site that is called so', () => {
    expect(isDraftName(minutesFileName(meeting, { version: 1, draft: true }, 2))).toBe(true)
    expect(isDraftName(minutesFileName({ ...meeting, siteName: 'The draft v1 House' }, { version: 1, draft: false }))).toBe(false)
  })

  it('stay inside the folder and valid on Windows whatever a site is called', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('../../etc', 'C:\\x', 'a\u202exslx', '...', 'St. Mary’s. ')),
        siteName => {
          const name = minutesFileName({ ...meeting, siteName }, { version: 1, draft: false })
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u)
          expect(name).toMatch(/^Psychosocial meeting 2026-11-24 .*v1\.docx$/su)
          expect(name.length).toBeLessThan(180)
          expect(safeName(siteName)).not.toMatch(/[. ]$/)
        },
      ),
      { numRuns: 300 },
    )
  })
})
