import { longDay } from '../../shared/calendar/words.ts'
import { type Protective, ProtectiveFields } from '../../shared/family/model.ts'
import { api } from '../api.ts'
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
  specsOf: () => [
    { key: 'text', label: 'What protects', kind: 'area', isWide: true, isRequired: true },
    { key: 'source', label: 'Source', kind: 'text', hint: 'Who said so, or what shows it' },
    { key: 'notedOn', label: 'Noted on', kind: 'day', isRequired: true },
  ],
  add: (referralId, fields) => api.family.addProtective({ referralId, fields }),
  change: (seen, fields) => api.family.changeProtective({ ...seen, fields }),
  withdraw: input => api.family.withdrawProtective(input),
  nameOf: one => one.text.slice(0, 60),
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
      blank={{ text: '', source: '', notedOn: today }}
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
