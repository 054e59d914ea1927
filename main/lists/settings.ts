import type { User } from '../../shared/access/model.ts'
import { roleWords } from '../../shared/call.ts'
import type { Site } from '../../shared/directory/model.ts'
import { accessHandlers } from '../access/handlers.ts'
import { directoryHandlers } from '../directory/handlers.ts'
import { text } from '../files/table.ts'
import { listAll } from './list.ts'

/** Who can unlock the register and what each may do. Keys and passphrases stand elsewhere and are never read here. */
export const people = listAll<User>(
  'People who can unlock',
  [text('Name', user => user.name, 32), text('Role', user => roleWords[user.role])],
  async context => ({ of: null, rows: (await accessHandlers['access.users'](context)).map(user => [user.id, user]) }),
)

export const sites = listAll<Site>('Sites', [text('Site', site => site.name, 40)], async context => ({
  of: null,
  rows: (await directoryHandlers['directory.sites'](context)).map(site => [site.id, site]),
}))
