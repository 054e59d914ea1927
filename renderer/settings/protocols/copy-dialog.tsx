import { type FormEvent, useId, useState } from 'react'
import type { Protocol } from '../../../shared/milestones/model.ts'
import { api } from '../../api.ts'
import { navigate } from '../../shell/router.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useKept } from '../../ui/kept.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { noteSaved } from '../../ui/saved-state.ts'
import { tell } from '../../ui/toast.tsx'
import { useCommand } from '../../ui/use-command.ts'
import settings from '../settings.module.css'
import { showProtocols } from './cache.ts'
import { type Source, SourceFields, sourceProblems } from './source-fields.tsx'

/**
 * A copy that can be edited, with its own name, source and date. It is not in force until it is
 * chosen.
 */
export function CopyDialog({ protocol, onClose }: { protocol: Protocol; onClose: () => void }) {
  const form = useId()
  const call = useCommand()
  const [draft, setDraft] = useKept<Source>('copy of protocol', { name: '', source: '', sourceDate: '' })
  const [asked, setAsked] = useState(false)
  const problems = sourceProblems(draft)

  async function copy(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(problems).length > 0) return
    const all = await call.run(api.settings.copyProtocol({ code: protocol.code, ...draft }))
    if (all === null) return
    showProtocols(all)
    noteSaved()
    tell(`${draft.name.trim()} copied from ${protocol.name}.`)
    onClose()
    const made = all.find(one => one.protocol.name === draft.name.trim())
    if (made) navigate(`/settings/protocols/${made.protocol.code}`)
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={form} isPending={call.isPending}>
        Copy protocol
      </Button>
    </>
  )
  return (
    <Dialog title={`Copy ${protocol.name}`} isOpen isLong onClose={onClose} actions={actions}>
      <form id={form} className={settings.form} onSubmit={event => void copy(event)} noValidate>
        <SourceFields
          value={draft}
          onChange={changes => setDraft(before => ({ ...before, ...changes }))}
          errors={{ ...(asked ? problems : {}), ...call.error?.fields }}
        />
        {call.error?.fields ? null : <ErrorNotice error={call.error} />}
      </form>
    </Dialog>
  )
}
