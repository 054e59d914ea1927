import { Refusal } from '../../shared/reply.ts'
import { failureOf } from '../backend/failure.ts'
import { type OptionName, type Options, parseOptions } from './options.ts'
import { mindClosedOutput, say, tell } from './say.ts'
import { help, Usage } from './usage.ts'

interface Command {
  /** What stands after the command: `FOLDER NAME`, and its options. */
  readonly shape: string
  /** How many words have to stand there, options apart. */
  readonly words: number
  readonly options?: readonly OptionName[]
  /** Returns the exit code. */
  run(first: string, second: string, values: Options): Promise<number>
}

// Each command loads what it needs: the backend takes a second, which wrong usage need not wait
// for.
const onFolder = () => import('./commands.ts')

const commands: Readonly<Record<string, Command>> = {
  create: {
    shape: 'FOLDER --organisation NAME --site NAME --user NAME --role ROLE',
    words: 1,
    options: ['organisation', 'site', 'nation', 'user', 'role'],
    run: async (folder, _, values) => (await onFolder()).createFolder(folder, values),
  },
  calls: {
    shape: '',
    words: 0,
    run: async () => {
      const { describeCalls } = await import('./calls.ts')
      say(JSON.stringify(describeCalls(), null, 2))
      return 0
    },
  },
  call: { shape: 'FOLDER NAME', words: 2, run: async (folder, name) => (await onFolder()).callOnce(folder, name) },
  run: {
    shape: 'FOLDER SCRIPT.jsonl',
    words: 2,
    run: async (folder, file) => (await import('./script/command.ts')).runScriptFile(folder, file),
  },
  import: {
    shape: 'FOLDER FILE [--births] [--site NAME] [--dates day|month] [--without-hidden] [--confirm]',
    words: 2,
    options: ['births', 'site', 'dates', 'without-hidden', 'confirm'],
    run: async (folder, file, values) => (await import('./import/command.ts')).importFile(folder, file, values),
  },
  check: { shape: 'FOLDER', words: 1, run: async folder => (await onFolder()).checkFolder(folder) },
  backup: { shape: 'FOLDER', words: 1, run: async folder => (await onFolder()).backUpFolder(folder) },
  restore: { shape: 'FOLDER BACKUP', words: 2, run: async (folder, backup) => (await onFolder()).restoreFolder(folder, backup) },
  sample: {
    shape: 'FOLDER --referrals N --seed S',
    words: 1,
    options: ['referrals', 'seed'],
    run: async (folder, _, values) => (await import('./sample.ts')).sampleFolder(folder, values),
  },
  help: {
    shape: '',
    words: 0,
    run: async () => {
      say(help)
      return 0
    },
  },
}

/** Runs one command and returns its exit code: 0 done, 1 refused or wrong, 2 wrong usage. */
export async function runTool(args: string[]): Promise<number> {
  mindClosedOutput()
  try {
    const { values, positionals } = parseOptions(args)
    const [name, ...words] = positionals
    return await commandOf(name, words, values).run(words[0] ?? '', words[1] ?? '', values)
  } catch (error) {
    if (error instanceof Usage) {
      tell(error.message)
      return 2
    }
    const failure = failureOf(error, 'tool')
    const fields = Object.entries(failure.fields ?? {}).map(([field, sentence]) => `  ${field}: ${sentence}`)
    tell([failure.message, ...fields].join('\n'))
    return error instanceof Refusal && failure.code === 'invalid' ? 2 : 1
  }
}

/**
 * The command that is meant; wrong usage where there is none, or it was given too much or too
 * little.
 */
function commandOf(name: string | undefined, words: readonly string[], values: Options): Command {
  if (name === undefined) throw new Usage('No command. "npm run tool -- help" lists them.')
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new Usage(`Unknown command "${[name, ...words].join(' ')}". "npm run tool -- help" lists them.`)
  if (words.length !== command.words) throw new Usage(`Usage: ${`npm run tool -- ${name} ${command.shape}`.trimEnd()}`)
  const given = Object.keys(values) as OptionName[]
  const foreign = given.find(option => !(command.options ?? []).includes(option))
  if (foreign !== undefined) throw new Usage(`${name} has no --${foreign}. "npm run tool -- help" lists what each command takes.`)
  return command
}
