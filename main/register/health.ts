import type { Health } from '../../shared/register/calls.ts'
import { compareWithTrail } from './audit/compare-with-trail.ts'
import { sqliteCode } from './driver.ts'
import { filePages, links } from './integrity.ts'
import { newestVersion, schemaVersion } from './migrate.ts'
import type { Register } from './register.ts'
import { searchProblems } from './search-index/rebuild.ts'

type Check = Health['checks'][number]

/**
 * Checks an open register from end to end. Details are sentences without personal data. Takes
 * seconds on a large register.
 */
export function checkRegister(register: Register): Health {
  const { database } = register
  const checks = [
    check('File', 'Every page can be read and agrees with its indexes.', () => filePages(database)),
    check('Links between records', 'Every record that another points to is there.', () => links(database)),
    ...auditChecks(register),
    check('Search index', 'The search index agrees with the register.', () => searchProblems(register)),
    check('Version', `The register has version ${newestVersion()}, the one this app works with.`, () =>
      schemaVersion(database) === newestVersion()
        ? []
        : [`The register has version ${schemaVersion(database)}; this app works with version ${newestVersion()}.`],
    ),
  ]
  return { ok: checks.every(({ ok }) => ok), checks }
}

function auditChecks({ database }: Register): Check[] {
  let entries = 0
  let strangers: readonly string[] = []
  const chain = check('Audit trail', '', () => {
    const replay = compareWithTrail(database)
    entries = replay.entries
    strangers = replay.brokenAt === null ? replay.strangers : ['Not compared, because the audit trail itself was changed.']
    return replay.brokenAt === null ? [] : [`Entry ${replay.brokenAt} was changed, removed or added outside the app.`]
  })
  if (chain.ok)
    return [
      { ...chain, detail: `All ${entries} entries follow from the ones before.` },
      check('Records', 'Every record is as the audit trail tells it.', () => strangers),
    ]
  return [
    chain,
    check('Records', '', () => (strangers.length > 0 ? strangers : ['Not compared, because the audit trail could not be read.'])),
  ]
}

/** SQLite's own failure while checking is a finding, not a crash: the part it read is damaged. */
function check(name: string, fine: string, find: () => readonly string[]): Check {
  try {
    const problems = find()
    return { name, ok: problems.length === 0, detail: problems.length === 0 ? fine : problems.join(' ') }
  } catch (error) {
    const code = sqliteCode(error)
    if (code === null) throw error
    return { name, ok: false, detail: `It could not be read to the end (${code}).` }
  }
}
