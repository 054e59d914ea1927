import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { Usage } from './usage.ts'

/** A value from the environment, otherwise asked for at the terminal. A secret is not echoed. */
export async function ask(variable: string, label: string, secret: boolean): Promise<string> {
  const given = process.env[variable]
  if (given !== undefined && given !== '') return given
  if (!process.stdin.isTTY) throw new Usage(`${variable} is not set and there is no terminal to ask at.`)
  process.stderr.write(`${label}: `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: secret ? silent : process.stderr, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    if (secret) process.stderr.write('\n')
  }
}

/** Everything on standard input, as JSON; empty means an empty object. */
export async function readInput(): Promise<unknown> {
  if (process.stdin.isTTY) return {}
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Usage('Standard input is not JSON.')
  }
}
