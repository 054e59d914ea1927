import { describe, expect, it } from 'vitest'
import { firstBirthsStep, nextBirthsStep } from '../../../renderer/imports/births/births-steps.ts'
import { firstStep, type ImportEvent, type ImportStep, nextStep } from '../../../renderer/imports/import-steps.ts'
import type { BirthsPreview } from '../../../shared/imports/births/model.ts'
import type { ImportPreview } from '../../../shared/imports/model.ts'

// The steps hand these on and read nothing in them but their rows.
const preview = { importId: 'a', fileName: 'list.csv', rows: [] } as unknown as ImportPreview
const other = { ...preview, importId: 'b' }
const refused = { code: 'invalid' as const, message: 'Some answers need attention.', fields: { siteId: 'No such site.' } }
const file: ImportEvent = { type: 'file', fileName: 'list.csv', bytes: 10 }
const shown: ImportEvent = { type: 'shown', preview, isNew: true, why: null }
const stepAfter = (...events: ImportEvent[]): ImportStep => events.reduce(nextStep, firstStep)

describe('an import', () => {
  it('goes from the file to the referrals', () => {
    expect(stepAfter(file)).toEqual({ kind: 'sending', fileName: 'list.csv', done: 0, total: 10 })
    expect(stepAfter(file, { type: 'progress', far: { done: 5, total: 10 } })).toMatchObject({ kind: 'sending', done: 5 })
    expect(stepAfter(file, { type: 'sent' })).toEqual({ kind: 'reading', fileName: 'list.csv', done: 0, total: 0 })
    expect(stepAfter(file, { type: 'sent' }, shown)).toMatchObject({ kind: 'preview', busy: null, error: null })
    expect(stepAfter(file, { type: 'sent' }, shown, { type: 'busy', with: 'importing' })).toMatchObject({ busy: 'importing' })
    const imported = { type: 'imported', received: 3, resultsFile: null, resultsProblem: '' } as const
    expect(stepAfter(file, { type: 'sent' }, shown, { type: 'busy', with: 'importing' }, imported)).toEqual({
      kind: 'done',
      preview,
      choices: new Map(),
      received: 3,
      resultsFile: null,
      resultsProblem: '',
    })
  })

  it('keeps what was decided when the list is shown anew, and not for another sheet', () => {
    const decided = stepAfter(file, { type: 'sent' }, shown, {
      type: 'grounds',
      line: 4,
      grounds: { reason: 'Twins', earlierId: null },
    })
    const again = nextStep(decided, { type: 'shown', preview: other, isNew: false, why: refused })
    expect(again).toMatchObject({ preview: other, error: refused, busy: null })
    expect(again.kind === 'preview' && again.grounds.size).toBe(1)
    const sheet = nextStep(decided, { type: 'shown', preview: other, isNew: true, why: null })
    expect(sheet.kind === 'preview' && sheet.grounds.size).toBe(0)
  })

  it('says the sentence of the field that was refused, and goes on showing the list', () => {
    expect(stepAfter(file, { type: 'sent' }, shown, { type: 'failed', error: refused })).toMatchObject({
      kind: 'preview',
      error: { message: 'No such site.' },
    })
    expect(stepAfter(file, { type: 'failed', error: refused })).toEqual({ kind: 'choosing', error: refused, fileName: 'list.csv' })
  })

  it('says that the file is gone, from wherever it was lost', () => {
    const lost: ImportEvent = { type: 'lost', error: { code: 'not_found', message: 'Gone.' }, fileName: 'list.csv' }
    for (const step of [stepAfter(file), stepAfter(file, { type: 'sent' }, shown)])
      expect(nextStep(step, lost)).toMatchObject({ kind: 'choosing', error: { message: expect.stringContaining('no longer held') } })
  })

  it('is not changed by an answer that comes after it was given up', () => {
    const late: ImportEvent[] = [shown, { type: 'progress', far: { done: 1, total: 2 } }, { type: 'sent' }, { type: 'stopped' }]
    for (const event of late) expect(nextStep(firstStep, event)).toBe(firstStep)
    const idle = stepAfter(file, { type: 'sent' }, shown)
    expect(nextStep(idle, { type: 'progress', far: { done: 1, total: 2 } })).toBe(idle)
  })
})

describe('an extract of births', () => {
  const births = { importId: 'a', fileName: 'births.csv', sheet: null, rows: [] } as unknown as BirthsPreview

  it('runs, stops and is recorded', () => {
    const busy = nextBirthsStep(firstBirthsStep(births), { type: 'busy' })
    expect(busy).toMatchObject({ busy: { done: 0, total: 0 }, error: null })
    expect(nextBirthsStep(busy, { type: 'progress', far: { done: 1, total: 2 } }).busy).toEqual({ done: 1, total: 2 })
    expect(nextBirthsStep(busy, { type: 'stopped' })).toMatchObject({ busy: null, done: null })
    expect(nextBirthsStep(busy, { type: 'failed', error: refused })).toMatchObject({ busy: null, error: { message: 'No such site.' } })
    const done = { recorded: 1, leftOut: 0, resultsFile: null, resultsProblem: '', lines: [] }
    expect(nextBirthsStep(busy, { type: 'recorded', done })).toMatchObject({ busy: null, done })
  })
})
