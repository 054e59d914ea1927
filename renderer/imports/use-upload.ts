import { useEffect, useRef } from 'react'
import { discardUpload, type Sent, sendFile } from './upload.ts'

/** The one file that is with the backend for this screen. Leaving the screen discards it. */
export function useUpload() {
  const held = useRef<string | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(
    () => () => {
      running.current?.abort()
      if (held.current !== null) void discardUpload(held.current)
    },
    [],
  )

  return {
    /** Sends a file; the signal says whether it was given up meanwhile. */
    async send(file: File, onSent: (bytes: number) => void): Promise<{ sent: Sent; signal: AbortSignal }> {
      const control = new AbortController()
      running.current = control
      const sent = await sendFile(file, control.signal, onSent)
      if (sent.kind === 'sent') held.current = sent.importId
      return { sent, signal: control.signal }
    },
    giveUp: () => running.current?.abort(),
    drop(): void {
      if (held.current !== null) void discardUpload(held.current)
      held.current = null
    },
    /** It was brought in, or the backend has forgotten it: nothing is left to discard. */
    forget(): void {
      held.current = null
    },
  }
}
