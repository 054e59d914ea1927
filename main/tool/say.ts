/** One line on standard output, which holds answers only. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** One line on standard error, where sentences for people go. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
