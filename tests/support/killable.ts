import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export interface Killable {
  /** Everything the process has printed so far. */
  printed(): string
  /** Waits until the process prints this line. */
  says(line: string): Promise<void>
  /**
   * SIGKILL after some milliseconds: no handler runs, nothing is closed. Returns whether it was
   * still running.
   */
  killAfter(milliseconds: number): Promise<boolean>
}

/**
 * Starts a script in a process of its own on this Node, with JSON as its only argument. It ends
 * with the test at the latest.
 */
export function start(script: URL, input: unknown): Killable {
  const child = spawn(process.execPath, [script.pathname, JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  const running = () => child.exitCode === null && child.signalCode === null
  return {
    printed: () => text,
    async says(line) {
      while (!text.split('\n').includes(line)) {
        if (!running()) throw new Error(`The process ended before it said “${line}”.`)
        await Promise.race([once(child.stdout, 'data'), ended])
      }
    },
    async killAfter(milliseconds) {
      await Promise.race([after(milliseconds), ended])
      const alive = running()
      child.kill('SIGKILL')
      await ended
      return alive
    },
  }
}
