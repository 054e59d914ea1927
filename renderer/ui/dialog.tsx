import { type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { Unsaved } from './unsaved.tsx'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, a click outside and Cancel. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one that acts last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  /** A long form: neither a press outside nor Escape throws away what is typed. */
  readonly isLong?: boolean
  /**
   * Whether Escape and a press outside ask first where something was typed; false where nothing
   * typed is worth keeping, or the form asks by itself.
   */
  readonly asks?: boolean
}

/** A question or a short form over the screen; focus stays inside and returns where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  wide = false,
  role = 'dialog',
  isLong = false,
  asks = true,
}: DialogProps) {
  const [isTyped, setTyped] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const leave = () => (asks && isTyped ? setAsking(true) : onClose())
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => open || leave()}
      isDismissable={role === 'dialog' && !isLong}
      isKeyboardDismissDisabled={isLong}
      className={styles.veil}
      data-modal
    >
      <Modal className={classNames(styles.modal, wide && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog}>
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          <div className={styles.inside} onInput={() => setTyped(true)}>
            {children}
          </div>
          {isAsking ? (
            <div className={styles.actions}>
              <Unsaved onStay={() => setAsking(false)} onLeave={onClose} />
            </div>
          ) : null}
          {actions && !isAsking ? <div className={styles.actions}>{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ConfirmProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
  /** The verb and its object: `Close referral`. */
  readonly confirm: string
  readonly cancel?: string
  readonly isDestructive?: boolean
  readonly isPending?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something happens. When it is destructive, Cancel has the focus. */
export function ConfirmDialog({
  title,
  isOpen,
  children,
  confirm,
  cancel = 'Cancel',
  isDestructive = false,
  isPending = false,
  onConfirm,
  onCancel,
}: ConfirmProps) {
  const actions = (
    <>
      <Button onPress={onCancel} autoFocus={isDestructive}>
        {cancel}
      </Button>
      <Button kind={isDestructive ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} actions={actions} role={isDestructive ? 'alertdialog' : 'dialog'}>
      {children}
    </Dialog>
  )
}
