import { Worker } from 'node:worker_threads'
import type { BackendEvent, Reply } from '../../shared/reply.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './messages.ts'

export type BackendOptions = WorkerOptions & {
  /** The worker's file where it is bundled, which the windows start. */
  readonly worker?: URL
}

export interface Backend {
  call(name: string, input: unknown): Promise<Reply>
  onEvent(listener: (event: BackendEvent) => void): () => void
  /** Makes the closing backup, closes the register and ends the worker. */
  close(): Promise<void>
}

const gone: Reply = {
  ok: false,
  error: { code: 'fault', message: 'The program’s backend has stopped. Close and open the program again; saved text is kept.' },
}

/** Starts the backend in its own thread. */
export function startBackend({ worker: file, ...options }: BackendOptions): Backend {
  const worker = new Worker(file ?? new URL('./worker.ts', import.meta.url), { workerData: options satisfies WorkerOptions })
  const waiting = new Map<number, (reply: Reply) => void>()
  const listeners = new Set<(event: BackendEvent) => void>()
  let lastId = 0
  let stopped = false
  const ended = new Promise<void>(resolve => {
    worker.once('exit', () => {
      stopped = true
      for (const answer of waiting.values()) answer(gone)
      waiting.clear()
      resolve()
    })
  })

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'reply') {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    } else if (message.type === 'event') {
      for (const listener of listeners) listener(message.event)
    } else {
      void worker.terminate()
    }
  })
  // Without a listener an error in the thread would end the whole program; `exit` follows and
  // answers what is waiting.
  worker.on('error', error => process.stderr.write(`backend stopped: ${error.name}\n`))

  const post = (message: ToWorker) => worker.postMessage(message)
  return {
    call: (name, input) =>
      new Promise(resolve => {
        if (stopped) return resolve(gone)
        const id = ++lastId
        waiting.set(id, resolve)
        post({ type: 'call', id, name, input })
      }),
    onEvent: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      if (!stopped) post({ type: 'close' })
      return ended
    },
  }
}
