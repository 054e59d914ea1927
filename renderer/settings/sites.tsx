import type { FormEvent } from 'react'
import { directoryCalls } from '../../shared/directory/calls.ts'
import { api, useCall } from '../api.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useSession } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { noteSaved } from '../ui/saved-state.ts'
import { TextField } from '../ui/text-field.tsx'
import { tell } from '../ui/toast.tsx'
import { useCommand } from '../ui/use-command.ts'
import { SettingsCard } from './card.tsx'
import styles from './settings.module.css'

/** Where meetings are held and referrals belong. */
export function Sites() {
  const { data: sites, error } = useCall('directory.sites', {})
  const mayAdd = directoryCalls['directory.addSite'].may.includes(useSession().user.role)
  return (
    <SettingsCard
      title="Sites"
      note="Each referral and each meeting belongs to one site."
      action={
        <ExportButton
          within="sites"
          list="sites"
          rows={sites?.length ?? 0}
          ids={() => (sites ?? []).map(({ id }) => id)}
          shown="All sites, by name"
        />
      }
    >
      <ErrorNotice error={error?.error} />
      <ul className={styles.list} aria-label="Sites">
        {(sites ?? []).map(site => (
          <li key={site.id}>{site.name}</li>
        ))}
      </ul>
      {mayAdd ? <AddSite /> : null}
    </SettingsCard>
  )
}

function AddSite() {
  const [name, setName] = useKept('new site', '')
  const call = useCommand()

  async function add(event: FormEvent) {
    event.preventDefault()
    const site = await call.run(api.directory.addSite({ name }))
    if (site === null) return
    setName('')
    noteSaved()
    tell(`${site.name} added.`)
  }

  return (
    <form className={styles.form} onSubmit={event => void add(event)} noValidate aria-label="Add a site">
      <TextField label="New site" value={name} onChange={setName} maxLength={200} error={call.error?.fields?.name} />
      {call.error?.fields?.name ? null : <ErrorNotice error={call.error} />}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" isDisabled={name.trim() === ''} isPending={call.isPending}>
          Add site
        </Button>
      </div>
    </form>
  )
}
