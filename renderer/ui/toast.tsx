import {
  UNSTABLE_Toast as AriaToast,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import styles from './toast.module.css'

interface Message {
  readonly text: string
  readonly undo?: () => void
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 })
const milliseconds = 8_000

/**
 * Says what has just been done, with a way back where there is one. Stays long enough to be read
 * and longer while the pointer is on it.
 */
export function tell(text: string, undo?: () => void): void {
  queue.add({ text, undo }, { timeout: milliseconds })
}

/** Where such messages appear; stands once in the page. F6 reaches it. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label="Messages">
      {({ toast }) => (
        <AriaToast toast={toast} className={styles.toast}>
          <ToastContent className={styles.content}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo ? (
            <Button
              className={styles.button}
              onPress={() => {
                toast.content.undo?.()
                queue.close(toast.key)
              }}
            >
              Undo
            </Button>
          ) : null}
          <Button slot="close" className={styles.button} aria-label="Dismiss">
            ×
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
