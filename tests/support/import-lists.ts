import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { OutputOf } from '../../shared/contract.ts'
import type { ImportPreview, ImportRow } from '../../shared/imports/model.ts'
import type { Reply } from '../../shared/reply.ts'
import type { Desk } from './import-desk.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
/** The sample lists, byte for byte. */
export const tracker = fixture('referrals-tracker.csv')
export const midwifery = fixture('referrals-midwifery.csv')

export const bytes = (text: string) => Buffer.from(text, 'utf8')

/** A small list of one's own: its header, and a row that comes in. */
export const header = 'NHS no,EDD,Concerns,Unborn / mum,RAG,Ref date'
export const line = (number: string, name = 'Smith, Ada', edd = '9/3/27') => `${number},${edd},late booking,"${name}",A,1/11/26`

export function at(preview: ImportPreview, number: number): ImportRow {
  return preview.rows.find(row => row.line === number) ?? expect.unreachable(`line ${number}`)
}

type Choice = { line: number; choice: 'import' | 'leave_out' }

export function confirm(desk: Desk, preview: ImportPreview, choices: Choice[] = []): Promise<Reply<OutputOf<'imports.confirm'>>> {
  return desk.call('imports.confirm', { importId: preview.importId, siteId: desk.siteId, choices })
}

const everything = ['referral', 'person', 'edd_entry', 'factor', 'note', 'audit_entry', 'search_entry'] as const

/** How many rows stand in every table that an import writes. */
export async function counts(desk: Desk): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(everything.map(async table => [table, await desk.count(table)])))
}
