import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Toasts } from '../ui/toast.tsx'
import { Bar } from './bar.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { FindPalette } from './find-palette.tsx'
import { useIdle } from './idle.ts'
import { useKeys } from './keys.ts'
import { KeysOverlay } from './keys-overlay.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { usePlaces } from './places.ts'
import { Rail } from './rail.tsx'
import { navigate, usePath } from './router.ts'
import { lock, useMayWrite, useSession, useSessionStore } from './session.ts'
import styles from './shell.module.css'

/** What stands around every room of an open register. */
export function Shell({ children }: { children: ReactNode }) {
  const session = useSession()
  const mayWrite = useMayWrite()
  const [open, setOpen] = useState<'find' | 'keys' | null>(null)
  const [isBlank, setBlank] = useState(false)
  const isLocking = useSessionStore(store => store.isLocking)
  const close = () => setOpen(null)

  useIdle(
    session.idleMinutes,
    useCallback(() => void lock(), []),
  )
  useKeys(
    [
      { keys: 'F1', label: 'This list of keys', run: () => setOpen(open === 'keys' ? null : 'keys'), inDialogs: true },
      { keys: 'Ctrl+K', label: 'Find anything', run: () => setOpen('find') },
      { keys: 'F9', label: 'Blank the screen, and show it again', run: () => setBlank(!isBlank), inDialogs: true },
      { keys: 'Alt+T', label: 'Today', run: () => navigate('/today') },
      // In a form the key is the form’s before it is anybody’s (`save-key.ts`).
      { keys: 'Ctrl+Enter', label: 'Save the form that has the cursor', run: () => undefined },
      { keys: 'Ctrl+L', label: 'Lock', run: () => void lock(), inDialogs: true },
      ...(mayWrite
        ? [
            { keys: 'Alt+N', label: 'Add referral', run: () => navigate('/register/add') },
            { keys: 'Alt+L', label: 'Add an entry to the lead’s log', run: () => navigate('/log/add') },
          ]
        : []),
    ],
    true,
  )

  return (
    <>
      <div className={styles.app} inert={isBlank || isLocking}>
        <Rail />
        <Bar onFind={() => setOpen('find')} />
        {session.sample ? (
          <section className={styles.banner} aria-label="Sample register">
            Sample register. Nobody in it is real.
          </section>
        ) : null}
        <Room>{children}</Room>
      </div>
      <FindPalette isOpen={open === 'find' && !isBlank} onClose={close} />
      <KeysOverlay isOpen={open === 'keys' && !isBlank} onClose={close} />
      <LeaveDialog />
      <Toasts />
      {isLocking ? <Covered /> : null}
      {isBlank ? <Blank /> : null}
    </>
  )
}

/**
 * The room itself; takes the focus when the path changes, so that the keyboard starts where the eye
 * does.
 */
function Room({ children }: { children: ReactNode }) {
  const path = usePath().join('/')
  const main = useRef<HTMLElement>(null)
  usePlaces(main, path)
  return (
    <main ref={main} className={styles.main} tabIndex={-1}>
      <ErrorBoundary key={path.split('/').slice(0, 2).join('/')}>{children}</ErrorBoundary>
    </main>
  )
}

/** While the register is being locked: nothing of a family is shown meanwhile. */
function Covered() {
  return (
    <div className={styles.blank} role="status">
      <p>Locking…</p>
    </div>
  )
}

/** Covers everything; what had the focus gets it back. */
function Blank() {
  useEffect(() => {
    const had = document.activeElement
    return () => {
      if (had instanceof HTMLElement) requestAnimationFrame(() => had.focus())
    }
  }, [])
  return (
    <div className={styles.blank} role="status">
      <p>The screen is blanked. F9 shows it again.</p>
    </div>
  )
}
