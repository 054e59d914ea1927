import type { Reply } from '../../shared/reply.ts'

/** The bridge as the tests see it inside the page. */
declare global {
  interface Window {
    readonly psychosocial: {
      call(name: string, input: unknown): Promise<Reply>
      onEvent(listener: (event: unknown) => void): () => void
      readonly host: 'electron' | 'browser'
    }
  }
}
