import { systemClock } from '../../backend/clock.ts'
import { givenDay, settableClock } from '../clock.ts'
import { readGivenFile } from '../given-file.ts'
import { onRegister } from '../open.ts'
import { outputClosed, say, tell } from '../say.ts'
import { Usage } from '../usage.ts'
import { endingWords, playScript } from './play.ts'
import { readScript } from './read.ts'

/**
 * `run FOLDER SCRIPT.jsonl`: prints each reply as a line of JSON. Nothing is unlocked before the
 * whole script is understood; exit 1 where it did not go as it says.
 */
export async function runScriptFile(folder: string, file: string): Promise<number> {
  const day = givenDay()
  const script = readScript(readText(file), systemClock(day).today())
  if (!script.ok) throw new Usage(script.line === null ? `${file} ${script.problem}` : `${file} line ${script.line}: ${script.problem}`)
  const { calls } = script
  // Unlocked on the day of the first line: what opening writes must not be of a later day than what
  // follows.
  const clock = settableClock(calls[0]?.today ?? day)
  const print = (line: unknown) => say(JSON.stringify(line))
  const stage = { setDay: clock.setDay, print, isRead: () => !outputClosed() }
  const ending = await onRegister(folder, session => playScript(calls, { session, ...stage }), clock)
  const words = endingWords(file, calls, ending)
  if (words === null) return 0
  tell(words)
  return 1
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readGivenFile(file))
  } catch (error) {
    if (error instanceof TypeError) throw new Usage(`${file} is not written in UTF-8, as a script has to be.`)
    throw error
  }
}
