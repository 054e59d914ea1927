import { describe, expect, it } from 'vitest'
import { personEntry } from '../../../main/register/search-index/person-entry.ts'

const about = { referralId: 'r', sourceId: 'p', place: 'Mother' } as const
const nobody = {
  forenames: '',
  surname: '',
  aliases: '',
  nhs_number: null,
  hospital_number: '',
  social_care_id: '',
  address: '',
  postcode: '',
  phone: '',
}

describe('other ways to type what a person is found by', () => {
  it.each([
    [{ surname: 'Smith', forenames: 'Ada' }, ''],
    [{ surname: 'de la Cruz' }, 'delacruz'],
    [{ surname: 'DE LA CRUZ' }, 'delacruz'],
    [{ surname: 'O’Brien' }, 'obrien'],
    [{ surname: 'Smith-Jones', forenames: 'Mary Ann' }, 'maryann smithjones'],
    [{ forenames: 'Łukasz' }, 'lukasz'],
    // An accent alone is taken off by the index.
    [{ forenames: 'Zoë' }, ''],
    [{ nhs_number: '9990000018' }, '9990000018'],
    [{ hospital_number: 'H 12-3' }, 'h123 123'],
    [{ postcode: 'SE13 6JL' }, 'se136jl'],
    [{ address: '12  High Street,' }, '12highstreet'],
    [{ surname: ' Khan ' }, ''],
    [{ aliases: 'Bea Jones, Bee; B. J.' }, 'beajones bj'],
  ])('%j: “%s”', (facts, also) => {
    expect(personEntry(about, { ...nobody, ...facts }, '').also).toBe(also)
  })
})
