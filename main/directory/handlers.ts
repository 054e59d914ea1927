import type { Kysely } from 'kysely'
import type { directoryCalls } from '../../shared/directory/calls.ts'
import type { Site } from '../../shared/directory/model.ts'
import { invalid } from '../../shared/reply.ts'
import type { Handlers } from '../call/handler.ts'
import type { Schema } from '../register/schema.ts'

function readSites(db: Kysely<Schema>): Promise<Site[]> {
  return db.selectFrom('site').select(['id', 'version', 'name']).orderBy('name').execute()
}

export const directoryHandlers = {
  'directory.sites': context => readSites(context.db),
  'directory.addSite': async (context, { name }) => {
    const sites = await readSites(context.db)
    if (sites.some(site => site.name.toLowerCase() === name.toLowerCase()))
      throw invalid({ name: 'A site of this name is in the register already.' })
    const id = await context.write.add('site', { name })
    return { id, version: 1, name }
  },
} satisfies Handlers<typeof directoryCalls>
