import { createRegister } from '../../../main/register/create.ts'
import type { ScryptCost } from '../../../main/register/keys/wrap.ts'
import { storeReferral } from '../../support/stored-referral.ts'

/**
 * Creates a register in `folder` and ends. Says when it begins, so that it can be killed at some
 * moment of the work.
 */
interface Input {
  readonly folder: string
  readonly user: { id: string; name: string }
  readonly passphrase: string
  readonly now: string
  readonly cost: ScryptCost
}

const { folder, user, passphrase, now, cost }: Input = JSON.parse(process.argv[2] ?? '')
console.log('ready')
const { register } = await createRegister(folder, user, passphrase, async made => void (await storeReferral(made)), { now, cost })
console.log('made')
register.close()
