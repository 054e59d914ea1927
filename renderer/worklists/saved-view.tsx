import { useState } from 'react'
import type { Worklist, WorklistFilter } from '../../shared/worklists/worklist.ts'
import { api, queryClient } from '../api.ts'
import { openList } from '../shell/list-address.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import type { Shown } from './views.ts'

/**
 * Keeping a filter under a name, and what can be done with one that was kept: change, rename,
 * remove.
 */
export function SavedView({ shown: { view, isChanged }, filter }: { shown: Shown; filter: WorklistFilter }) {
  const [open, setOpen] = useKept<'save' | 'rename' | 'remove' | null>('view dialog', null)
  const command = useCommand(view.list)
  const own = view.saved?.mine ? view.saved : null
  const close = () => setOpen(null)

  async function keep(saved: Worklist) {
    const { id, version, name, shared } = saved
    const lists = await command.run(api.worklists.change({ id, version, fields: { name, shared, filter } }))
    if (lists === null) return
    showWorklists(lists)
    openList({ list: id, filter: null })
    tell(`Saved: ${name}`)
  }

  async function remove(saved: Worklist) {
    const lists = await command.run(api.worklists.withdraw({ id: saved.id, version: saved.version }))
    if (lists === null) return
    close()
    openList({ list: 'open', filter: null })
    showWorklists(lists)
  }

  return (
    <>
      {own !== null && isChanged ? (
        <Button kind="quiet" small onPress={() => void keep(own)} isPending={command.isPending}>
          Save changes to “{own.name}”
        </Button>
      ) : null}
      {own !== null && !isChanged ? (
        <>
          <Button kind="quiet" small onPress={() => setOpen('rename')}>
            Rename…
          </Button>
          <Button kind="quiet" small onPress={() => setOpen('remove')}>
            Remove…
          </Button>
        </>
      ) : null}
      {isChanged || own === null ? (
        <Button kind="quiet" small onPress={() => setOpen('save')}>
          Save this view…
        </Button>
      ) : null}
      {open === null ? <ErrorNotice error={command.error} /> : null}
      {open === 'save' ? <ViewDialog filter={filter} onClose={close} /> : null}
      {open === 'rename' && own !== null ? <ViewDialog filter={own.filter} saved={own} onClose={close} /> : null}
      {own !== null ? (
        <ConfirmDialog
          title={`Remove “${own.name}”?`}
          isOpen={open === 'remove'}
          confirm="Remove view"
          isDestructive
          isPending={command.isPending}
          onConfirm={() => void remove(own)}
          onCancel={close}
        >
          <p>{own.shared ? 'Colleagues lose it too. No referral is touched.' : 'No referral is touched.'}</p>
          <ErrorNotice error={command.error} />
        </ConfirmDialog>
      ) : null}
    </>
  )
}

const sharing = [
  { value: 'own', label: 'For me' },
  { value: 'shared', label: 'For everybody' },
] as const

/** A name for a view, and who sees it. */
function ViewDialog({ filter, saved, onClose }: { filter: WorklistFilter; saved?: Worklist; onClose: () => void }) {
  const [name, setName] = useKept('name of view', saved?.name ?? '')
  const [who, setWho] = useKept<'own' | 'shared'>('whose view', saved?.shared ? 'shared' : 'own')
  const [isAsked, setAsked] = useState(false)
  const { run, error, isPending } = useCommand()
  const problem = isAsked && name.trim() === '' ? 'Not filled in.' : (error?.fields?.name ?? error?.fields?.['fields.name'] ?? null)

  async function save() {
    setAsked(true)
    if (name.trim() === '') return
    const fields = { name, shared: who === 'shared', filter }
    const lists = await run(
      saved === undefined ? api.worklists.add(fields) : api.worklists.change({ id: saved.id, version: saved.version, fields }),
    )
    if (lists === null) return
    showWorklists(lists)
    const kept = lists.find(list => list.name === name.trim())
    if (kept) openList({ list: kept.id, filter: null })
    onClose()
  }

  const actions = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button kind="primary" onPress={() => void save()} isPending={isPending}>
        Save view
      </Button>
    </>
  )
  return (
    <Dialog title={saved === undefined ? 'Save this view' : 'Rename view'} isOpen onClose={onClose} actions={actions}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={problem}
        maxLength={200}
        autoFocus
        onKeyDown={event => {
          if (event.key === 'Enter') void save()
        }}
      />
      <Choice label="Who sees it" options={sharing} value={who} onChange={setWho} />
      {problem ? null : <ErrorNotice error={error} />}
    </Dialog>
  )
}

/** The register’s answer to a write, on the screen at once. */
function showWorklists(lists: Worklist[]): void {
  queryClient.setQueryData(['worklists.list', {}], lists)
}
