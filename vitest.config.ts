import { defineConfig } from 'vitest/config'

/** Browser tests run one file at a time and after the others: two cores, and a window that starves is a test that fails for nothing. */
function project(name: string, options: { timeout: number; browserGroup?: number }) {
  const { timeout, browserGroup = 0 } = options
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: 'node' as const,
      pool: 'forks' as const,
      testTimeout: timeout,
      hookTimeout: timeout,
      // A page may take its time on a machine that does other work; only never is a failure.
      expect: { poll: { timeout: timeout / 6 } },
      fileParallelism: browserGroup === 0,
      sequence: { groupOrder: browserGroup },
      globalSetup: browserGroup === 0 ? [] : ['tests/support/chromium.ts'],
    },
  }
}

/** Timeouts in milliseconds: minutes where a real browser is driven, seconds elsewhere. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      project('unit', { timeout: 20_000 }),
      project('register', { timeout: 30_000 }),
      project('contract', { timeout: 30_000 }),
      project('cases', { timeout: 60_000 }),
      project('security', { timeout: 60_000, browserGroup: 1 }),
      project('e2e', { timeout: 180_000, browserGroup: 2 }),
    ],
  },
})
