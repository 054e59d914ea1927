import { z } from 'zod'
import { type Calls, command, everyone, query } from '../call.ts'
import { Nothing, RequiredShort } from '../fields.ts'
import { Site } from './model.ts'

export const directoryCalls = {
  'directory.sites': query({ may: everyone, input: Nothing, output: z.array(Site) }),
  'directory.addSite': command({
    may: ['administrator', 'lead', 'chair'],
    input: z.strictObject({ name: RequiredShort }),
    output: Site,
    log: 'Site added',
  }),
} satisfies Calls
