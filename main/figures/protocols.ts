import type { Kysely } from 'kysely'
import { Protocol } from '../../shared/milestones/model.ts'
import { shippedProtocols } from '../../shared/milestones/protocols/shipped.ts'
import { protocolProblems } from '../../shared/milestones/rule-problems.ts'
import { invalid, notFound, refused } from '../../shared/reply.ts'
import type { ProtocolRecord, WithdrawnProtocol } from '../../shared/settings/model.ts'
import type { Context } from '../call/handler.ts'
import type { Schema } from '../register/schema.ts'
import { readSettings } from './store.ts'

interface Edition {
  readonly protocol: Protocol
  /** The version of a copy; 0 for a shipped protocol. */
  readonly version: number
}

/**
 * The protocol of a code or of a copy's id; the first shipped one (England) where a copy was
 * withdrawn since.
 */
export async function protocolInForce(db: Kysely<Schema>, code: string): Promise<Edition> {
  const shipped = shippedProtocols.find(protocol => protocol.code === code)
  if (shipped !== undefined) return { protocol: shipped, version: 0 }
  const row = await db.selectFrom('protocol').selectAll().where('id', '=', code).where('withdrawn_at', 'is', null).executeTakeFirst()
  if (row !== undefined) return { protocol: Protocol.parse(JSON.parse(row.document)), version: row.version }
  const england = shippedProtocols[0]
  if (england === undefined) throw new Error('No protocol is shipped with the program.')
  return { protocol: england, version: 0 }
}

/** Shipped protocols first, then the copies of this register. */
export async function listProtocols(db: Kysely<Schema>): Promise<ProtocolRecord[]> {
  const { settings } = await readSettings(db)
  const inForce = (await protocolInForce(db, settings.protocol)).protocol.code
  const copies = await db.selectFrom('protocol').selectAll().where('withdrawn_at', 'is', null).orderBy('created_at').execute()
  return [
    ...shippedProtocols.map(protocol => ({
      id: null,
      version: null,
      basedOn: protocol.code,
      inForce: protocol.code === inForce,
      protocol,
    })),
    ...copies.map(({ id, version, based_on, document }) => ({
      id,
      version,
      basedOn: based_on,
      inForce: id === inForce,
      protocol: Protocol.parse(JSON.parse(document)),
    })),
  ]
}

/** Copies a protocol so that it can be edited; its code becomes the copy's id. */
export async function copyProtocol(
  context: Context,
  { code, name, source, sourceDate }: { code: string; name: string; source: string; sourceDate: string },
): Promise<void> {
  const all = await listProtocols(context.db)
  const from = all.find(one => one.protocol.code === code)
  if (from === undefined) throw notFound('That protocol')
  if (all.some(one => one.protocol.name === name)) throw invalid({ name: 'Another protocol has this name.' })
  const id = await context.write.add('protocol', {
    name,
    based_on: from.basedOn,
    document: '{}',
    withdrawn_at: null,
    withdrawn_reason: '',
  })
  const document = JSON.stringify({ ...from.protocol, code: id, name, source, sourceDate } satisfies Protocol)
  await context.write.change('protocol', { id, version: 1 }, { document })
}

/** Changes a copy. The program's own protocols stay as their source gave them. */
export async function changeProtocol(context: Context, seen: { id: string; version: number }, protocol: Protocol): Promise<void> {
  const all = await listProtocols(context.db)
  const copy = all.find(one => one.id === seen.id)
  if (copy === undefined) throw refused('Only a copy can be changed. Copying this protocol makes one.')
  if (all.some(one => one.id !== seen.id && one.protocol.name === protocol.name))
    throw invalid({ 'protocol.name': 'Another protocol has this name.' })
  const problems = Object.entries(protocolProblems(protocol, copy.protocol))
  if (problems.length > 0) throw invalid(Object.fromEntries(problems.map(([path, words]) => [`protocol.${path}`, words])))
  await context.write.change('protocol', seen, { name: protocol.name, document: JSON.stringify({ ...protocol, code: seen.id }) })
}

/**
 * Takes a copy out of use. Not while due days follow it: another protocol would then hold without
 * anybody having seen what moves.
 */
export async function withdrawProtocol(context: Context, seen: { id: string; version: number }, reason: string): Promise<void> {
  const copy = (await listProtocols(context.db)).find(one => one.id === seen.id)
  if (copy === undefined) throw refused('Only a copy can be withdrawn, and only once.')
  if (copy.inForce) throw refused('This protocol is in force. Once another one is put in force, it can be withdrawn.')
  await context.write.change('protocol', seen, { withdrawn_at: context.now, withdrawn_reason: reason })
}

/**
 * Copies out of use, the last one withdrawn first. Nobody writes to them afterwards, so the last
 * writer is who withdrew them.
 */
export async function listWithdrawn(db: Kysely<Schema>): Promise<WithdrawnProtocol[]> {
  const rows = await db
    .selectFrom('protocol as p')
    .leftJoin('user as u', 'u.id', 'p.changed_by')
    .select(['p.id', 'p.version', 'p.name', 'p.withdrawn_at', 'p.withdrawn_reason', 'u.name as userName'])
    .where('p.withdrawn_at', 'is not', null)
    .orderBy('p.withdrawn_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    name: row.name,
    withdrawnAt: row.withdrawn_at ?? '',
    withdrawnBy: row.userName ?? 'Not known',
    reason: row.withdrawn_reason,
  }))
}

/** Takes a withdrawn copy back, as it was. It is not put in force by that. */
export async function restoreProtocol(context: Context, seen: { id: string; version: number }): Promise<void> {
  const copy = (await listWithdrawn(context.db)).find(({ id }) => id === seen.id)
  if (copy === undefined) throw refused('This protocol is not withdrawn any more.')
  if ((await listProtocols(context.db)).some(({ protocol }) => protocol.name === copy.name))
    throw refused('Another protocol has this name by now. Once that one has another name, this one can be put back.')
  await context.write.change('protocol', seen, { withdrawn_at: null, withdrawn_reason: '' })
}

/** Refuses a protocol that nobody can choose: misspelt, or withdrawn since the page was read. */
export async function requireProtocol(db: Kysely<Schema>, code: string): Promise<void> {
  if (!(await listProtocols(db)).some(one => one.protocol.code === code))
    throw refused('That protocol is not in this register, or was withdrawn. Settings, Protocols shows those that can be put in force.')
}
