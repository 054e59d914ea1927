import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppState } from '../../shared/access/model.ts'
import type { CallError } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import styles from './access.module.css'
import { AccessPage } from './access-page.tsx'
import { CreateRegister } from './create-register.tsx'

/** First launch: a register of one’s own, or an invented one to look around in. */
export function FirstRun({ app }: { app: AppState }) {
  const [isCreating, setCreating] = useState(false)
  if (isCreating) return <CreateRegister app={app} onBack={() => setCreating(false)} />
  return (
    <AccessPage app={app} title="No register on this computer yet" wide>
      <p>A register holds pre-birth referrals, the weekly meetings about them, and their minutes. It stays on this computer, encrypted.</p>
      <div className={styles.doors}>
        <section className={styles.door}>
          <h2>Create a register</h2>
          <p>
            Names the organisation and its sites, and sets the passphrase that opens it. Takes about three minutes and ends with a recovery
            code to print.
          </p>
          <Button kind="primary" onPress={() => setCreating(true)}>
            Create a register
          </Button>
        </section>
        <SampleDoor />
      </div>
    </AccessPage>
  )
}

function SampleDoor() {
  const [error, setError] = useState<CallError | null>(null)
  const { mutateAsync: openSample, isPending } = useMutation({ mutationFn: api.access.sample })
  async function open() {
    const reply = await openSample({})
    if (!reply.ok) return setError(reply.error)
    await refreshState()
  }
  return (
    <section className={styles.door}>
      <h2>Explore a sample register</h2>
      <p>Invented families and meetings to look around in. Nobody in it is real, and everything is thrown away on leaving.</p>
      <ErrorNotice error={error} />
      <Button onPress={() => void open()} isPending={isPending}>
        {isPending ? 'Making the sample…' : 'Explore a sample register'}
      </Button>
    </section>
  )
}
