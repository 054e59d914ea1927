import { Fragment } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { activeBindings, useKeyStore } from './keys.ts'
import styles from './shell.module.css'

/** F1: every key that works on this screen. */
export function KeysOverlay({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  useKeyStore()
  return (
    <Dialog title="Keys on this screen" isOpen={isOpen} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <dl className={styles.keys}>
        {activeBindings().map(({ keys, label }) => (
          <Fragment key={keys}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
