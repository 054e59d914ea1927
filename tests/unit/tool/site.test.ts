import { describe, expect, it } from 'vitest'
import { siteMissing, siteNamed } from '../../../main/tool/import/site.ts'

const site = (name: string) => ({ id: '01935b3c-0000-7000-8000-000000000001', version: 1, name })
const [riverside, bede] = [site('Riverside General'), site('St Bede')]

describe('the site of an imported list', () => {
  it('is the one named, however it is typed, or the only one', () => {
    expect(siteNamed([riverside, bede], ' st bede ')).toBe(bede)
    expect(siteNamed([riverside], undefined)).toBe(riverside)
    expect(siteNamed([riverside, bede], undefined)).toBeNull()
  })

  it('has to be one of the register, and the sites it has are told', () => {
    expect(() => siteNamed([riverside, bede], 'Bede')).toThrow(
      'This register has no site “Bede”. Its sites: “Riverside General”, “St Bede”.',
    )
    expect(siteMissing([riverside, bede]).message).toBe(
      '--site is needed, because this register has several: “Riverside General”, “St Bede”. Nothing was imported.',
    )
  })
})
