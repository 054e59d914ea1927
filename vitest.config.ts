import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

/**
 * What it measures is time itself, text that must be stored within 300 ms: it has the machine to
 * itself.
 */
const timed = 'tests/e2e/kill.test.ts'

interface Options {
  readonly timeout: number
  /**
   * Browser tests come after the others (0): a window that starves is a test that fails for
   * nothing.
   */
  readonly group?: 0 | 1 | 2
  readonly include?: string
}

function project(name: string, { timeout, group = 0, include = `tests/${name}/**/*.test.ts` }: Options) {
  return {
    test: {
      name,
      include: [include],
      exclude: include === timed ? [] : [timed],
      environment: 'node' as const,
      pool: 'forks' as const,
      // A worker loads the program once instead of once a file, which is half the work of most
      // files. No test replaces a module.
      isolate: false,
      // One for each core: left to itself vitest keeps one core free, which is half of two. A test
      // in a window waits for it half of its time. Windows of Electron take the keyboard from each
      // other.
      maxWorkers: process.env.PSYCHOSOCIAL_HOST === 'electron' ? 1 : availableParallelism() + (group === 2 ? 1 : 0),
      testTimeout: timeout,
      hookTimeout: timeout,
      // A page may take its time on a machine that does other work; only never is a failure.
      expect: { poll: { timeout: timeout / 6 } },
      sequence: { groupOrder: group },
      globalSetup: ['tests/support/compiled.ts', 'tests/support/made-registers.ts', ...(group > 0 ? ['tests/support/chromium.ts'] : [])],
    },
  }
}

/**
 * Timeouts in milliseconds: they end what hangs; how long a test takes says how busy the machine
 * is.
 */
export default defineConfig({
  test: {
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', { timeout: 60_000 }),
      project('register', { timeout: 120_000 }),
      project('contract', { timeout: 60_000 }),
      project('cases', { timeout: 120_000 }),
      project('timed', { timeout: 180_000, group: 1, include: timed }),
      project('security', { timeout: 120_000, group: 2 }),
      project('e2e', { timeout: 180_000, group: 2 }),
    ],
  },
})
