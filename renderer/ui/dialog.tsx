import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

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
}

/** A question or a short form over the screen; focus stays inside and returns where it was. */
export function Dialog({ title, isOpen, onClose, children, actions, wide = false, role = 'dialog', isLong = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => open || onClose()}
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
          {children}
          {actions ? <div className={styles.actions}>{actions}</div> : null}
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
