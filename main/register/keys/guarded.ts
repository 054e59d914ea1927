import { performance } from 'node:perf_hooks'
import { invalid, Refusal } from '../../../shared/reply.ts'
import type { GateContext } from '../../call/gate.ts'
import type { RegisterKey } from './register-key.ts'
import { waitSeconds } from './throttle.ts'

/** Tries a secret unless too many were wrong lately; a wrong one is counted and refused as data. */
export async function guarded(
  context: Pick<GateContext, 'wrongTries'>,
  attempt: () => Promise<RegisterKey | null>,
  wrong: string,
  field?: string,
): Promise<RegisterKey> {
  const seconds = waitSeconds(context.wrongTries, performance.now())
  if (seconds > 0) throw tooMany(seconds)
  const key = await attempt()
  if (key !== null) {
    context.wrongTries.length = 0
    return key
  }
  context.wrongTries.push(performance.now())
  if (field !== undefined) throw invalid({ [field]: wrong })
  const next = waitSeconds(context.wrongTries, performance.now())
  throw new Refusal({ code: 'locked', message: wrong, waitSeconds: next > 0 ? next : undefined })
}

function tooMany(seconds: number): Refusal {
  return new Refusal({
    code: 'locked',
    message: `Several wrong tries. The next one is possible in ${seconds} seconds.`,
    waitSeconds: seconds,
  })
}
