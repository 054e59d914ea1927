import type { Agency } from '../../../shared/directory/model.ts'
import type { FactorCode } from '../../../shared/referrals/factors.ts'

/**
 * One kind of worry, with what referrers write of it and what agencies then say and do. `{n}`,
 * `{day}`, `{relative}` are filled in each time.
 */
export interface Topic {
  readonly factor: FactorCode
  /** How often, against the others. */
  readonly weight: number
  /** 0 to 3: how it usually weighs on the first rating. */
  readonly weighs: number
  readonly reasons: readonly string[]
  readonly views: readonly (readonly [agency: Agency, kind: 'fact' | 'opinion', text: string])[]
  readonly worries: readonly string[]
  readonly well: readonly string[]
  readonly actions: readonly (readonly [agency: Agency, text: string])[]
  readonly decisions: readonly (readonly [text: string, reason: string])[]
}
