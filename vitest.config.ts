import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

/** Browser tests come after the others: a window that starves is a test that fails for nothing. */
function project(name: string, options: { timeout: number; browser?: boolean }) {
  const { timeout, browser = false } = options
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: 'node' as const,
      pool: 'forks' as const,
      // A worker loads the program once instead of once a file, which is half the work of most files. No test replaces a module.
      isolate: false,
      // One for each core: left to itself vitest keeps one core free, which is half of two.
      maxWorkers: availableParallelism(),
      testTimeout: timeout,
      hookTimeout: timeout,
      // A page may take its time on a machine that does other work; only never is a failure.
      expect: { poll: { timeout: timeout / 6 } },
      sequence: { groupOrder: browser ? 1 : 0 },
      globalSetup: ['tests/support/compiled.ts', 'tests/support/made-registers.ts', ...(browser ? ['tests/support/chromium.ts'] : [])],
    },
  }
}

/** Timeouts in milliseconds: they end what hangs; how long a test takes says how busy the machine is. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', { timeout: 60_000 }),
      project('register', { timeout: 120_000 }),
      project('contract', { timeout: 60_000 }),
      project('cases', { timeout: 120_000 }),
      project('security', { timeout: 120_000, browser: true }),
      project('e2e', { timeout: 180_000, browser: true }),
    ],
  },
})
