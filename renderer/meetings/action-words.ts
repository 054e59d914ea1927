import type { ActionFields } from '../../shared/actions/model.ts'
import { agencies } from '../../shared/directory/model.ts'

/** `T. Osei, Children’s social care`; *Nobody named* when neither is known. */
export function ownerWords({ owner, agency }: Pick<ActionFields, 'owner' | 'agency'>): string {
  const words = [owner, agency === null ? '' : agencies[agency]].filter(Boolean).join(', ')
  return words === '' ? 'Nobody named' : words
}
