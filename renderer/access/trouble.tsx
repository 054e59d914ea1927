import type { ReactNode } from 'react'
import type { AppState, OpenTrouble } from '../../shared/access/model.ts'
import { refreshState } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import styles from './access.module.css'
import { AccessPage } from './access-page.tsx'
import { RestoreOffer } from './restore-offer.tsx'

interface TroubleProps {
  readonly app: AppState
  readonly trouble: OpenTrouble
  readonly onBack: () => void
}

const titles: Record<OpenTrouble['state'], string> = {
  absent: 'The register is no longer in its folder',
  wrong_key: 'This key does not fit the register',
  damaged: 'The register is damaged',
  newer: 'The register was made by a newer version',
  in_use: 'The register is open elsewhere',
  unreachable: 'The register’s folder cannot be reached',
}

/**
 * The key was right, but the register did not open. Each reason is a screen; none of them writes.
 */
export function Trouble({ app, trouble, onBack }: TroubleProps) {
  return (
    <AccessPage app={app} title={titles[trouble.state]} wide>
      <Way trouble={trouble} onBack={onBack} />
      <div className={styles.actions}>
        <Button
          onPress={() => {
            onBack()
            void refreshState()
          }}
        >
          {trouble.state === 'damaged' || trouble.state === 'newer' ? 'Back' : 'Try again'}
        </Button>
      </div>
    </AccessPage>
  )
}

/** What happened and the way out. */
function Way({ trouble, onBack }: Omit<TroubleProps, 'app'>): ReactNode {
  switch (trouble.state) {
    case 'damaged':
      return (
        <>
          <p>The file could not be read as a whole. It is left as it is. {trouble.detail}</p>
          <RestoreOffer backups={trouble.backups} onRestored={onBack} />
        </>
      )
    case 'wrong_key':
      return (
        <>
          <p>The key file belongs to another register than the database beside it. One of the two was replaced. Nothing was changed.</p>
          <RestoreOffer backups={trouble.backups} onRestored={onBack} />
        </>
      )
    case 'newer':
      return (
        <p>
          It has format {trouble.found ?? '(not known)'}; this program reads up to {trouble.supported ?? '(not known)'}. A newer version of
          the program opens it. Nothing was changed.
        </p>
      )
    case 'in_use':
      return <p>Another window or another computer has it open. Closing it there lets it open here. Nothing was changed.</p>
    default:
      return <p>{trouble.detail} Nothing was changed.</p>
  }
}
