import { type ChildProcess, type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { expect, it, onTestFinished } from 'vitest'
import { strongCost } from '../../main/register/keys/wrap.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRealRegister, startSession, today } from '../support/session.ts'

const rounds = 50
/** Text older than this, in milliseconds, must be there after a kill. */
const grace = 300

interface Round {
  readonly killedAt: number
  /** When the field showed how many characters. */
  readonly typed: readonly { readonly at: number; readonly length: number }[]
}

it(`loses nothing older than ${grace} ms when killed while text is typed, ${rounds} times`, { timeout: 900_000 }, async () => {
  const folder = join(temporaryFolder(), 'register')
  const { meetingId, itemId, userId } = await prepare(folder)
  let stored = 0
  const lost: number[] = []
  let typist = startTypist(folder, meetingId)
  onTestFinished(() => killTree(typist))
  for (let round = 0; round < rounds; round++) {
    const { killedAt, typed } = await typeAndKill(typist)
    // Its window opens while what the last one left is looked at.
    typist = startTypist(folder, meetingId)
    const old = typed.filter(key => key.at < killedAt - grace)
    const { length, healthy } = await lookAfterwards(folder, userId, itemId)
    expect(healthy, `round ${round}: check`).toBe(true)
    const due = Math.max(stored, old.at(-1)?.length ?? 0)
    expect(length, `round ${round}: characters that were typed ${grace} ms before the kill`).toBeGreaterThanOrEqual(due)
    lost.push((typed.at(-1)?.length ?? length) - length)
    stored = length
  }
  // The test would prove nothing if the kills had come while nothing was under way.
  expect(stored).toBeGreaterThan(rounds)
  process.stdout.write(`kill test: ${rounds} kills, ${stored} characters kept, at most ${Math.max(...lost)} of the last ${grace} ms lost\n`)
})

async function prepare(folder: string) {
  const { must, siteId, userId, session } = await startRealRegister({ folder })
  await must('referrals.receive', newReferral(siteId))
  const planned = await must('meetings.plan', {
    siteId,
    date: today,
    time: '14:00',
    kind: 'psychosocial',
    place: '',
    chair: 'M. Bell',
    minuteTaker: '',
  })
  await must('meetings.start', { id: planned.meeting.id, version: planned.meeting.version })
  await session.close({ backup: false })
  return { meetingId: planned.meeting.id, itemId: planned.items[0]?.id ?? '', userId }
}

type Typist = ChildProcessByStdio<Writable, Readable, null>

/** A window that waits at the lock for its turn. */
function startTypist(folder: string, meetingId: string): Typist {
  const script = join(import.meta.dirname, '..', 'support', 'typist.ts')
  return spawn(process.execPath, [script, folder, today, meetingId, 'Unborn baby OKAFOR'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  })
}

function typeAndKill(child: Typist): Promise<Round> {
  child.stdin.write('go\n')
  const typed: { at: number; length: number }[] = []
  return new Promise((resolve, reject) => {
    let killedAt = 0
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === 'typing') {
          setTimeout(
            () => {
              killedAt = Date.now()
              killTree(child)
            },
            randomInt(50, 1000),
          )
        } else if (line.startsWith('at ')) {
          const [at, length] = line.slice(3).split(' ').map(Number)
          typed.push({ at: at ?? 0, length: length ?? 0 })
        }
      }
    })
    child.on('exit', () => (killedAt === 0 ? reject(new Error('The typist ended before it was killed.')) : resolve({ killedAt, typed })))
  })
}

/** SIGKILL to the host and everything it started. */
function killTree(child: ChildProcess): void {
  if (process.platform === 'win32') execFileSync('taskkill', ['/F', '/T', '/PID', String(child.pid)])
  else if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL')
}

async function lookAfterwards(folder: string, userId: string, itemId: string): Promise<{ length: number; healthy: boolean }> {
  const { must, session } = startSession({ folder, keyCost: strongCost })
  await must('access.unlock', { user: userId, passphrase })
  const { texts } = await must('meetings.readCase', { itemId })
  const health = await must('register.check', {})
  await session.close({ backup: false })
  return { length: texts.worries.length, healthy: health.ok }
}
