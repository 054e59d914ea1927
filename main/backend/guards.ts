import type { Guard } from '../call/guard.ts'
import { guardMerged } from '../referrals/guard-merged.ts'
import { guardSense } from '../sense/guard.ts'

/** Asked in this order before any command commits, whichever call it is. */
export const guards: readonly Guard[] = [guardMerged, guardSense]
