import type { AppState } from '../../shared/access/model.ts'
import { showRecoveryCode } from '../shell/session.ts'
import text from '../ui/text.module.css'
import { AccessPage } from './access-page.tsx'
import { RecoveryCode } from './recovery-code.tsx'

/** Step 3 of a new register: its recovery code, before anything else. */
export function RecoveryScreen({ app, code }: { app: AppState; code: string }) {
  const organisation = app.state.kind === 'open' ? app.state.session.organisation : ''
  return (
    <AccessPage app={app} title="Recovery code">
      <p className={text.note}>Step 3 of 3: for the day a passphrase is forgotten</p>
      <RecoveryCode code={code} organisation={organisation} done="Open the register" onDone={() => showRecoveryCode(null)} />
    </AccessPage>
  )
}
