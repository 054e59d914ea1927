import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, of each project: begun last, one of these would keep a single core busy while
 * the others have nothing left. `npm test` prints at its end which files these are.
 */
const longest = [
  'tests/e2e/record.test.ts',
  'tests/register/tool.test.ts',
  'tests/register/tool-import.test.ts',
  'tests/cases/cases.test.ts',
]

/**
 * The files named above first in their project, then those that took longest in the last run here
 * or, where none was, the largest.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const names = [...new Set(sorted.map(({ project }) => project.name))]
    return names.flatMap(name => {
      const own = sorted.filter(({ project }) => project.name === name)
      return [...own.filter(isLongest), ...own.filter(file => !isLongest(file))]
    })
  }
}

function isLongest({ moduleId, project }: TestSpecification): boolean {
  return longest.includes(relative(project.vitest.config.root, moduleId).replaceAll('\\', '/'))
}
