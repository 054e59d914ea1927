import { describe, expect, it, onTestFinished } from 'vitest'
import { readKeyFile } from '../../main/register/keys/key-file.ts'
import { unwrapWithPassphrase } from '../../main/register/keys/keys.ts'
import { openRegister } from '../../main/register/open.ts'
import { places } from '../../main/register/places.ts'
import type { Register } from '../../main/register/register.ts'
import { rebuildSearch } from '../../main/register/search-index/rebuild.ts'
import { findMatches, type Match } from '../../main/search/find.ts'
import type { MemberFields } from '../../shared/family/model.ts'
import { blankPerson } from '../../shared/people/model.ts'
import type { Found } from '../../shared/search/calls.ts'
import { newReferral } from '../support/referral.ts'
import { passphrase, startRegister, type TestSession } from '../support/session.ts'

type Mother = Partial<ReturnType<typeof newReferral>['mother']>
type Father = Partial<ReturnType<typeof newReferral>['father']>

/** A register and the means to add a referral whose parents are as told. */
async function register() {
  const started = await startRegister()
  const add = async (mother: Mother, father: Father = {}, about: Parameters<typeof newReferral>[1] = {}) => {
    const input = newReferral(started.siteId, { nhsNumber: null, ...about })
    const { line } = await started.must('referrals.receive', {
      ...input,
      mother: { ...input.mother, ...mother },
      father: { ...input.father, ...father },
    })
    return line
  }
  const find = (text: string) => started.must('search.find', { text })
  const list = async (text: string) => (await started.must('referrals.list', { status: 'all', text, siteId: null })).map(({ id }) => id)
  return { ...started, add, find, list }
}

const marked = ({ excerpt }: Pick<Match, 'excerpt'>) => excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const told = (found: readonly Pick<Match, 'where' | 'similar' | 'excerpt'>[]) =>
  found.map(one => `${one.where}${one.similar ? ' ~' : ''}: ${marked(one)}`)

describe('finding people', () => {
  it('says which fact matched, with the name beside it', async () => {
    const { add, find } = await register()
    const line = await add(
      {
        ...blankPerson,
        surname: 'Okafor',
        forenames: 'Chidinma',
        aliases: 'Chichi Obi',
        nhsNumber: '9992140283',
        hospitalNumber: 'RGH-4471',
        socialCareId: 'SC 2201',
        address: '4 Marlowe Court',
        postcode: 'SE13 6JL',
        phone: '020 7946 0123',
      },
      { surname: 'Núñez', forenames: 'Matías', aliases: 'Matt' },
    )
    const expected: [string, string][] = [
      ['chidin', 'Mother: [Chidinma] Okafor'],
      ['okafor chid', 'Mother: [Chidinma] [Okafor]'],
      ['chichi', 'Mother’s alias: Chidinma Okafor · [Chichi] Obi'],
      ['9992140283', 'Mother’s NHS number: Chidinma Okafor · [999 214 0283]'],
      ['99921 40283', 'Mother’s NHS number: Chidinma Okafor · [999 214 0283]'],
      ['214 0283', 'Mother’s NHS number: Chidinma Okafor · 999 [214] [0283]'],
      ['rgh4471', 'Mother’s hospital number: Chidinma Okafor · [RGH-4471]'],
      ['sc2201', 'Mother’s social care number: Chidinma Okafor · [SC 2201]'],
      ['marlowe', 'Mother’s address: Chidinma Okafor · 4 [Marlowe] Court SE13 6JL'],
      ['okafor se13', 'Mother: Chidinma [Okafor] · 4 Marlowe Court [SE13] 6JL'],
      ['7946', 'Mother’s phone: Chidinma Okafor · 020 [7946] 0123'],
      [line.reference, `Reference: Chidinma Okafor · [${line.reference}]`],
      ['nunez', 'Father: Matías [Núñez]'],
      ['matt', 'Father’s alias: Matías Núñez · [Matt]'],
    ]
    for (const [typed, words] of expected) expect(told(await find(typed)), typed).toContain(words)
  })

  it.each([
    ['lukasz', 'Łukasz'],
    ['duric', 'Đurić'],
    ['obrien', 'O’Brien'],
    ['o’brien', 'OBrien'],
    ['o’brien', 'O’Brien'],
    ['delacruz', 'de la Cruz'],
    ['nguyen', 'Nguyễn'],
    ['sorensen', 'Sørensen'],
    ['Sørensen', 'Sorensen'],
    ['smith jones', 'Smith-Jones'],
  ])('typed %s finds %s as the same name', async (typed, surname) => {
    const { add, find, list } = await register()
    const { id } = await add({ surname, forenames: 'Ada' })
    expect(await find(typed)).toMatchObject([{ referralId: id, where: 'Mother', similar: false }])
    expect(await list(typed)).toEqual([id])
  })

  it.each([
    ['Okafer', 'Okafor'],
    ['Okafour', 'Okafor'],
    ['Okafro', 'Okafor'],
    ['Catherine', 'Katherine'],
    ['Mohamed', 'Muhammad'],
    ['Winterborn', 'Winterbourne'],
    ['bourne', 'Winterbourne'],
    ['Chidinma Okafer', 'Okafor'],
    ['Lukash', 'Łukasz'],
  ])('typed %s finds %s, and says that it is spelt differently', async (typed, surname) => {
    const { add, find, list } = await register()
    const { id } = await add({ surname, forenames: 'Chidinma' })
    await add({ surname: 'Patel', forenames: 'Nisha' })
    const found = await find(typed)
    expect(found).toMatchObject([{ referralId: id, where: 'Mother', similar: true }])
    expect(marked(found[0] as Found)).toContain(`[${surname}]`)
    expect(await list(typed)).toEqual([id])
  })

  it('puts the whole word before words that begin so, and what was typed before other spellings', async () => {
    const { add, find } = await register()
    const li = await add({ surname: 'Li', forenames: 'Mei' })
    const lindsay = await add({ surname: 'Lindsay', forenames: 'Jade' })
    const smyth = await add({ surname: 'Smyth', forenames: 'Ann' })
    const smith = await add({ surname: 'Smith', forenames: 'Ann' })
    expect((await find('li')).map(({ referralId }) => referralId)).toEqual([li.id, lindsay.id])
    expect((await find('smyth')).map(({ referralId, similar }) => [referralId, similar])).toEqual([
      [smyth.id, false],
      [smith.id, true],
    ])
  })

  it('finds people by one letter', async () => {
    const { add, find } = await register()
    const { id } = await add({ surname: 'Okafor', forenames: 'Chidinma' }, {}, { note: 'Only one appointment' })
    expect((await find('o')).map(({ referralId, where }) => [referralId, where])).toEqual([[id, 'Mother']])
  })

  it('finds closed referrals and not withdrawn ones', async () => {
    const { add, find, must } = await register()
    const closed = await add({ surname: 'Haile', forenames: 'Selam' })
    const withdrawn = await add({ surname: 'Haile', forenames: 'Rahel' })
    await must('referrals.close', { id: closed.id, version: closed.version, reason: 'Moved away for good.' })
    await must('referrals.withdraw', { id: withdrawn.id, version: withdrawn.version, reason: 'Entered twice.' })
    expect(await find('haile')).toMatchObject([{ referralId: closed.id, status: 'Closed' }])
    expect(await find('hayle')).toMatchObject([{ referralId: closed.id, similar: true }])
  })

  it('follows a change of name, and forgets the name nobody has any more', async () => {
    const { add, find, must } = await register()
    const line = await add({ surname: 'Winterbourne', forenames: 'Ada' })
    await must('referrals.changeMother', { id: line.id, version: line.version, changes: { surname: 'Summerfield' } })
    expect(await find('summerfield')).toHaveLength(1)
    for (const typed of ['winterbourne', 'winterborn', 'bourne']) expect(await find(typed), typed).toEqual([])
    expect((await must('register.check', {})).ok).toBe(true)
  })
})

const sibling: MemberFields = {
  kind: 'sibling',
  relationship: 'half-brother',
  person: { ...blankPerson, surname: 'Okafor', forenames: 'Tobias', aliases: 'Toby' },
  parentage: 'mother',
  livesWith: 'foster_care',
  legalStatus: 'care_order',
  past: [],
  outcome: '',
  outcomeOn: null,
  posesRisk: 'not_known',
  identified: 'identified',
  spokenToOn: null,
  note: '',
}

/** The register on its own, after the app has closed it. */
async function openAfter(session: TestSession, userId: string): Promise<Register> {
  await session.session.close({ backup: false })
  const keys = readKeyFile(places(session.folder).keys)
  const key = keys.ok ? await unwrapWithPassphrase(keys.file, userId, passphrase) : null
  const opened = key === null ? null : openRegister(session.folder, key, '2026-11-24T09:00:00.000Z')
  if (!opened?.ok) throw new Error('The register does not open.')
  onTestFinished(() => opened.register.close())
  return opened.register
}

describe('a family', () => {
  it('is found by past addresses, siblings and relatives, and the same after the index was made anew', async () => {
    const started = await register()
    const { add, find, must } = started
    const { id } = await add({ surname: 'Haile', forenames: 'Selam', address: '4 Marlowe Court', postcode: 'SE13 6JL' })
    const personId = (await find('haile'))[0]?.sourceId ?? ''
    const moved = { personId, address: '17 Quayside Flats', postcode: 'CT9 1AA', from: null, until: '2026-05-01' as const, note: '' }
    await must('family.addAddress', { referralId: id, fields: moved })
    await must('family.addMember', { referralId: id, fields: sibling })
    const expected: [string, string[]][] = [
      ['quayside', ['Mother’s address: Selam Haile · 4 Marlowe Court SE13 6JL · 17 [Quayside] Flats CT9 1AA']],
      ['toby', ['Sibling’s alias: Tobias Okafor · [Toby]']],
      ['okafer', ['Sibling ~: Tobias [Okafor]']],
    ]
    for (const [typed, words] of expected) expect(told(await find(typed)), typed).toEqual(words)
    const alone = await openAfter(started, started.userId)
    alone.database.exec("DELETE FROM search_person; INSERT INTO search_people (search_people) VALUES ('rebuild')")
    expect(await findMatches(alone.db, 'toby')).toEqual([])
    rebuildSearch(alone)
    for (const [typed, words] of expected) expect(told(await findMatches(alone.db, typed)), typed).toEqual(words)
  })
})

describe('finding texts', () => {
  it('marks the words, newest first, with people before them', async () => {
    const { add, find, must } = await register()
    const line = await add({ surname: 'Sofaer', forenames: 'Ruth' }, {}, { note: 'Sofa surfing since August.' })
    const second = await must('referrals.addNote', { id: line.id, version: line.version, text: 'Off the sofa: a room at her aunt’s.' })
    expect(second.notes).toHaveLength(2)
    expect(told(await find('sofa'))).toEqual([
      'Mother: Ruth [Sofaer]',
      'Note: Off the [sofa]: a room at her aunt’s.',
      'Note: [Sofa] surfing since August.',
    ])
    expect(told(await find('sofa surf'))).toEqual(['Note: [Sofa] [surfing] since August.'])
  })

  it('joins a name and words of a text about that person', async () => {
    const { add, find } = await register()
    const okafor = await add(
      { surname: 'Okafor', forenames: 'Chidinma' },
      {},
      { note: 'Off the ward by noon, then Sofa surfing at an aunt’s.' },
    )
    await add({ surname: 'Haile', forenames: 'Selam' }, {}, { note: 'Sofa surfing since August.' })
    for (const typed of ['okafor sofa', 'sofa surf okaf']) {
      const found = await find(typed)
      expect(found, typed).toMatchObject([{ referralId: okafor.id, where: 'Note', similar: false }])
      expect(marked(found[0] as Found), typed).toContain('[Sofa]')
    }
    expect(await find('okafor allotment')).toEqual([])
  })

  it('filters the register by them where no person has the word', async () => {
    const { add, list } = await register()
    const { id } = await add({ surname: 'Haile', forenames: 'Selam' }, {}, { note: 'Sofa surfing since August.' })
    await add({ surname: 'Okafor', forenames: 'Chidinma' })
    expect(await list('surfing')).toEqual([id])
    expect(await list('nothing of the kind')).toEqual([])
  })
})

describe('a search that is not one', () => {
  it('finds nothing and harms nothing', async () => {
    const { add, find, list } = await register()
    await add({ surname: 'Okafor', forenames: 'Chidinma' })
    for (const typed of ['', '"', '*', '%', 'NEAR(', "' OR 1=1 --", '{name} : x', '^', 'AND', 'x'.repeat(200), '- - -']) {
      expect(await find(typed), typed).toEqual([])
      expect((await list(typed)).length, typed).toBe(typed === '' ? 1 : 0)
    }
  })
})
