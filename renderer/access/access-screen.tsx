import { useState } from 'react'
import type { AppState, OpenTrouble } from '../../shared/access/model.ts'
import { assertNever, type CallError } from '../../shared/reply.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/notice.tsx'
import { AccessPage } from './access-page.tsx'
import { FirstRun } from './first-run.tsx'
import { MissingDatabase, MissingKeys } from './missing.tsx'
import { Trouble } from './trouble.tsx'
import { Unlock } from './unlock.tsx'

/**
 * Everything before a register is open. What stands in its folder decides which screen; none of
 * them writes without being asked.
 */
export function AccessScreen({ app, error }: { app: AppState | null; error: CallError | null }) {
  const [trouble, setTrouble] = useState<OpenTrouble | null>(null)
  if (app === null) return error === null ? null : <NoAnswer error={error} />
  if (trouble !== null) return <Trouble app={app} trouble={trouble} onBack={() => setTrouble(null)} />
  const { state } = app
  switch (state.kind) {
    case 'first_run':
      return <FirstRun app={app} />
    case 'locked':
      return <Unlock app={app} users={state.users} onTrouble={setTrouble} />
    case 'missing_keys':
      return <MissingKeys app={app} state={state} />
    case 'missing_database':
      return <MissingDatabase app={app} backups={state.backups} />
    case 'open':
      return null
    default:
      return assertNever(state)
  }
}

function NoAnswer({ error }: { error: CallError }) {
  return (
    <AccessPage app={null} title="The register could not be looked at">
      <ErrorNotice error={error} actions={<Button onPress={() => void refreshState()}>Try again</Button>} />
    </AccessPage>
  )
}
