import { parseArgs } from 'node:util'
import { z } from 'zod'
import { contract } from '../../shared/contract.ts'
import { Refusal } from '../../shared/reply.ts'
import { failureOf } from '../backend/failure.ts'
import { backUpFolder, callOnce, checkFolder, createFolder, restoreFolder, sampleFolder } from './commands.ts'
import { help, Usage } from './usage.ts'

const options = {
  organisation: { type: 'string' },
  site: { type: 'string', multiple: true },
  nation: { type: 'string' },
  user: { type: 'string' },
  role: { type: 'string' },
  referrals: { type: 'string' },
  seed: { type: 'string' },
} as const

export type Options = ReturnType<typeof parse>['values']

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'Wrong usage.')
  }
}

/** Runs one command and returns its exit code: 0 done, 1 refused or wrong, 2 wrong usage. */
export async function runTool(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parse(args)
    const [command, ...rest] = positionals
    return await run(command, rest, values)
  } catch (error) {
    if (error instanceof Usage) {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    const failure = failureOf(error, 'tool')
    const fields = Object.entries(failure.fields ?? {}).map(([field, sentence]) => `  ${field}: ${sentence}`)
    process.stderr.write(`${[failure.message, ...fields].join('\n')}\n`)
    return error instanceof Refusal && failure.code === 'invalid' ? 2 : 1
  }
}

async function run(command: string | undefined, rest: string[], values: Options): Promise<number> {
  const [folder, second, ...more] = rest
  const wants = (count: number, shape: string): void => {
    if (rest.length !== count) throw new Usage(`Usage: npm run tool -- ${shape}`)
  }
  switch (command) {
    case 'calls':
      wants(0, 'calls')
      process.stdout.write(`${JSON.stringify(describeCalls(), null, 2)}\n`)
      return 0
    case 'create':
      wants(1, 'create FOLDER --organisation NAME --site NAME --user NAME --role ROLE')
      return createFolder(folder ?? '', values)
    case 'call':
      wants(2, 'call FOLDER NAME')
      return callOnce(folder ?? '', second ?? '')
    case 'check':
      wants(1, 'check FOLDER')
      return checkFolder(folder ?? '')
    case 'backup':
      wants(1, 'backup FOLDER')
      return backUpFolder(folder ?? '')
    case 'restore':
      wants(2, 'restore FOLDER BACKUP')
      return restoreFolder(folder ?? '', second ?? '')
    case 'sample':
      wants(1, 'sample FOLDER --referrals N --seed S')
      return sampleFolder(folder ?? '', values)
    case 'help':
      process.stdout.write(`${help}\n`)
      return 0
    default:
      throw new Usage(
        command === undefined
          ? 'No command. "npm run tool -- help" lists them.'
          : `Unknown command "${[command, ...more].join(' ')}". "npm run tool -- help" lists them.`,
      )
  }
}

/** The whole contract as JSON Schema, made from the zod schemas that the program itself checks with. */
export function describeCalls() {
  const schema = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', reused: 'ref' })
  return Object.entries(contract).map(([name, call]) => ({
    name,
    kind: call.kind,
    may: call.may,
    input: schema(call.input),
    output: schema(call.output),
  }))
}
