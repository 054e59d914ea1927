import { parseArgs } from 'node:util'
import { Usage } from './usage.ts'

/** Every option of every command; which command takes which stands in run.ts. */
const options = {
  organisation: { type: 'string' },
  site: { type: 'string', multiple: true },
  nation: { type: 'string' },
  user: { type: 'string' },
  role: { type: 'string' },
  referrals: { type: 'string' },
  seed: { type: 'string' },
  births: { type: 'boolean' },
  confirm: { type: 'boolean' },
  dates: { type: 'string' },
  'without-hidden': { type: 'boolean' },
} as const

export type OptionName = keyof typeof options
export type Options = ReturnType<typeof parseOptions>['values']

/**
 * The words after `npm run tool --`, options apart from the rest. An option that no command has is
 * wrong usage.
 */
export function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'Wrong usage.')
  }
}
