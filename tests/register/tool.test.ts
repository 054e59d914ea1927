import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { temporaryFolder } from '../support/folder.ts'
import { newReferral } from '../support/referral.ts'
import { tool } from '../support/tool.ts'

function create(folder: string) {
  return tool(['create', folder, '--organisation', 'Riverside', '--site', 'Riverside General', '--user', 'M. Bell', '--role', 'lead'])
}

// Every call starts the program anew.
describe('the tool', { timeout: 120_000 }, () => {
  it('makes a register, answers calls on it, checks, backs up and restores it', () => {
    const folder = join(temporaryFolder(), 'register')
    const created = create(folder)
    expect(created).toMatchObject({ code: 0, out: expect.stringMatching(/^Recovery code: \S+/) })
    const sites = JSON.parse(tool(['call', folder, 'directory.sites']).out)
    expect(sites).toMatchObject({ ok: true, value: [{ name: 'Riverside General' }] })
    const received = tool(['call', folder, 'referrals.receive'], newReferral(sites.value[0].id))
    expect(received.code).toBe(0)
    const backup = tool(['backup', folder])
    expect(backup.code).toBe(0)
    expect(tool(['call', folder, 'referrals.receive'], newReferral(sites.value[0].id, { surname: 'Later', nhsNumber: null })).code).toBe(0)
    expect(tool(['restore', folder, backup.out.trim()])).toMatchObject({ code: 0 })
    const list = JSON.parse(tool(['call', folder, 'referrals.list'], { status: 'all', text: '', siteId: null }).out)
    expect(list.value.map((line: { motherSurname: string }) => line.motherSurname)).toEqual(['Okafor'])
    const check = tool(['check', folder])
    expect(check.code).toBe(0)
    expect(check.out).not.toContain('WRONG')
  })

  it('answers a refused call with the reply on standard output and exit 1', () => {
    const folder = join(temporaryFolder(), 'register')
    create(folder)
    const refused = tool(['call', folder, 'referrals.receive'], {})
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(tool(['call', folder, 'directory.sites'], {}, { PSYCHOSOCIAL_PASSPHRASE: 'not the passphrase' })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('passphrase does not open'),
    })
  })

  it('makes a register of invented people that passes its own check', () => {
    const folder = join(temporaryFolder(), 'register')
    expect(tool(['sample', folder, '--referrals', '12', '--seed', '7'])).toMatchObject({ code: 0 })
    const list = JSON.parse(tool(['call', folder, 'referrals.list'], { status: 'all', text: '', siteId: null }).out)
    expect(list.value).toHaveLength(12)
    expect(tool(['check', folder])).toMatchObject({ code: 0 })
  })

  it('lists every call with its JSON Schema', () => {
    const { code, out } = tool(['calls'])
    expect(code).toBe(0)
    expect(JSON.parse(out).map((call: { name: string }) => call.name)).toEqual(Object.keys(contract))
  })

  it.each([
    [[]],
    [['nonsense']],
    [['create', 'x']],
    [['create', 'x', '--organisation', 'R', '--site', 'S', '--user', 'U', '--role', 'king']],
    [['call', 'x']],
    [['call', 'x', 'no.such']],
    [['sample', 'x', '--referrals', 'many', '--seed', '1']],
    [['check']],
    [['check', 'x', '--frobnicate']],
    [['check', 'x', '--confirm']],
  ])('says in one line what is wrong with %j, exit 2', args => {
    const { code, out, err } = tool(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(existsSync('x')).toBe(false)
  })

  it('says that there is no register in an empty folder, and makes none', () => {
    const folder = join(temporaryFolder(), 'none')
    expect(tool(['check', folder])).toMatchObject({ code: 1, err: 'There is no register in this folder.\n' })
    expect(existsSync(folder)).toBe(false)
  })

  it('never makes a register onto another', () => {
    const folder = join(temporaryFolder(), 'register')
    create(folder)
    expect(create(folder)).toMatchObject({ code: 1, err: expect.stringContaining('already holds files') })
  })
})
