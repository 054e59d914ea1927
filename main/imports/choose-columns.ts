import { invalid } from '../../shared/reply.ts'

/**
 * The columns of a list with what each holds. `invalid` where they are not as many as the header
 * has, or two hold the same.
 */
export function chooseColumns<F extends string>(
  header: readonly string[],
  fields: readonly (F | null)[],
  words: Readonly<Record<F, string>>,
): { header: string; field: F | null }[] {
  if (fields.length !== header.length)
    throw invalid({ columns: `The list has ${header.length} columns and ${fields.length} were matched.` })
  const twice = fields.find((field, index) => field !== null && fields.indexOf(field) !== index)
  if (twice) throw invalid({ columns: `Two columns are matched to ${words[twice]}; a field can come from one column only.` })
  return header.map((text, index) => ({ header: text, field: fields[index] ?? null }))
}
