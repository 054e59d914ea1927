/** A source of chance that repeats itself exactly for the same seed. Not for secrets. */
export interface Random {
  /** 0 ≤ value < 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Picks by weight. */
  weigh<T>(from: readonly (readonly [item: T, weight: number])[]): T
  /** `count` different items, or all where there are fewer, in random order. */
  some<T>(from: readonly T[], count: number): T[]
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand) over a 128-bit state spread from the seed's text by xmur3.
 */
export function createRandom(...seed: readonly (string | number)[]): Random {
  const spread = xmur3(seed.join('\u0000'))
  let [a, b, c, d] = [spread(), spread(), spread(), spread()]
  const next = () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 12; warm++) next()

  function pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('Nothing to pick from.')
    return from[Math.floor(next() * from.length)] as T
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: probability => next() < probability,
    pick,
    weigh: from => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of from) {
        left -= weight
        if (left < 0) return item
      }
      return pick(from)[0]
    },
    some: (from, count) => {
      const rest = [...from]
      const taken: (typeof rest)[number][] = []
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1))
      return taken
    },
  }
}

function xmur3(text: string): () => number {
  let hash = 1779033703 ^ text.length
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    hash ^= hash >>> 16
    return hash >>> 0
  }
}
