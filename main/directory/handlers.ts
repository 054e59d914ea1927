import type { directoryCalls } from '../../shared/directory/calls.ts'
import { invalid } from '../../shared/reply.ts'
import type { Handlers } from '../call/handler.ts'
import { readSites } from './sites.ts'

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
