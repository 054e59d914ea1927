import { contract, type GateName } from '../../../shared/contract.ts'

const opens = 'a script runs on the register that the command has unlocked, from its first line to its last'
const stops = 'a script makes one call after another, so that nothing runs that could be stopped'
const shows = 'it shows a file on a screen, and a script has none'

/**
 * Why a gate has no place in a script, or null where it has one. Gates that open, lock or replace
 * the register would take it from under the lines that follow. Every gate has to stand here: a new
 * one does not compile until it was thought about.
 */
const whyNot = {
  'access.state': null,
  'access.create': opens,
  'access.unlock': opens,
  'access.recover': opens,
  'access.lock': opens,
  'access.sample': opens,
  'access.addUser': null,
  'access.changePassphrase': null,
  'access.renewRecoveryCode': null,
  'register.check': null,
  'register.backup': null,
  'register.backups': null,
  'register.restore': opens,
  'register.recoverKeys': opens,
  'imports.begin': null,
  'imports.append': null,
  'imports.look': null,
  'imports.preview': null,
  'imports.previewBirths': null,
  'imports.drafts': null,
  'imports.birthDrafts': null,
  'imports.compare': null,
  'imports.discard': null,
  'imports.stop': stops,
  'drafts.list': null,
  'drafts.keep': null,
  'exports.stop': stops,
  'minutes.reveal': shows,
  'exports.reveal': shows,
} as const satisfies Record<GateName, string | null>

/** Why this call cannot stand in a script; null where it can. */
export function whyNotInScript(name: keyof typeof contract): string | null {
  return contract[name].kind === 'gate' ? whyNot[name as GateName] : null
}
