import { defineConfig } from 'vitest/config'

/** Minutes for tests that drive a real browser; seconds for the rest. Two cores: browser tests run one file at a time, after the others. */
function project(name: string, options: { timeout: number; browser?: boolean }) {
  const { timeout, browser = false } = options
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: 'node' as const,
      pool: 'forks' as const,
      testTimeout: timeout,
      hookTimeout: timeout,
      fileParallelism: !browser,
      sequence: { groupOrder: browser ? 1 : 0 },
    },
  }
}

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      project('unit', { timeout: 20_000 }),
      project('register', { timeout: 30_000 }),
      project('contract', { timeout: 30_000 }),
      project('cases', { timeout: 60_000 }),
      project('security', { timeout: 60_000, browser: true }),
      project('e2e', { timeout: 180_000, browser: true }),
    ],
  },
})
