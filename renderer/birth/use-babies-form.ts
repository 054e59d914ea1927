import { useState } from 'react'
import type { BabyFields } from '../../shared/birth/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { useKept } from '../ui/kept.ts'
import { type BabyDraft, changed, readBaby } from './baby-draft.ts'

type Problems = Readonly<Record<string, string>>

/**
 * The babies of one birth while they are typed, and what is wrong with each. `name`: under which
 * they are kept until they are saved.
 */
export function useBabiesForm(name: string, start: readonly BabyDraft[]) {
  const [drafts, setDrafts] = useKept(name, start)
  const [unreadable, setUnreadable] = useState<ReadonlySet<number>>(new Set())
  const [isAsked, setAsked] = useState(false)
  const read = drafts.map(readBaby)

  /** What was typed wrongly, and then what the register said of it: `birth.babies.1.bornOn`. */
  function problemsOf(index: number, error: CallError | null): Problems {
    const one = read[index]
    const own = isAsked && one !== undefined && 'problems' in one ? one.problems : {}
    const prefix = `birth.babies.${index}.`
    const said = Object.entries(error?.fields ?? {}).flatMap(([path, message]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), message] as const] : [],
    )
    return { ...Object.fromEntries(said), ...own }
  }

  /** All babies when every one can be read, else null with the problems shown. */
  function babies(): BabyFields[] | null {
    setAsked(true)
    const good = read.flatMap(one => ('baby' in one ? [one.baby] : []))
    return good.length === drafts.length && unreadable.size === 0 ? good : null
  }

  return {
    drafts,
    problemsOf,
    babies,
    change: (index: number, draft: BabyDraft) => setDrafts(now => changed(now, index, draft)),
    add: (draft: BabyDraft) => setDrafts(now => [...now, draft]),
    removeLast: () => setDrafts(now => now.slice(0, -1)),
    setReadable: (index: number, readable: boolean) =>
      setUnreadable(now => new Set(readable ? [...now].filter(one => one !== index) : [...now, index])),
  }
}
