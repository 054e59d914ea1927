import { TextField } from '../../ui/text-field.tsx'

export interface Source {
  readonly name: string
  readonly source: string
  readonly sourceDate: string
}

interface SourceFieldsProps {
  readonly value: Source
  readonly onChange: (changes: Partial<Source>) => void
  readonly errors: Readonly<Partial<Record<keyof Source, string>>>
}

/** What a protocol is called and where it comes from. */
export function SourceFields({ value, onChange, errors }: SourceFieldsProps) {
  return (
    <>
      <TextField label="Name" value={value.name} onChange={name => onChange({ name })} maxLength={200} error={errors.name} autoFocus />
      <TextField
        label="Source"
        hint="The local procedure and where it is kept."
        value={value.source}
        onChange={source => onChange({ source })}
        maxLength={200}
        error={errors.source}
      />
      <TextField
        label="Date of the source"
        hint="Its year, or the day it was last reviewed."
        value={value.sourceDate}
        onChange={sourceDate => onChange({ sourceDate })}
        maxLength={200}
        error={errors.sourceDate}
      />
    </>
  )
}

export function sourceProblems({ name, source, sourceDate }: Source): Partial<Record<keyof Source, string>> {
  return {
    ...(name.trim() === '' ? { name: 'The name is needed.' } : {}),
    ...(source.trim() === '' ? { source: 'The source is needed: due days are told with it.' } : {}),
    ...(sourceDate.trim() === '' ? { sourceDate: 'The date is needed, so that an old procedure is seen to be old.' } : {}),
  }
}
