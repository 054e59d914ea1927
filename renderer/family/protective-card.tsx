import { longDay } from '../../shared/calendar/words.ts'
import { blanksOf } from '../../shared/facts.ts'
import { protectiveFacts } from '../../shared/family/facts.ts'
import { type Protective, ProtectiveFields } from '../../shared/family/model.ts'
import { cutTo } from '../../shared/words.ts'
import { api } from '../api.ts'
import { specsOf } from '../record/fact-specs.ts'
import type { PartProps } from '../record/part.ts'
import { flat } from '../record/part-values.ts'
import text from '../ui/text.module.css'
import { type PartKind, Parts } from './parts.tsx'

const protective: PartKind<Protective, ProtectiveFields> = {
  what: 'protective factor',
  list: 'protective',
  itemsOf: family => family.protective,
  valuesOf: ({ id: _id, version: _version, ...fields }) => flat(fields),
  schema: ProtectiveFields,
  specsOf: () => specsOf(protectiveFacts),
  add: (referralId, fields) => api.family.addProtective({ referralId, fields }),
  change: (seen, fields) => api.family.changeProtective({ ...seen, fields }),
  withdraw: input => api.family.withdrawProtective(input),
  nameOf: one => cutTo(one.text, 60),
}

/** What protects the baby, each with its source and date, beside the factors. */
export function ProtectiveCard({ referral, today }: PartProps) {
  return (
    <Parts
      kind={protective}
      referralId={referral.line.id}
      today={today}
      title="Protective factors"
      none="None recorded."
      blank={{ ...blanksOf(protectiveFacts), text: '', notedOn: today }}
    >
      {one => (
        <>
          <p className={text.kept}>{one.text}</p>
          <p className={`${text.note} ${text.num}`}>
            {one.source === '' ? 'Source not recorded' : one.source} · {longDay(one.notedOn)}
          </p>
        </>
      )}
    </Parts>
  )
}
