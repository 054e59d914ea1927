import { z } from 'zod'
import { type Calls, command, everyone, gate, query } from '../call.ts'
import { Done, Id, Nothing } from '../fields.ts'
import { AppState, NewRegister, NewUser, Passphrase, RecoveryCode, Session, User } from './model.ts'

export const accessCalls = {
  'access.state': gate({ may: null, input: Nothing, output: AppState }),
  'access.create': gate({ may: null, input: NewRegister, output: z.strictObject({ recoveryCode: z.string(), session: Session }) }),
  'access.unlock': gate({ may: null, input: z.strictObject({ user: Id, passphrase: z.string().max(200) }), output: Session }),
  /** Opens with the recovery code and gives that user a new passphrase. */
  'access.recover': gate({ may: null, input: z.strictObject({ user: Id, code: RecoveryCode, passphrase: Passphrase }), output: Session }),
  'access.lock': gate({ may: null, input: Nothing, output: Done }),
  /** Opens a throw-away register of invented referrals; locking it removes it. */
  'access.sample': gate({ may: null, input: Nothing, output: Session }),
  'access.users': query({ may: everyone, input: Nothing, output: z.array(User) }),
  'access.addUser': gate({ may: ['administrator'], input: NewUser, output: User }),
  'access.changePassphrase': gate({
    may: everyone,
    input: z.strictObject({ current: z.string().max(200), next: Passphrase }),
    output: Done,
  }),
  /**
   * Makes a new recovery code; the old one stops working. Whoever holds it can become any user, and
   * so it is the administrator's.
   */
  'access.renewRecoveryCode': gate({
    may: ['administrator'],
    input: z.strictObject({ passphrase: z.string().max(200) }),
    output: z.strictObject({ recoveryCode: z.string() }),
  }),
  'access.changeRole': command({
    may: ['administrator'],
    input: z.strictObject({ user: Id, role: User.shape.role }),
    output: User,
    log: 'Role changed',
    signsIn: true,
  }),
} satisfies Calls
