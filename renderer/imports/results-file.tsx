import { useState } from 'react'
import type { CallError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'

interface ResultsFileProps {
  readonly fileName: string | null
  /** Why there is none; empty when there is one. */
  readonly problem: string
}

/** Where every line of the list and what became of it can be read: for whoever keeps the list. */
export function ResultsFile({ fileName, problem }: ResultsFileProps) {
  const [error, setError] = useState<CallError | null>(null)
  if (fileName === null)
    return (
      <Notice tone="amber" title="There is no results file.">
        {`${problem} What came in is in the register.`}
      </Notice>
    )
  async function show(name: string) {
    const reply = await api.exports.reveal({ fileName: name })
    setError(reply.ok ? null : reply.error)
  }
  return (
    <>
      <Notice title="Results file:" actions={<Button onPress={() => void show(fileName)}>Show in folder</Button>}>
        {`${fileName} in the register’s exports folder has every line of the list, what became of it and why.`}
      </Notice>
      <ErrorNotice error={error} />
    </>
  )
}
