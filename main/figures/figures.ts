import type { Kysely } from 'kysely'
import type { Protocol } from '../../shared/milestones/model.ts'
import type { Settings } from '../../shared/settings/model.ts'
import type { Schema } from '../register/schema.ts'
import { protocolInForce } from './protocols.ts'
import { readSettings } from './store.ts'

/**
 * What the rules measure against: the register's settings and the protocol in force. `key` changes
 * whenever any of them does.
 */
export interface Figures {
  readonly settings: Settings
  readonly protocol: Protocol
  readonly key: string
}

export async function readFigures(db: Kysely<Schema>): Promise<Figures> {
  const { settings, version } = await readSettings(db)
  const { protocol, version: edition } = await protocolInForce(db, settings.protocol)
  return { settings, protocol, key: `${version} ${protocol.code} ${edition}` }
}
