import type { IsoDay } from '../../shared/calendar/day.ts'
import { longDay } from '../../shared/calendar/words.ts'
import { blanksOf } from '../../shared/facts.ts'
import { addressFacts } from '../../shared/family/facts.ts'
import { type Address, AddressFields } from '../../shared/family/model.ts'
import { api } from '../api.ts'
import { specsOf } from '../record/fact-specs.ts'
import { flat } from '../record/part-values.ts'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import styles from './family.module.css'
import { type PartKind, Parts } from './parts.tsx'

const addresses: PartKind<Address, AddressFields> = {
  what: 'address',
  itemsOf: family => family.addresses,
  valuesOf: ({ id: _id, version: _version, ...fields }) => flat(fields),
  schema: AddressFields,
  specsOf: () => specsOf(addressFacts),
  add: (referralId, fields) => api.family.addAddress({ referralId, fields }),
  change: (seen, fields) => api.family.changeAddress({ ...seen, fields }),
  withdraw: input => api.family.withdrawAddress(input),
  nameOf: ({ address }) => address.split('\n')[0] ?? address,
}

interface AddressesProps {
  readonly referralId: string
  readonly today: IsoDay
  readonly personId: string
  /** Whose; left out where the page is about one person. */
  readonly name?: string
}

/** Where somebody lived and when: a move is seen, not overwritten. */
export function AddressesCard({ referralId, today, personId, name }: AddressesProps) {
  return (
    <Parts
      kind={addresses}
      referralId={referralId}
      today={today}
      title={name === undefined ? 'Addresses with dates' : `Addresses with dates: ${name}`}
      none="None recorded with dates."
      pick={all => all.filter(address => address.personId === personId).toSorted(newestFirst)}
      blank={{ ...blanksOf(addressFacts), personId, address: '' }}
    >
      {address => (
        <>
          <div className={styles.line}>
            <span className={text.kept}>{[address.address, address.postcode].filter(part => part !== '').join(', ')}</span>
            {address.until === null ? <Tag tone="green">Lives there now</Tag> : null}
          </div>
          <p className={`${text.note} ${text.num}`}>
            {stayWords(address)}
            {address.note === '' ? '' : ` · ${address.note}`}
          </p>
        </>
      )}
    </Parts>
  )
}

function newestFirst(one: Address, other: Address): number {
  return (other.until ?? '9').localeCompare(one.until ?? '9') || (other.from ?? '').localeCompare(one.from ?? '')
}

function stayWords({ from, until }: Address): string {
  const since = from === null ? 'From a day not recorded' : `From ${longDay(from)}`
  return until === null ? since : `${since} until ${longDay(until)}`
}
