import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type CallName, type Contract, contract, type InputOf, type OutputOf, type QueryName } from '../shared/contract.ts'
import type { BackendEvent, CallError, Reply } from '../shared/reply.ts'
import { forgetAsked, stillAsked } from './ui/asked.ts'

/** The bridge the host puts into the page, and nothing else. */
interface Bridge {
  call(name: string, input: unknown): Promise<Reply>
  onEvent(listener: (event: BackendEvent) => void): () => void
  readonly host: 'electron' | 'browser'
}

declare global {
  interface Window {
    readonly psychosocial: Bridge
  }
}

/**
 * An expected failure, thrown inside a query so that TanStack Query carries it; commands get it as
 * data.
 */
export class CallFailure extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super(error.message)
    this.error = error
  }
}

/** Sends one call. Failures come back as data; a broken bridge becomes a `fault`. */
export async function send<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>> {
  try {
    const reply = await callAsConfirmed(name, input)
    if (reply.ok && contract[name].kind === 'command') forgetAsked()
    return reply as Reply<OutputOf<N>>
  } catch {
    return {
      ok: false,
      error: {
        code: 'fault',
        message: 'The program’s own backend did not answer. Closing and opening the program again starts it anew; saved text is kept.',
      },
    }
  }
}

/**
 * Sends it, and once more where everything that it is asked about was said to be right before: then
 * with the rules as confirmed.
 */
async function callAsConfirmed(name: CallName, input: object): Promise<Reply> {
  const reply = await window.psychosocial.call(name, input)
  if (reply.ok || reply.error.code !== 'unlikely') return reply
  const error = stillAsked(reply.error)
  if (error !== null) return { ok: false, error }
  const confirmed = [...new Set(reply.error.questions?.map(({ rule }) => rule))]
  return window.psychosocial.call(name, { ...input, confirmed })
}

type Split<S> = S extends `${infer Noun}.${infer Verb}` ? [Noun, Verb] : never
type NounOf = Split<CallName>[0]
type Api = {
  readonly [K in NounOf]: {
    readonly [N in Extract<keyof Contract, `${K}.${string}`> as Split<N>[1]]: (input: InputOf<N>) => Promise<Reply<OutputOf<N>>>
  }
}

/** `api.referrals.receive(input)`: one function per call of the contract. */
export const api = buildApi()

function buildApi(): Api {
  const nouns: Record<string, Record<string, (input: never) => unknown>> = {}
  for (const name of Object.keys(contract) as CallName[]) {
    const [noun, verb] = name.split('.') as [string, string]
    nouns[noun] ??= {}
    nouns[noun][verb] = (input: never) => send(name, input)
  }
  return nouns as unknown as Api
}

/** No call needs a network, so none waits for one; what was sent is not kept. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', gcTime: 0, retry: false },
  },
})

/**
 * Reads through the cache, keyed by call name and input; a `changed` event for the noun reads
 * again.
 */
export function useCall<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<N>, CallFailure> {
  return useQuery<OutputOf<N>, CallFailure>({
    queryKey: [name, input],
    queryFn: () => fetchCall(name, input),
    enabled: options.enabled ?? true,
  })
}

async function fetchCall<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await send(name, input)
  if (reply.ok) return reply.value
  throw new CallFailure(reply.error)
}

/**
 * Quiet time after the last change before what is on the screen is read again, and the longest it
 * may wait, in milliseconds.
 */
const settle = 250
const atMost = 1_500

/**
 * Starts passing backend events to the query cache. What changed is stale at once; what is on the
 * screen is read again when changes pause, so that a sentence being typed (saved every 200 ms) does
 * not read the whole meeting five times a second.
 */
export function followEvents(on: { readonly locked: () => void; readonly backupFailed: () => void }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null

  function readAgain(): void {
    waitingSince = null
    void queryClient.refetchQueries({ type: 'active', stale: true })
  }

  const stop = window.psychosocial.onEvent(event => {
    if (event.type === 'locked') {
      forgetAsked()
      on.locked()
    }
    if (event.type === 'backup_failed') on.backupFailed()
    if (event.type !== 'changed') return
    const isOf = (key: unknown) => event.nouns.some(noun => String(key).startsWith(`${noun}.`))
    void queryClient.invalidateQueries({ predicate: query => isOf(query.queryKey[0]), refetchType: 'none' })
    waitingSince ??= performance.now()
    clearTimeout(timer)
    timer = setTimeout(readAgain, Math.max(0, Math.min(settle, waitingSince + atMost - performance.now())))
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Where the page is shown: in a window of its own, or in an installed browser. */
export function hostName(): Bridge['host'] {
  return window.psychosocial.host
}

/** How far a long call has come, in steps of its own. */
export interface Far {
  readonly done: number
  readonly total: number
}

/** Runs a call and tells how far it has come, as the backend reports it. */
export async function onProgress<T>(task: string, tell: (far: Far) => unknown, call: () => Promise<T>): Promise<T> {
  const stop = window.psychosocial.onEvent(event => {
    if (event.type === 'progress' && event.task === task) tell({ done: event.done, total: event.total })
  })
  try {
    return await call()
  } finally {
    stop()
  }
}
