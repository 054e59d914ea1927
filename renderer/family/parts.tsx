import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { IsoDay } from '../../shared/calendar/day.ts'
import type { ExportList } from '../../shared/exports/model.ts'
import type { Family } from '../../shared/family/model.ts'
import type { SeenRecord } from '../../shared/fields.ts'
import type { Reply } from '../../shared/reply.ts'
import { useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { Card } from '../record/card.tsx'
import type { Stored } from '../record/draft.ts'
import { PartForm } from '../record/part-form.tsx'
import type { FieldSpec, Value, Values } from '../record/spec.ts'
import { Withdraw } from '../record/withdraw.tsx'
import { useMayWrite } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import text from '../ui/text.module.css'
import styles from './family.module.css'
import { familyNow, keepFamily } from './family-writes.ts'

export interface PartRecord {
  readonly id: string
  readonly version: number
}

/**
 * One kind of thing recorded of a family: what it is called, what it asks, and the calls that write
 * it.
 */
export interface PartKind<R extends PartRecord, T> {
  /** `concern`, as in *Withdraw concern*. */
  readonly what: string
  /** The list it leaves the register as; addresses never do. */
  readonly list?: ExportList
  readonly itemsOf: (family: Family) => readonly R[]
  readonly valuesOf: (record: R) => Values
  readonly schema: z.ZodType<T>
  readonly specsOf: (draft: Values, isNew: boolean) => readonly FieldSpec[]
  readonly follow?: (key: string, value: Value) => Values
  readonly add: (referralId: string, fields: T) => Promise<Reply<Family>>
  readonly change: (seen: SeenRecord, fields: T) => Promise<Reply<Family>>
  readonly withdraw: (input: SeenRecord & { reason: string }) => Promise<Reply<Family>>
  /** Which one it is, in a few words. */
  readonly nameOf: (record: R) => string
}

interface PartsProps<R extends PartRecord, T> {
  readonly kind: PartKind<R, T>
  readonly referralId: string
  readonly today: IsoDay
  readonly title: string
  readonly note?: (items: readonly R[]) => string
  /** Said when there is none. */
  readonly none: string
  /** Of all of the kind, those that stand here, in their order. */
  readonly pick?: (items: readonly R[]) => readonly R[]
  readonly blank: Values
  readonly addWords?: string
  /** What the button of one says, instead of *Edit*. */
  readonly editWords?: (record: R) => string
  readonly children: (record: R) => ReactNode
}

/**
 * A list of such things in a card: added at its head, corrected in its place, withdrawn with a
 * reason.
 */
export function Parts<R extends PartRecord, T>(props: PartsProps<R, T>) {
  const { kind, referralId, title, pick = all => all } = props
  const { data, error } = useCall('family.read', { referralId })
  const [editing, setEditing] = useKept<string | null>(`editing ${title} of ${referralId}`, null)
  const [withdrawing, setWithdrawing] = useKept<R | null>(`withdrawing of ${title}`, null)
  const mayWrite = useMayWrite()
  const items = data === undefined ? [] : pick(kind.itemsOf(data))
  const done = () => setEditing(null)
  const add =
    mayWrite && editing !== 'new' ? (
      <>
        {kind.list !== undefined ? (
          <ExportButton
            within={title}
            list={kind.list}
            of={referralId}
            rows={items.length}
            ids={() => items.map(({ id }) => id)}
            shown={title}
          />
        ) : null}
        <Button kind="quiet" small onPress={() => setEditing('new')}>
          {props.addWords ?? `Add ${kind.what}`}
        </Button>
      </>
    ) : null
  return (
    <Card title={title} note={props.note?.(items) ?? (items.length > 1 ? String(items.length) : '')} action={add}>
      <ErrorNotice error={error?.error} />
      {editing === 'new' ? <Editor {...props} record={null} onDone={done} /> : null}
      {data && items.length === 0 && editing !== 'new' ? <p className={text.row}>{props.none}</p> : null}
      {items.length > 0 ? (
        <ul className={styles.list}>
          {items.map(record => (
            <li key={record.id} className={styles.item}>
              {editing === record.id ? (
                <Editor {...props} record={record} onDone={done} />
              ) : (
                <Shown {...props} record={record} onEdit={mayWrite ? setEditing : null} onWithdraw={setWithdrawing} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {withdrawing === null ? null : (
        <Withdraw
          what={kind.what}
          words={kind.nameOf(withdrawing)}
          send={reason => keepFamily(referralId, kind.withdraw({ id: withdrawing.id, version: withdrawing.version, reason }))}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Card>
  )
}

interface ShownProps<R extends PartRecord, T> extends PartsProps<R, T> {
  readonly record: R
  readonly onEdit: ((id: string) => void) | null
  readonly onWithdraw: (record: R) => void
}

function Shown<R extends PartRecord, T>({ kind, record, editWords, children, onEdit, onWithdraw }: ShownProps<R, T>) {
  const edit = editWords?.(record) ?? 'Edit'
  return (
    <div className={styles.shown}>
      <div className={styles.what}>{children(record)}</div>
      {onEdit === null ? null : (
        <div className={styles.buttons}>
          <Button kind="quiet" small onPress={() => onEdit(record.id)} aria-label={`${edit} ${kind.nameOf(record)}`}>
            {edit}
          </Button>
          <Button kind="quiet" small onPress={() => onWithdraw(record)} aria-label={`Withdraw ${kind.nameOf(record)}`}>
            Withdraw…
          </Button>
        </div>
      )}
    </div>
  )
}

interface EditorProps<R extends PartRecord, T> {
  readonly kind: PartKind<R, T>
  readonly referralId: string
  readonly today: IsoDay
  readonly record: R | null
  readonly blank: Values
  readonly onDone: () => void
}

/** The form of one, new or as it stands. */
export function Editor<R extends PartRecord, T>({ kind, referralId, today, record, blank, onDone }: EditorProps<R, T>) {
  const stored = record === null ? null : storedOf(kind, record)
  return (
    <PartForm
      place={`${record === null ? `new ${kind.what}` : `${kind.what} ${record.id}`} of ${referralId}`}
      label={stored === null ? `New ${kind.what}` : `Change ${kind.what}`}
      specsOf={draft => kind.specsOf(draft, stored === null)}
      initial={stored?.values ?? blank}
      stored={stored}
      schema={kind.schema}
      within="fields"
      send={(seen, fields) => keepFamily(referralId, seen === null ? kind.add(referralId, fields) : kind.change(seen, fields))}
      readNow={async id => {
        const family = await familyNow(referralId)
        const found = family === null ? undefined : kind.itemsOf(family).find(one => one.id === id)
        return found === undefined ? null : storedOf(kind, found)
      }}
      today={today}
      saveWords={`Save ${kind.what}`}
      follow={kind.follow}
      onDone={onDone}
    />
  )
}

function storedOf<R extends PartRecord, T>(kind: PartKind<R, T>, record: R): Stored {
  return { id: record.id, version: record.version, values: kind.valuesOf(record) }
}
