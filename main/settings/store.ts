import type { Kysely } from 'kysely'
import { defaultSettings, Settings, type SettingsRecord } from '../../shared/settings/model.ts'
import type { Context } from '../backend/handler.ts'
import type { Schema } from '../register/schema.ts'

const rowId = 'settings'

/** The register's settings. A figure that an older register does not hold yet has the domain's default. */
export async function readSettings(db: Kysely<Schema>): Promise<SettingsRecord> {
  const row = await db.selectFrom('setting').select(['version', 'document']).where('id', '=', rowId).executeTakeFirstOrThrow()
  return { version: row.version, settings: Settings.parse({ ...defaultSettings, ...JSON.parse(row.document) }) }
}

export async function addSettings(context: Pick<Context, 'write'>, settings: Settings): Promise<void> {
  await context.write.add('setting', { document: JSON.stringify(settings) }, [], rowId)
}

export async function changeSettings(context: Context, version: number, changes: Partial<Settings>): Promise<SettingsRecord> {
  const { settings } = await readSettings(context.db)
  await context.write.change('setting', { id: rowId, version }, { document: JSON.stringify({ ...settings, ...changes }) })
  return readSettings(context.db)
}
