import type { SeenRecord } from '../../shared/fields.ts'
import { invalid, notFound, refused } from '../../shared/reply.ts'
import { noFilter, standardWorklists, type Worklist, type WorklistFields, WorklistFilter } from '../../shared/worklists/worklist.ts'
import type { Context } from '../call/handler.ts'
import { readFigures } from '../figures/figures.ts'

/** Saved worklists that this user sees: their own and the shared ones, by name. */
export async function listWorklists({ db, user }: Pick<Context, 'db' | 'user'>): Promise<Worklist[]> {
  const rows = await db
    .selectFrom('worklist as w')
    .leftJoin('user as u', 'u.id', 'w.owner_id')
    .select(['w.id', 'w.version', 'w.name', 'w.shared', 'w.filter', 'w.owner_id', 'u.name as userName'])
    .where('w.withdrawn_at', 'is', null)
    .where(e => e.or([e('w.owner_id', '=', user.id), e('w.shared', '=', 1)]))
    .orderBy('w.name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    name: row.name,
    shared: row.shared === 1,
    filter: WorklistFilter.parse({ ...noFilter, ...JSON.parse(row.filter) }),
    ownerName: row.userName ?? 'Not known',
    mine: row.owner_id === user.id,
  }))
}

export async function addWorklist(context: Context, { name, shared, filter }: WorklistFields): Promise<void> {
  await refuseTaken(context, name, null)
  await context.write.add('worklist', {
    owner_id: context.user.id,
    name,
    shared: shared ? 1 : 0,
    filter: JSON.stringify(filter),
    withdrawn_at: null,
    withdrawn_reason: '',
  })
}

export async function changeWorklist(context: Context, seen: SeenRecord, { name, shared, filter }: WorklistFields): Promise<void> {
  await mayChange(context, seen.id)
  await refuseTaken(context, name, seen.id)
  await context.write.change('worklist', seen, { name, shared: shared ? 1 : 0, filter: JSON.stringify(filter) })
}

export async function withdrawWorklist(context: Context, seen: SeenRecord): Promise<void> {
  await mayChange(context, seen.id)
  await context.write.change('worklist', seen, { withdrawn_at: context.now })
}

/** A shared worklist is changed by whoever saved it, or an administrator. */
async function mayChange({ db, user }: Context, id: string): Promise<void> {
  const row = await db
    .selectFrom('worklist')
    .select(['owner_id', 'shared'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || (row.owner_id !== user.id && row.shared === 0)) throw notFound('That worklist')
  if (row.owner_id !== user.id && user.role !== 'administrator')
    throw refused('This worklist was saved by somebody else. Saving the view under another name makes an own one.')
}

async function refuseTaken(context: Context, name: string, except: string | null): Promise<void> {
  const { settings } = await readFigures(context.db)
  const taken = (await listWorklists(context)).some(one => one.id !== except && one.name === name)
  if (taken || standardWorklists(settings.thresholds.undiscussedDays).some(one => one.name === name))
    throw invalid({ name: 'Another worklist has this name.' })
}
