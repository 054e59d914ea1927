import { useEffect, useState } from 'react'
import type { CallError } from '../../shared/reply.ts'

/** Seconds left of a slowed-down unlock, counting down to 0. */
export function useWait(error: CallError | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const end = performance.now() + (error?.waitSeconds ?? 0) * 1_000
    const count = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000)))
    count()
    const timer = setInterval(count, 250)
    return () => clearInterval(timer)
  }, [error])
  return left
}
