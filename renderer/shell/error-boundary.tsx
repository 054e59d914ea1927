import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { holdKept } from '../ui/kept.ts'
import styles from './shell.module.css'

interface Props {
  readonly children: ReactNode
}

/**
 * A fault in a screen: said once with a reference, and the way out. Messages of faults can quote
 * the register, so they are not shown or logged.
 */
export class ErrorBoundary extends Component<Props, { readonly reference: string | null }> {
  override state = { reference: null }

  static getDerivedStateFromError() {
    holdKept()
    return { reference: crypto.randomUUID().slice(0, 8).toUpperCase() }
  }

  override componentDidCatch(error: unknown) {
    const kind = error instanceof Error ? error.name : typeof error
    console.error(`fault ${this.state.reference} in the page: ${kind}`)
  }

  override render() {
    if (this.state.reference === null) return this.props.children
    return (
      <main className={styles.fault}>
        <h1>This screen stopped working</h1>
        <p>What was saved is safe in the register. Opening the page again continues from there. Reference {this.state.reference}.</p>
        <Button kind="primary" onPress={() => window.location.reload()}>
          Open the page again
        </Button>
      </main>
    )
  }
}
