import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findExport, removeExport, writeExport } from '../../../main/files/export-file.ts'
import { temporaryFolder } from '../../support/folder.ts'

const bytes = Buffer.from('minutes')

describe('files in exports', () => {
  it('are written whole, and leave no partial file', () => {
    const folder = temporaryFolder()
    expect(writeExport(folder, ['a v1.docx'], bytes)).toBe('a v1.docx')
    expect(readdirSync(join(folder, 'exports'))).toEqual(['a v1.docx'])
    expect(readFileSync(join(folder, 'exports', 'a v1.docx'))).toEqual(bytes)
  })

  it('never overwrite what somebody put there: the next free name is taken', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'exports', 'a v1 (2).docx'), { recursive: true })
    writeFileSync(join(folder, 'exports', 'a v1.docx'), 'mine')
    expect(writeExport(folder, ['a v1.docx', 'a v1 (2).docx', 'a v1 (3).docx'], bytes)).toBe('a v1 (3).docx')
    expect(readFileSync(join(folder, 'exports', 'a v1.docx'), 'utf8')).toBe('mine')
    expect(() => writeExport(folder, ['a v1.docx'], bytes)).toThrow('every name for them is taken')
    expect(readdirSync(join(folder, 'exports'))).toHaveLength(3)
  })

  it('of a killed process are cleared away when the next one is written', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'exports'))
    const left = join(folder, 'exports', 'minutes-01935b3c-0000-7000-8000-000000000001.partial')
    writeFileSync(left, 'half')
    writeFileSync(join(folder, 'exports', 'minutes-notes.partial'), 'somebody’s own')
    writeExport(folder, ['a v1.docx'], bytes)
    expect(readdirSync(join(folder, 'exports')).toSorted()).toEqual(['a v1.docx', 'minutes-notes.partial'])
  })

  it('are refused in plain words when the folder cannot be written to', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'exports'), 'a file where the folder should be')
    expect(() => writeExport(folder, ['a v1.docx'], bytes)).toThrow(/exports folder cannot be written to/)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('are refused in a read-only folder (root may write anywhere)', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'exports'))
    chmodSync(join(folder, 'exports'), 0o500)
    expect(() => writeExport(folder, ['a v1.docx'], bytes)).toThrow(/exports folder cannot be written to/)
    chmodSync(join(folder, 'exports'), 0o700)
  })

  it('are found by name only inside exports', () => {
    const folder = temporaryFolder()
    writeExport(folder, ['a v1.docx'], bytes)
    writeFileSync(join(folder, 'keys.json'), '{}')
    symlinkSync(join(folder, 'keys.json'), join(folder, 'exports', 'link.docx'))
    expect(findExport(folder, 'a v1.docx')).toMatch(/exports.a v1\.docx$/)
    for (const name of ['', '.', '..', '../keys.json', '..\\keys.json', join(folder, 'keys.json'), 'link.docx', 'gone.docx']) {
      expect([name, findExport(folder, name)]).toEqual([name, null])
    }
  })

  it('can be taken back', () => {
    const folder = temporaryFolder()
    writeExport(folder, ['a v1.docx'], bytes)
    removeExport(folder, 'a v1.docx')
    expect(existsSync(join(folder, 'exports', 'a v1.docx'))).toBe(false)
    removeExport(folder, 'a v1.docx')
  })
})
