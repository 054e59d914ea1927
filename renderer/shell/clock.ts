import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { clockTime } from '../../shared/calendar/words.ts'

function wallClock(): string {
  return Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' })
}

/** The time on the wall as `2:41pm`, kept up to date. */
export function useClockTime(): string {
  const [time, setTime] = useState(wallClock)
  useEffect(() => {
    const timer = setInterval(() => setTime(wallClock()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return clockTime(time)
}
