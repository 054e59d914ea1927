import type { ClipboardEvent } from 'react'

/**
 * What a box does with text that comes with signs nobody sees: they are left out as it is pasted,
 * so that what stands in the box is what is saved, and the cursor stays where it belongs.
 */
export function cleanTyping(clean: (text: string) => string, onChange: (text: string) => void) {
  return {
    onChange: (text: string) => onChange(clean(text)),
    onPaste: (event: ClipboardEvent) => {
      const pasted = event.clipboardData.getData('text/plain')
      if (clean(pasted) === pasted) return
      event.preventDefault()
      // The one way of writing into a box that its own undo knows of.
      document.execCommand('insertText', false, clean(pasted))
    },
  }
}

/** A sentence once a text is longer than it may be: it is kept whole, and not sent. */
export function tooLong(text: string, most: number | undefined): string | null {
  if (most === undefined || text.length <= most) return null
  const over = (text.length - most).toLocaleString('en-GB')
  return `${over} more than the ${most.toLocaleString('en-GB')} characters that fit. All of it is still here.`
}
