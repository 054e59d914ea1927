let isOutputClosed = false

/**
 * From now on a reader that goes away, as `head` does, is noticed instead of ending the program in
 * the middle of its work.
 */
export function mindClosedOutput(): void {
  process.stdout.on('error', error => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
    isOutputClosed = true
  })
}

/** Whether nobody reads standard output any more. */
export function outputClosed(): boolean {
  return isOutputClosed
}

/** One line on standard output, which holds answers only. */
export function say(text: string): void {
  if (!isOutputClosed) process.stdout.write(`${text}\n`)
}

/** One line on standard error, where sentences for people go. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
