import type { User } from '../../shared/access/model.ts'
import { roleWords } from '../../shared/call.ts'
import type { Site } from '../../shared/directory/model.ts'
import { readUsers } from '../access/users.ts'
import { readSites } from '../directory/sites.ts'
import { text } from '../files/table.ts'
import { listAll } from './list.ts'

/**
 * Who can unlock the register and what each may do. Keys and passphrases stand elsewhere and are
 * never read here.
 */
export const people = listAll<User>(
  'People who can unlock',
  [text('Name', user => user.name, 32), text('Role', user => roleWords[user.role])],
  async ({ db }) => ({ of: null, rows: (await readUsers(db)).map(user => [user.id, user]) }),
)

export const sites = listAll<Site>('Sites', [text('Site', site => site.name, 40)], async ({ db }) => ({
  of: null,
  rows: (await readSites(db)).map(site => [site.id, site]),
}))
