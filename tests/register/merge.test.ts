import { describe, expect, it } from 'vitest'
import { mergeReferrals } from '../../main/intake/merge.ts'
import { notChosen } from '../../main/intake/merge-fields.ts'
import { previewMerge, refuseMerged } from '../../main/intake/merge-preview.ts'
import { otherReferences, tableNames } from '../../main/intake/merge-tables.ts'
import { listMerges, undoMerge } from '../../main/intake/merge-undo.ts'
import { findSimilar } from '../../main/intake/similar.ts'
import { readCase } from '../../main/meetings/read-case.ts'
import { readReferral } from '../../main/record/read-referral.ts'
import { checkRegister } from '../../main/register/health.ts'
import { rebuildSearch } from '../../main/register/search-index/rebuild.ts'
import { findMatches } from '../../main/search/find.ts'
import { Identity } from '../../shared/referrals/similar-model.ts'
import { mergePair, type Pair } from '../support/merge-pair.ts'
import { temporaryRegister } from '../support/temporary-register.ts'

async function merge(pair: Pair, take: readonly string[] = []): Promise<string> {
  const preview = await previewMerge(pair.register.db, { keptId: pair.kept, mergedId: pair.merged })
  return pair.entry('Records merged', context =>
    mergeReferrals(context, {
      kept: { id: pair.kept, version: preview.kept.version },
      merged: { id: pair.merged, version: preview.merged.version },
      take: [...take],
      reason: 'Entered twice',
    }),
  )
}

async function undo(pair: Pair, reason = 'Two women after all'): Promise<string> {
  const [line] = await listMerges(pair.register.db, pair.kept)
  if (line === undefined) throw new Error('There is no merge.')
  return pair.entry('Merge undone', context => undoMerge(context, { id: line.id, version: line.version }, reason))
}

const failing = (pair: Pair) => checkRegister(pair.register).checks.filter(({ ok }) => !ok)
const found = async (pair: Pair, text: string) => [
  ...new Set((await findMatches(pair.register.db, text)).map(({ referralId }) => referralId)),
]

describe('every table that belongs to a referral', () => {
  it('is known to a merge', async () => {
    const { register } = await temporaryRegister()
    const pointing = register.database
      .prepare(
        `SELECT t.name || '.' || f."from" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
         WHERE t.type = 'table' AND f."table" = 'referral' ORDER BY 1`,
      )
      .pluck()
      .all()
    expect(pointing).toEqual([...tableNames.map(name => `${name}.referral_id`), ...Object.keys(otherReferences)].sort())
  })

  it('and so is every column of a referral and of a parent: chosen between, or said why not', async () => {
    const pair = await mergePair()
    const { database } = pair.register
    const columns = database
      .prepare("SELECT name FROM pragma_table_info('referral') UNION SELECT name FROM pragma_table_info('person')")
      .pluck()
      .all()
    // A value of its own in every column of the merged record: each then differs, and is offered.
    const offered = new Set<string>()
    for (const table of ['referral', 'person'] as const) {
      const id =
        table === 'referral'
          ? pair.merged
          : (database.prepare('SELECT mother_id FROM referral WHERE id = ?').pluck().get(pair.merged) as string)
      for (const column of database.prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as { name: string; type: string }[]) {
        if ((notChosen as readonly string[]).includes(column.name) || column.name === 'site_id') continue
        const value =
          column.type === 'INTEGER'
            ? 3
            : /_on$|^edd$|_of_birth$/.test(column.name)
              ? '2026-05-05'
              : column.name === 'nhs_number'
                ? '9998666694'
                : 'other'
        database.prepare(`UPDATE ${table} SET ${column.name} = ? WHERE id = ?`).run(value, id)
      }
    }
    const { fields } = await previewMerge(pair.register.db, { keptId: pair.kept, mergedId: pair.merged })
    for (const { field } of fields) offered.add(field.split('.')[1] ?? '')
    expect(columns.filter(name => !offered.has(String(name)) && !(notChosen as readonly string[]).includes(String(name)))).toEqual([
      'site_id',
    ])
  })
})

describe('merging two records', () => {
  it('is shown before: what differs, what goes over, what stays', async () => {
    const { register, kept, merged } = await mergePair()
    const preview = await previewMerge(register.db, { keptId: kept, mergedId: merged })
    expect(preview.problem).toBe('')
    expect(preview.fields).toEqual([
      { field: 'mother.surname', label: 'Mother: surname', kept: 'Okafor', merged: 'Okafour', fills: false },
      { field: 'mother.nhs_number', label: 'Mother: NHS number', kept: 'Not recorded', merged: '999 214 0283', fills: true },
      { field: 'mother.phone', label: 'Mother: phone', kept: 'Not recorded', merged: '07700 900123', fills: true },
      { field: 'referral.edd', label: 'EDD', kept: '22 January 2027, dating scan', merged: '29 January 2027, dating scan', fills: false },
      {
        field: 'referral.reasons',
        label: 'Reasons for referral',
        kept: 'Four missed appointments since 24 weeks.',
        merged: 'Missed appointments',
        fills: false,
      },
    ])
    expect(preview.moves).toContainEqual({ what: 'discussion at a meeting', count: 1 })
    expect(preview.moves).toContainEqual({ what: 'EDD entries', count: 2 })
    expect(preview.stays.map(({ date }) => date)).toEqual(['2026-11-17', '2026-12-01'])
  })

  it('moves everything, takes what was chosen, and says where the other went', async () => {
    const pair = await mergePair()
    const before = pair.state()
    await merge(pair, ['mother.nhs_number', 'mother.phone', 'referral.edd'])
    const { db } = pair.register
    const kept = await readReferral(db, pair.kept)
    expect(kept.mother).toMatchObject({ surname: 'Okafor', nhsNumber: '9992140283', phone: '07700 900123' })
    expect(kept.line).toMatchObject({ edd: '2027-01-29', status: 'open', nextDiscussionOn: '2026-12-01', lastDiscussedOn: '2026-11-17' })
    expect(kept.notes.map(note => note.text).sort()).toEqual(['Aunt rang the ward', 'First note', 'note text'])
    const merged = await readReferral(db, pair.merged)
    expect(merged.line.status).toBe('withdrawn')
    expect(merged.mergedInto).toEqual({ id: pair.kept, reference: kept.line.reference })
    expect(merged.closingReason).toBe(`Merged into ${kept.line.reference}: Entered twice`)
    expect(merged.mother).toMatchObject({ surname: 'Okafour', nhsNumber: '9992140283' })
    expect(merged.notes).toEqual([])

    for (const table of tableNames) {
      const left = await db.selectFrom(table).select('id').where('referral_id', '=', pair.merged).execute()
      expect(left.map(({ id }) => id).sort(), table).toEqual(table === 'agenda_item' ? [pair.items.both, pair.items.waiting].sort() : [])
    }
    expect(await db.selectFrom('agenda_item').select('state').where('id', '=', pair.items.waiting).executeTakeFirst()).toEqual({
      state: 'withdrawn',
    })
    // What was said of the merged mother is said of the kept one.
    const addresses = await db.selectFrom('address').select('person_id').where('referral_id', '=', pair.kept).execute()
    expect(addresses).toEqual([{ person_id: kept.mother.id }])
    const links = await db.selectFrom('referral_link').select(['later_id', 'earlier_id', 'withdrawn_at']).orderBy('id').execute()
    expect(links[0]).toMatchObject({ later_id: pair.kept, withdrawn_at: null })
    expect(links[1]?.withdrawn_at).not.toBe(null)
    // Nothing is lost: every row is still there.
    expect(Object.keys(pair.state())).toEqual(expect.arrayContaining(Object.keys(before)))
    expect(failing(pair)).toEqual([])
  })

  it('search finds everything at the kept record, her other name too, and so does a rebuilt index', async () => {
    const pair = await mergePair()
    expect(await found(pair, 'Okafour')).toContain(pair.merged)
    await merge(pair)
    for (const rebuilt of [false, true]) {
      if (rebuilt) rebuildSearch(pair.register)
      for (const text of ['Okafour', 'sofa surfing', 'housing arrears', 'Aunt rang'])
        expect(await found(pair, text), text).toEqual([pair.kept])
    }
    const again = await findSimilar(
      pair.register.db,
      Identity.parse({ surname: 'Okafour', forenames: 'Chidinma', dateOfBirth: null, nhsNumber: '9992140283', except: null }),
    )
    expect(again.map(({ id }) => id)).toEqual([pair.kept])
    await undo(pair)
    expect(await found(pair, 'Okafour')).toContain(pair.merged)
    expect(await found(pair, 'housing arrears')).toEqual([pair.merged])
    expect(failing(pair)).toEqual([])
  })

  it('is refused between two births, with itself, and into a record that does not stand', async () => {
    const pair = await mergePair()
    const { db } = pair.register
    expect((await previewMerge(db, { keptId: pair.kept, mergedId: pair.kept })).problem).toContain('one and the same')
    await merge(pair)
    expect((await previewMerge(db, { keptId: pair.kept, mergedId: pair.merged })).problem).toContain('was merged into PB-2026-0001 already')
    await expect(refuseMerged(db, pair.merged)).rejects.toThrow('cannot be reopened by itself')
    const other = await mergePair()
    await other.entry('Births', async ({ write }) => {
      await write.change('referral', { id: other.kept, version: null }, { born_on: '2026-11-01' })
      await write.change('referral', { id: other.merged, version: null }, { born_on: '2025-11-01' })
    })
    const before = other.state()
    await expect(merge(other)).rejects.toThrow('two pregnancies')
    expect(other.state()).toEqual(before)
  })

  it('is refused when either record was changed since it was shown', async () => {
    const pair = await mergePair()
    const seen = { kept: { id: pair.kept, version: 1 }, merged: { id: pair.merged, version: 1 }, take: [], reason: 'Entered twice' }
    await pair.entry('Changed', ({ write }) => write.change('referral', { id: pair.merged, version: null }, { referrer: 'A. Jones' }))
    const before = pair.state()
    await expect(pair.entry('Records merged', context => mergeReferrals(context, seen))).rejects.toThrow('changed since it was shown')
    expect(pair.state()).toEqual(before)
  })
})

it('what agencies said of either record for a meeting to come is in sight at the kept one, and goes back when undone', async () => {
  const pair = await mergePair()
  const { db } = pair.register
  const keptItem = await db
    .selectFrom('agenda_item')
    .select('id')
    .where('referral_id', '=', pair.kept)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  await pair.entry('Prepared', async ({ write }) => {
    const said = {
      agency: 'police',
      said_by: 'P. Shah',
      said_on: '2026-11-24',
      kind: 'fact',
      withdrawn_at: null,
      withdrawn_reason: '',
    } as const
    await write.add('agency_view', { item_id: keptItem.id, text: 'Nothing known', ...said })
    await write.add('agency_view', { item_id: pair.items.waiting, text: 'Two call-outs', ...said })
    await write.derive('agenda_item', keptItem.id, { worries: 'Home not seen.' })
    await write.derive('agenda_item', pair.items.waiting, { worries: 'Arrears.' })
  })
  const before = pair.state()
  await merge(pair)
  const shown = await readCase({ db }, keptItem.id)
  expect(shown.views.map(({ text }) => text)).toEqual(['Nothing known', 'Two call-outs'])
  expect(shown.texts.worries).toBe('Home not seen.\nArrears.')
  await undo(pair)
  expect(pair.state()).toMatchObject(before)
})

describe('undoing a merge', () => {
  it('puts every column of every record back', async () => {
    const pair = await mergePair()
    const before = pair.state()
    await merge(pair, ['mother.surname', 'mother.nhs_number', 'mother.phone', 'referral.edd', 'referral.reasons'])
    expect(pair.state()).not.toEqual(before)
    expect(await undo(pair)).toBe(pair.kept)
    const after = Object.fromEntries(Object.entries(pair.state()).filter(([name]) => !name.startsWith('merge ')))
    expect(after).toEqual(before)
    expect(failing(pair)).toEqual([])
    expect(await listMerges(pair.register.db, pair.kept)).toMatchObject([
      { undoneReason: 'Two women after all', problem: 'This merge was undone already.' },
    ])
  })

  it('can be done again, and undone again', async () => {
    const pair = await mergePair()
    const before = pair.state()
    for (let round = 0; round < 2; round++) {
      await merge(pair, ['mother.phone'])
      await undo(pair)
    }
    const after = Object.fromEntries(Object.entries(pair.state()).filter(([name]) => !name.startsWith('merge ')))
    expect(after).toEqual(before)
    expect(failing(pair)).toEqual([])
  })

  it('leaves what was recorded since, and takes back what belongs to a discussion that returns', async () => {
    const pair = await mergePair()
    await merge(pair)
    const made = await pair.entry('Since', async ({ write, db }) => {
      const withdrawn = { withdrawn_at: null, withdrawn_reason: '' }
      const note = await write.add('note', { referral_id: pair.kept, text: 'Since the merge', ...withdrawn })
      const {
        id: _i,
        version: _v,
        created_at: _a,
        created_by: _b,
        changed_at: _c,
        changed_by: _d,
        ...old
      } = await db.selectFrom('action').selectAll().where('item_id', '=', pair.items.alone).executeTakeFirstOrThrow()
      const action = await write.add('action', { ...old, referral_id: pair.kept, text: 'Agreed since' })
      const [moved] = await db.selectFrom('note').select('id').where('text', '=', 'note text').execute()
      await write.change('note', { id: moved?.id ?? '', version: null }, { text: 'Reworded since' })
      return { note, action, moved: moved?.id }
    })
    await undo(pair)
    const state = pair.state()
    expect(state[`note ${made.note}`]).toMatchObject({ referral_id: pair.kept })
    expect(state[`action ${made.action}`]).toMatchObject({ referral_id: pair.merged })
    expect(state[`note ${made.moved}`]).toMatchObject({ referral_id: pair.merged, text: 'Reworded since' })
    expect(failing(pair)).toEqual([])
  })

  it('is refused with what was changed since, without its words, until it is put back', async () => {
    const pair = await mergePair()
    await merge(pair, ['mother.phone'])
    const mother = (await readReferral(pair.register.db, pair.kept)).mother.id
    const change = (phone: string) => pair.entry('Changed', ({ write }) => write.change('person', { id: mother, version: null }, { phone }))
    await change('07700 900999')
    const before = pair.state()
    await expect(undo(pair)).rejects.toThrow('this was changed since: Mother: phone. With the value of the merge put back, it can.')
    expect(pair.state()).toEqual(before)
    const [line] = await listMerges(pair.register.db, pair.kept)
    expect(line?.problem).not.toMatch(/07700|Okafo/)
    await change('07700 900123')
    await undo(pair)
    expect((await readReferral(pair.register.db, pair.kept)).mother.phone).toBe('')
  })
})
