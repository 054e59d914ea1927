import { useEffect } from 'react'
import { AccessScreen } from './access/access-screen.tsx'
import { RecoveryScreen } from './access/recovery-screen.tsx'
import { ActionsScreen } from './actions/actions-screen.tsx'
import { followEvents } from './api.ts'
import { ImportScreen } from './imports/import-screen.tsx'
import { LogScreen } from './log/log-screen.tsx'
import { ChairScreen } from './meetings/chair/chair-screen.tsx'
import { MeetingScreen } from './meetings/meeting-screen.tsx'
import { MeetingsScreen } from './meetings/meetings-screen.tsx'
import { MergeScreen } from './referral/merge/merge-screen.tsx'
import { ReferralScreen } from './referral/referral-screen.tsx'
import { AddReferralScreen } from './referrals/add/add-referral-screen.tsx'
import { RegisterScreen } from './referrals/register-screen.tsx'
import { RemindersScreen } from './reminders/reminders-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { followCursor } from './shell/cursor.ts'
import { listenToKeys } from './shell/keys.ts'
import { usePath } from './shell/router.ts'
import { refreshState, useFirstRoom, useSessionStore } from './shell/session.ts'
import { Shell } from './shell/shell.tsx'
import { ChangesScreen } from './today/changes-screen.tsx'
import { TodayScreen } from './today/today-screen.tsx'
import { tell } from './ui/toast.tsx'

/** The whole page: what stands in the register’s folder decides the screen. */
export function App() {
  const { app, error, recoveryCode } = useSessionStore()
  useEffect(() => {
    void refreshState()
    // The day can change while the program is open.
    const timer = setInterval(() => void refreshState(), 60_000)
    const stops = [
      followEvents({ locked: () => void refreshState(), backupFailed: sayBackupFailed }),
      listenToKeys(),
      followCursor(),
      () => clearInterval(timer),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  if (app?.state.kind !== 'open') return <AccessScreen app={app} error={error} />
  if (recoveryCode !== null) return <RecoveryScreen app={app} code={recoveryCode} />
  return (
    <Shell>
      <Room />
    </Shell>
  )
}

function sayBackupFailed() {
  tell('The backup could not be made. The register is as it was; Settings, Backups shows the newest copy and can try again.')
}

function Room() {
  const first = useFirstRoom()
  const [room = first, id, part, other] = usePath()
  if (room === 'meetings' && id && part === 'chair') return <ChairScreen id={id} />
  if (room === 'meetings' && id) return <MeetingScreen id={id} />
  if (room === 'meetings') return <MeetingsScreen />
  if (room === 'today' && id === 'changes') return <ChangesScreen />
  if (room === 'today' && id === 'reminders') return <RemindersScreen />
  if (room === 'today') return <TodayScreen />
  if (room === 'log') return <LogScreen isAdding={id === 'add'} />
  if (room === 'actions') return <ActionsScreen />
  if (room === 'settings') return <SettingsScreen />
  if (room === 'import') return <ImportScreen />
  if (id === 'add') return <AddReferralScreen />
  if (id && part === 'merge') return <MergeScreen id={id} otherId={other} />
  if (id) return <ReferralScreen id={id} section={part} />
  return <RegisterScreen />
}
