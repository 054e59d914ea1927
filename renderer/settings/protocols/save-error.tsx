import type { CallError } from '../../../shared/reply.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'

/**
 * Why the register refused a protocol: the sentences of the fields that are not `shown` where they
 * stand.
 */
export function SaveError({ error, shown = [] }: { error: CallError | null; shown?: readonly string[] }) {
  if (error === null) return null
  if (error.fields === undefined) return <ErrorNotice error={error} />
  const rest = Object.entries(error.fields).filter(([path]) => !shown.includes(path))
  return rest.length === 0 ? null : <Notice tone="red">{[...new Set(rest.map(([, words]) => words))].join(' ')}</Notice>
}
