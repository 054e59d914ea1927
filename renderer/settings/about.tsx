import { hostName } from '../api.ts'
import { useSession, useSessionStore } from '../shell/session.ts'
import { SettingsCard } from './card.tsx'
import styles from './settings.module.css'

/** Which program this is, where the register lies and how it is kept. */
export function About() {
  const app = useSessionStore(state => state.app)
  const { sample } = useSession()
  return (
    <SettingsCard title="About">
      <dl className={styles.facts}>
        <div>
          <dt>Program</dt>
          <dd>
            Psychosocial Meetings, version {app?.version ?? 'not known'}, shown in{' '}
            {hostName() === 'electron' ? 'its own window' : 'the browser of this computer'}
          </dd>
        </div>
        <div>
          <dt>Register</dt>
          <dd>{sample ? 'A sample with invented people; it is thrown away on leaving' : (app?.folder ?? 'Not known')}</dd>
        </div>
        <div>
          <dt>Kept as</dt>
          <dd>One encrypted file (ChaCha20-Poly1305) in that folder, with its backups and the minutes that were made</dd>
        </div>
        <div>
          <dt>Opened by</dt>
          <dd>The passphrase of each person, or the recovery code. Without one of them nobody can read it</dd>
        </div>
        <div>
          <dt>Network</dt>
          <dd>None. The program sends nothing and fetches nothing</dd>
        </div>
        <div>
          <dt>History</dt>
          <dd>Every change is recorded with who, when, from and to, in a chain that shows when an entry is altered</dd>
        </div>
        <div>
          <dt>Licence</dt>
          <dd>MIT</dd>
        </div>
      </dl>
    </SettingsCard>
  )
}
