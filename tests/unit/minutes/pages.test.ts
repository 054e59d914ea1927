import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minutesDocx } from '../../../main/minutes/document/document.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { testContent } from '../../support/minutes-content.ts'

const has = (command: string, version: string) => spawnSync(command, [version], { stdio: 'ignore' }).error === undefined
const reason = has('soffice', '--version') && has('pdftotext', '-v') ? '' : 'LibreOffice (soffice) or pdftotext is not installed here'

/** The pages as an office program lays them out, each as its lines of text. */
async function pagesOf(cases: number): Promise<string[]> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'minutes.docx'), await minutesDocx(testContent(cases)))
  // A profile of its own: a running LibreOffice would otherwise take the job over.
  const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'minutes.docx')], { stdio: 'ignore' })
  execFileSync('pdftotext', ['-layout', join(folder, 'minutes.pdf')])
  return readFileSync(join(folder, 'minutes.txt'), 'utf8').split('\f').slice(0, -1)
}

describe.skipIf(reason !== '')(`pages as LibreOffice lays them out${reason === '' ? '' : ` (skipped: ${reason})`}`, () => {
  it('are marked, numbered, and never end in a heading', { timeout: 60_000 }, async () => {
    const pages = await pagesOf(12)
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.length).toBeLessThan(20)
    for (const [place, page] of pages.entries()) {
      const lines = page
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
      expect(lines[0]).toBe('OFFICIAL-SENSITIVE')
      expect(lines.at(-1)).toMatch(new RegExp(`Version 1\\s+Page ${place + 1} of ${pages.length}$`))
      expect(lines.at(-2)).not.toMatch(
        /^(Unborn bab|Baby [A-Z]|What each agency|Discussion$|Outcome and plan|New referrals|Reviews due|Actions from|What +Baby)/,
      )
    }
    const tables = pages.filter(page => /^\s*What\s+Baby\s+Owner\s+Agency\s+Due$/m.test(page))
    expect(tables.length).toBeGreaterThan(1)
  })
})
