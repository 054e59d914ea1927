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
