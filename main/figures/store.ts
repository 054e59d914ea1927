import type { Kysely } from 'kysely'
import { invalid } from '../../shared/reply.ts'
import { defaultThresholds } from '../../shared/safeguards/thresholds.ts'
import { defaultSettings, Settings, type SettingsRecord } from '../../shared/settings/model.ts'
import { orderProblems } from '../../shared/settings/orders.ts'
import type { Context } from '../call/handler.ts'
import type { Schema } from '../register/schema.ts'

const rowId = 'settings'

/**
 * The register's settings. A figure that an older register does not hold yet has the domain's
 * default.
 */
export async function readSettings(db: Kysely<Schema>): Promise<SettingsRecord> {
  const row = await db.selectFrom('setting').select(['version', 'document']).where('id', '=', rowId).executeTakeFirstOrThrow()
  return { version: row.version, settings: settingsOf(row.document) }
}

/**
 * Figures of the safeguards are filled in one by one: a register that an older program wrote holds
 * fewer of them.
 */
function settingsOf(document: string): Settings {
  const stored: Partial<Settings> = JSON.parse(document)
  return Settings.parse({ ...defaultSettings, ...stored, thresholds: { ...defaultThresholds, ...stored.thresholds } })
}

export async function addSettings(context: Pick<Context, 'write'>, settings: Settings): Promise<void> {
  await context.write.add('setting', { document: JSON.stringify(settings) }, [], rowId)
}

/** Refused at the figure where what is changed turns an order round, such as red before amber. */
export async function changeSettings(context: Context, version: number, changes: Partial<Settings>): Promise<SettingsRecord> {
  const { settings } = await readSettings(context.db)
  const next = { ...settings, ...changes }
  const problems = orderProblems(next).filter(({ path }) => Object.hasOwn(changes, path.split('.')[0] ?? ''))
  if (problems.length > 0) throw invalid(Object.fromEntries(problems.map(({ path, words }) => [`changes.${path}`, words])))
  await context.write.change('setting', { id: rowId, version }, { document: JSON.stringify(next) })
  return readSettings(context.db)
}
