import { useState } from 'react'
import type { Health } from '../../shared/register/calls.ts'
import { api } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { useCommand } from '../ui/use-command.ts'
import { SettingsCard } from './card.tsx'
import styles from './settings.module.css'

/** Looks through the whole register for damage. Reads only. */
export function CheckRegister() {
  const [health, setHealth] = useState<Health | null>(null)
  const call = useCommand()

  async function check() {
    setHealth(await call.run(api.register.check({})))
  }

  return (
    <SettingsCard
      title="Check the register"
      note="Reads every page of the file, every link between records, the whole audit chain and the search index. Nothing is changed."
    >
      <div className={styles.actions}>
        <Button kind="primary" onPress={() => void check()} isPending={call.isPending}>
          {call.isPending ? 'Checking…' : 'Check now'}
        </Button>
      </div>
      <ErrorNotice error={call.error} />
      {health ? <Found health={health} /> : null}
    </SettingsCard>
  )
}

function Found({ health }: { health: Health }) {
  return (
    <>
      {health.ok ? (
        <Notice tone="green" title="Nothing is wrong." />
      ) : (
        <Notice tone="red" title="Something is wrong." actions={<LinkButton href="#/settings/backups">See the backups</LinkButton>}>
          Backups from before the damage can be restored. IT staff can be told the lines below; they name no person.
        </Notice>
      )}
      <ul className={styles.checks} aria-label="Results">
        {health.checks.map(({ name, ok, detail }) => (
          <li key={name}>
            <Tag tone={ok ? 'green' : 'red'}>{ok ? 'Right' : 'Wrong'}</Tag>
            <strong>{name}</strong>
            <span className={text.note}>{detail}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
