import { v7 as uuidv7 } from 'uuid'
import type { accessCalls } from '../../shared/access/calls.ts'
import { invalid, notFound, refused } from '../../shared/reply.ts'
import { type GateContext, type OpenRegister, opened } from '../call/gate.ts'
import type { Handlers } from '../call/handler.ts'
import { guarded } from '../register/keys/guarded.ts'
import { addUser, changePassphrase, renewRecovery, unwrapWithPassphrase, unwrapWithRecoveryCode } from '../register/keys/keys.ts'
import { asUser } from './as-user.ts'
import { createOwnRegister } from './create.ts'
import { keyFileOf, keyFileToOpen, restoreKeyFile, saveKeyFile } from './key-store.ts'
import { codeRenewed, tellRecovered } from './recovered.ts'
import { openSample } from './sample.ts'
import { sessionOf } from './session-of.ts'
import { readAppState } from './state.ts'
import { openWith } from './unlock.ts'
import { readUsers } from './users.ts'

export const accessHandlers = {
  'access.state': context => readAppState(context),
  'access.create': async (context, input) => {
    const { open, recoveryCode } = await createOwnRegister(context, input)
    context.setOpen(open)
    return { recoveryCode, session: await sessionOf(open) }
  },
  'access.unlock': async (context, { user, passphrase }) => {
    const file = keyFileToOpen(context)
    const key = await guarded(context, () => unwrapWithPassphrase(file, user, passphrase), 'The passphrase does not open this register.')
    return enter(context, await openWith(context, { file, key }, user))
  },
  'access.recover': async (context, { user, code, passphrase }) => {
    const file = keyFileToOpen(context)
    if (!file.users.some(one => one.id === user)) throw notFound('That user')
    const key = await guarded(context, () => unwrapWithRecoveryCode(file, code), 'The recovery code does not open this register.')
    const open = await openWith(context, { file, key }, user)
    try {
      saveKeyFile(open.register, await changePassphrase(file, key, user, passphrase, context.keyCost))
      await tellRecovered(open, context.now)
    } catch (error) {
      open.register.close()
      throw error
    }
    return enter(context, open)
  },
  'access.lock': async context => {
    await context.lock()
    return {}
  },
  'access.sample': async context => enter(context, await openSample(context)),
  'access.users': context => readUsers(context.db),
  'access.addUser': async (context, { name, role, passphrase }) => {
    const { register, user: by } = opened(context)
    const file = keyFileOf(context.folder)
    if (file.users.some(one => one.name.toLowerCase() === name.toLowerCase()))
      throw invalid({ name: 'Somebody of this name can unlock the register already.' })
    const id = uuidv7()
    const withUser = await addUser(file, register.key, { id, name }, passphrase, context.keyCost)
    // The key file is written last before the commit: where it cannot be, nobody was added.
    await asUser(register, { user: by, now: context.now, label: 'User added' }, async write => {
      await write.add('user', { name, role }, [], id)
      saveKeyFile(register, withUser)
    }).catch(error => {
      restoreKeyFile(register, file)
      throw error
    })
    context.emit({ type: 'changed', nouns: ['access'] })
    return { id, name, role }
  },
  'access.changePassphrase': async (context, { current, next }) => {
    const { register, user } = opened(context)
    const file = keyFileOf(context.folder)
    const key = await guarded(
      context,
      () => unwrapWithPassphrase(file, user.id, current),
      'The current passphrase is not right.',
      'current',
    )
    saveKeyFile(register, await changePassphrase(file, key, user.id, next, context.keyCost))
    return {}
  },
  'access.renewRecoveryCode': async (context, { passphrase }) => {
    const { register, user } = opened(context)
    const file = keyFileOf(context.folder)
    const key = await guarded(context, () => unwrapWithPassphrase(file, user.id, passphrase), 'The passphrase is not right.', 'passphrase')
    const renewed = await renewRecovery(file, key, context.keyCost)
    // Told of before it is in force: a code of which nothing tells may not exist.
    await asUser(register, { user, now: context.now, label: codeRenewed }, async () => saveKeyFile(register, renewed.file))
    return { recoveryCode: renewed.recoveryCode }
  },
  'access.changeRole': async (context, { user, role }) => {
    const users = await readUsers(context.db)
    if (!users.some(one => one.id === user)) throw notFound('That user')
    if (role !== 'administrator' && users.every(one => one.id === user || one.role !== 'administrator'))
      throw refused('A register keeps at least one administrator.')
    await context.write.change('user', { id: user, version: null }, { role })
    const changed = (await readUsers(context.db)).find(one => one.id === user)
    if (changed === undefined) throw notFound('That user')
    return changed
  },
} satisfies Handlers<typeof accessCalls>

async function enter(context: GateContext, open: OpenRegister) {
  context.setOpen(open)
  return sessionOf(open)
}
