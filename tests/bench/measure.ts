import { performance } from 'node:perf_hooks'

/** Milliseconds of each run, in order. */
export type Times = readonly number[]

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Runs the work `times` times after a few runs that are not counted. */
export async function measure(times: number, work: (run: number) => unknown, warmUp = Math.min(5, Math.ceil(times / 5))): Promise<Times> {
  for (let run = 0; run < warmUp; run++) await work(run)
  const taken: number[] = []
  for (let run = 0; run < times; run++) taken.push(await timed(() => work(warmUp + run)))
  return taken
}

/** The value that a share of the runs stayed within (nearest rank). */
export function percentile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/**
 * One line of the table: what was measured, against what, and what docs/design.md, section 9,
 * allows.
 */
export interface Result {
  readonly what: string
  /** Names work on one record, which must not slow down as the register grows. */
  readonly point?: string
  readonly times: Times
  readonly floor?: { readonly what: string; readonly times: Times }
  readonly budget: {
    /** p95, in milliseconds. */
    readonly within?: number
    /** p50 against the floor’s p50, taken in the same run: holds on a slow machine too. */
    readonly ratio?: number
  }
}

export function ratioOf({ times, floor }: Result): number | null {
  return floor === undefined ? null : percentile(times, 0.5) / percentile(floor.times, 0.5)
}

/**
 * Work on one record in the largest register against the same in the smallest: at ten times the
 * data at most half as long again (docs/design.md, section 9).
 */
export function grown(results: readonly Result[]): Result[] {
  const points = [...new Set(results.flatMap(({ point }) => point ?? []))]
  return points.flatMap(name => {
    const sizes = results.filter(({ point }) => point === name)
    const [first, last] = [sizes[0], sizes.at(-1)]
    if (first === undefined || last === undefined || first === last) return []
    return [
      { what: `${name}, large against small`, times: last.times, floor: { what: 'small', times: first.times }, budget: { ratio: 1.5 } },
    ]
  })
}

/** What misses its budget, in words; empty when nothing does. */
export function missed(result: Result): string[] {
  const { within, ratio } = result.budget
  const p95 = percentile(result.times, 0.95)
  const measured = ratioOf(result)
  return [
    ...(within !== undefined && p95 > within ? [`p95 ${shown(p95)} over ${shown(within)}`] : []),
    ...(ratio !== undefined && measured !== null && measured > ratio ? [`${measured.toFixed(1)}× over ${ratio}×`] : []),
  ]
}

export function shown(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(2)} s`
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)} ms`
}

export function table(results: readonly Result[]): string {
  const rows = results.map(result => {
    const { what, times, floor, budget } = result
    const ratio = ratioOf(result)
    return [
      what,
      shown(percentile(times, 0.5)),
      shown(percentile(times, 0.95)),
      budget.within === undefined ? '–' : shown(budget.within),
      floor === undefined ? '–' : `${floor.what} ${shown(percentile(floor.times, 0.5))}`,
      ratio === null ? '–' : `${ratio.toFixed(1)}×`,
      budget.ratio === undefined ? '–' : `${budget.ratio}×`,
      missed(result).length === 0 ? 'within' : 'MISSED',
    ]
  })
  return aligned([['', 'p50', 'p95', 'budget', 'floor', 'ratio', 'budget', ''], ...rows])
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
