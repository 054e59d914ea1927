import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSession } from '../../main/backend/session.ts'
import { settableClock } from '../../main/tool/clock.ts'
import { endingWords, type PlayedLine, playScript } from '../../main/tool/script/play.ts'
import { readScript } from '../../main/tool/script/read.ts'
import { closedRegister } from '../support/closed-register.ts'
import { readDocx } from '../support/docx.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { startRegister, today } from '../support/session.ts'
import { hungUp, tool } from '../support/tool.ts'

const demonstration = join(import.meta.dirname, '..', 'fixtures', 'meeting.jsonl')

/** Plays lines on an open register as the tool does. */
async function play(...lines: object[]) {
  const started = await startRegister()
  const clock = settableClock(today)
  const printed: PlayedLine[] = []
  const script = readScript(lines.map(line => JSON.stringify(line)).join('\n'), today)
  if (!script.ok) throw new Error(script.problem)
  const stage = { session: started.session, setDay: clock.setDay, print: (line: PlayedLine) => void printed.push(line), isRead: () => true }
  const ending = await playScript(script.calls, stage)
  return { ...started, printed, clock, words: endingWords('s.jsonl', script.calls, ending) }
}

const sites = { name: 'directory.sites', as: 'sites' }
const receive = (about: Parameters<typeof newReferral>[1] = {}) => ({ name: 'referrals.receive', input: newReferral('$sites.0.id', about) })
const list = { name: 'referrals.list', input: { status: 'all', text: '', siteId: null } }

// Some of these start the program for real.
describe('a script of calls', { timeout: 120_000 }, () => {
  it('receives two referrals, holds a meeting and makes its minutes, which can be read', async () => {
    const folder = await closedRegister()
    const { code, out, err } = tool(['run', folder, demonstration])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const replies = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(replies.map(({ line, ok, error }) => [line, ok ? 'done' : error.code])).toEqual([
      ...[1, 2, 3].map(line => [line, 'done']),
      [4, 'conflict'],
      ...[5, 6, 7, 8, 9].map(line => [line, 'done']),
      [10, 'refused'],
      ...[11, 12, 13, 14].map(line => [line, 'done']),
    ])
    expect(replies[11]).toMatchObject({ name: 'meetings.close', as: 'closed', value: { meeting: { state: 'closed', discussed: 2 } } })
    const [paper] = replies[13].value
    expect(paper).toMatchObject({ version: 1, draft: false, madeAt: expect.stringMatching(/^2026-11-24T/) })
    const { text } = await readDocx(readFileSync(join(folder, 'exports', paper.fileName)))
    for (const words of ['OKAFOR', 'LINDQVIST', 'Nobody has seen Amy since 2 November.', 'Strategy discussion'])
      expect(text).toContain(words)

    // The same script again: its first referral is there already.
    const again = tool(['run', folder, demonstration])
    expect(again.code).toBe(1)
    expect(again.err).toContain(`${demonstration} line 2: referrals.receive was refused (conflict).`)
    expect(again.err).toContain('Line 1 is done; nothing of line 2 was written.')
    expect(again.out.trim().split('\n')).toHaveLength(2)
  })

  it('that is not one is told in a line, and the register is not even unlocked', async () => {
    const folder = temporaryFolder()
    const written = (name: string, bytes: string | Uint8Array) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    mkdirSync(join(folder, 'folder'))
    const forward = written('forward.jsonl', `${JSON.stringify(sites)}\n${JSON.stringify({ ...list, input: '$later' })}\n`)
    const utf16 = written('utf16.jsonl', Buffer.from(`\uFEFF${JSON.stringify(sites)}`, 'utf16le'))
    const said = [join(folder, 'none.jsonl'), join(folder, 'folder'), forward, utf16].map(file =>
      tool(['run', join(folder, 'register'), file]),
    )
    expect(said).toEqual([
      { code: 2, out: '', err: `There is no file ${join(folder, 'none.jsonl')}.\n` },
      { code: 2, out: '', err: `${join(folder, 'folder')} is not a file.\n` },
      { code: 2, out: '', err: `${forward} line 2: $later: no line above is named “later”.\n` },
      { code: 2, out: '', err: `${utf16} is not written in UTF-8, as a script has to be.\n` },
    ])
  })

  it('stops at the first refusal, and what came before stands', async () => {
    const { must, printed, words } = await play(
      sites,
      receive(),
      receive({ surname: '', nhsNumber: '9990000008' }),
      receive({ nhsNumber: null }),
    )
    expect(printed.map(({ line, ok }) => [line, ok])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ])
    expect(words).toBe(
      [
        's.jsonl line 3: referrals.receive was refused (invalid). Some answers need attention.',
        '  mother.nhsNumber: The last digit does not fit: one digit is mistyped.',
        'Lines 1 to 2 are done; nothing of line 3 was written.',
      ].join('\n'),
    )
    expect(await must('referrals.list', { status: 'all', text: '', siteId: null })).toHaveLength(1)
  })

  it('goes on after a refusal that it says, and stops where one does not come', async () => {
    const { printed, words } = await play(
      sites,
      { ...receive({ nhsNumber: '9990000008' }), refused: true },
      { ...list, refused: true },
      list,
    )
    expect(printed.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(words).toBe('s.jsonl line 3: referrals.list was to be refused and was not.\nLines 1 to 3 are done; what it wrote stands.')
  })

  it('makes no call with a part that the reply does not have', async () => {
    const { printed, words } = await play(sites, { name: 'referrals.read', input: { id: '$sites.1.id' } })
    expect(printed).toHaveLength(1)
    expect(words).toBe(
      's.jsonl line 2: $sites.1.id leads nowhere. The reply is a list of 1: there is no “1”, as places count from 0.\nLine 1 is done; line 2 was not called.',
    )
  })

  it('stops when nobody reads its replies any more, and says how far it came', async () => {
    const folder = await closedRegister()
    const script = join(temporaryFolder(), 'long.jsonl')
    const count = 5_000
    writeFileSync(script, `${JSON.stringify({ name: 'access.users' })}\n`.repeat(count))
    const { code, err } = await hungUp(['run', folder, script])
    expect(code).toBe(1)
    const [, line] = /line (\d+): Standard output was closed, so that nobody reads the replies\.\n/.exec(err) ?? []
    const last = Number(line) - 1
    expect(err).toContain(`${last === 1 ? 'Line 1 is' : `Lines 1 to ${last} are`} done; line ${line} was not called.\n`)
    expect(Number(line)).toBeLessThan(count)
  })

  it('gives parts with their types, and keeps a text that begins with a dollar', async () => {
    const received = { ...receive({ note: '$$40 a week' }), as: 'amy' }
    const change = { id: '$amy.line.id', version: '$amy.line.version', text: '$$amy' }
    const { words, must } = await play(sites, received, { name: 'referrals.addNote', input: change })
    expect(words).toBeNull()
    const [line] = await must('referrals.list', { status: 'all', text: '', siteId: null })
    const { notes } = await must('referrals.read', { id: line?.id ?? '' })
    expect(notes.map(({ text }) => text).sort()).toEqual(['$40 a week', '$amy'])
  })

  it('has the day of its lines', async () => {
    const state = { name: 'access.state' }
    const folder = join(temporaryFolder(), 'register')
    const clock = settableClock('2026-11-20')
    const session = createSession({ folder, clock, emit: () => {} })
    const script = readScript([state, { ...state, today: '2026-11-27' }, state].map(line => JSON.stringify(line)).join('\n'), '2026-11-20')
    const days: unknown[] = []
    const print = (line: PlayedLine) => void days.push(line.ok && (line.value as { today: string }).today)
    await playScript(script.ok ? script.calls : [], { session, setDay: clock.setDay, print, isRead: () => true })
    await session.close({ backup: false })
    expect(days).toEqual(['2026-11-20', '2026-11-27', '2026-11-27'])
  })
})
