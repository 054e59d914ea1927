import type { BackendEvent, Reply } from '../../shared/reply.ts'

export interface WorkerOptions {
  /** The folder of the user's register; it need not exist yet. */
  readonly folder: string
  /** ISO day that stands in for the machine's, for tests and demonstrations. */
  readonly today?: string
}

export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'close' }

export type FromWorker =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly event: BackendEvent }
  | { readonly type: 'closed' }
